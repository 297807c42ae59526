import { Client } from 'pg';
import { beforeAll, afterAll, describe, expect, inject, test } from 'vitest';
import {
  type ArrayType,
  binaryArray,
  type Element,
} from '../../../../server/store/postgres/arrays.ts';

let client: Client;
beforeAll(async () => {
  client = new Client({ connectionString: await (await fetch(inject('postgres'))).text() });
  await client.connect();
});
afterAll(() => client.end());

/** What PostgreSQL understood, as text. */
async function understood(type: ArrayType, elements: readonly Element[]): Promise<unknown> {
  const { rows } = await client.query<{ read: unknown }>({
    text: `select array(select each::text from unnest($1::${type}) as each) as read`,
    values: [binaryArray(type, elements)],
  });
  return rows[0]?.read;
}

describe('an array in binary', () => {
  test('has its texts, whatever their letters', async () => {
    const texts = ['', 'hébergeur', '{"a":"\\"}', '„Ja“ – 日本 🍪', null, 'x'.repeat(10_000)];
    expect(await understood('text[]', texts)).toEqual(texts);
  });

  test('has its bytes', async () => {
    const bytes = [new Uint8Array([0, 255, 92]), null, new Uint8Array()];
    expect(await understood('bytea[]', bytes)).toEqual(['\\x00ff5c', null, '\\x']);
  });

  test('has its whole numbers', async () => {
    const numbers = [0, 1, -1, 2 ** 31, 2 ** 32 + 5, -(2 ** 40) - 3, 2 ** 53 - 1, null];
    const said = numbers.map((number) => (number === null ? null : String(number)));
    expect(await understood('bigint[]', numbers)).toEqual(said);
  });

  test('may have none', async () => {
    expect(await understood('text[]', [])).toEqual([]);
  });
});
