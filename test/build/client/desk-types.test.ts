import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DESK_TYPES, deskTypes } from '../../../build/client/desk-types.ts';

test('the client’s types are those of the present document: npm run client', async () => {
  expect(readFileSync(DESK_TYPES, 'utf8')).toBe(await deskTypes());
}, 60_000);
