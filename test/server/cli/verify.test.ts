import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { runLine } from '../../../server/cli/line.ts';
import { folderOfTest } from '../store/events.ts';
import { fill, open } from '../verify/world.ts';

/** A filled register, and what runs a line over it. */
async function world() {
  const folder = await folderOfTest();
  const slices = await open({ folder });
  const { heads } = await fill(slices);
  const key = await slices.log.key();
  await slices.close();
  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const run = async (...args: readonly string[]) => {
    const [out, err, steps]: [string[], string[], number[]] = [[], [], []];
    const status = await runLine(['verify', ...args], {
      environment: { MES_CHOIX_DATA: folder, MES_CHOIX_URL: 'https://consent.example.ch' },
      out: (line) => void out.push(line),
      err: (line) => void err.push(line),
      progress: (done) => void steps.push(done),
    });
    return { status, out: out.join('\n'), err: err.join('\n'), steps };
  };
  const tamper = (sql: string) => {
    const database = new DatabaseSync(join(folder, 'mes-choix.sqlite'));
    database.exec(sql);
    database.close();
  };
  return { heads, key, file, run, tamper };
}

describe('mes-choix verify', () => {
  test('says that nothing was changed, and how far it is meanwhile', async () => {
    const { heads, key, file, run } = await world();
    const head = await file('heads', heads.join('\n'));
    const keyFile = await file('key', `${key}\n`);
    const { status, out, steps } = await run('--against', head, '--key', keyFile);
    expect(out).toBe(
      'Nothing was changed: 309 entries fit, and so do 3 signed heads and the 3 kept elsewhere.',
    );
    expect(status).toBe(0);
    expect(steps.at(-1)).toBe(309);
  });

  test('names what was changed, and ends with 1', async () => {
    const { run, tamper } = await world();
    tamper("update entries set body = replace(body, 'fr', 'de') where position = 30");
    const { status, out } = await run();
    expect(out).toBe('entries, row 30, body or salt or entry: does not fit the commitment');
    expect(status).toBe(1);
    const json = JSON.parse((await run('--json')).out) as Record<string, unknown>;
    expect(json).toMatchObject({ outcome: 'changed', findings: [{ table: 'entries', row: '30' }] });
  });

  test('knows a register that was made anew with another key', async () => {
    const { run, file } = await world();
    const other = await world();
    const { status, out } = await run('--key', await file('key', other.key));
    expect(status).toBe(1);
    expect(out).toMatch(/^the key is consent\.example\.ch\/log\+/);
  });

  test.each([
    ['--against', 'no signed head'],
    ['--key', 'no key'],
  ])('refuses a file for %s that holds none', async (option, says) => {
    const { run, file } = await world();
    const { status, err } = await run(option, await file('file', 'something else'));
    expect(status).toBe(2);
    expect(err).toContain(says);
  });
});
