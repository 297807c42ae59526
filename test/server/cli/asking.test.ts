/**
 * Questions on a terminal.
 *
 * @module
 */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createAsk } from '../../../server/cli/asking.ts';
import { WrongUse } from '../../../server/cli/command.ts';

function seated() {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const ask = createAsk(input, output);
  if (!ask) throw new Error('Nobody asks.');
  return { input, output, ask };
}

test('asks, one question after another, and takes what is proposed for an empty answer', async () => {
  const { input, output, ask } = seated();
  const first = ask('What is it called', '');
  input.write('Exemple SA\r\n');
  expect(await first).toBe('Exemple SA');
  const second = ask('Whose law', 'ch');
  input.write('  \r\n');
  expect(await second).toBe('ch');
  const shown = String(output.read());
  expect(shown).toContain('What is it called: ');
  expect(shown).toContain('Whose law [ch]: ');
});

test('is left where the input ends', async () => {
  const { input, ask } = seated();
  const answer = ask('What is it called', 'x');
  input.end();
  await expect(answer).rejects.toThrow(WrongUse);
});

test('asks nobody where there is no terminal', () => {
  expect(createAsk(new PassThrough(), new PassThrough())).toBeUndefined();
  const terminal = Object.assign(new PassThrough(), { isTTY: true });
  expect(createAsk(terminal, new PassThrough())).toBeUndefined();
});
