import { describe, expect, test } from 'vitest';
import { engines, storeOf } from '../events.ts';

const bytes = (text: string) => Buffer.from(text);
const type = 'text/javascript';

describe.each(engines)('kept files on $engine', (engine) => {
  test('come back whole, put together of their parts', async () => {
    const store = await storeOf(engine);
    const parts = [bytes('one,'), bytes(''), bytes('two,'), bytes('one,')];
    await store.files.keep('build', [{ name: 'a.js', type, parts }]);
    const file = await store.files.read('build', 'a.js');
    expect(file?.type).toBe(type);
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('one,two,one,');
  });

  test('stay as they are when they are kept again', async () => {
    const store = await storeOf(engine);
    await store.files.keep('build', [{ name: 'a.js', type, parts: [bytes('first')] }]);
    await store.files.keep('build', [
      { name: 'a.js', type, parts: [bytes('second')] },
      { name: 'b.js', type, parts: [bytes('first')] },
    ]);
    expect(Buffer.from((await store.files.read('build', 'a.js'))!.bytes).toString()).toBe('first');
    expect(await store.files.names('build')).toEqual(['a.js', 'b.js']);
    expect(await store.files.names('other')).toEqual([]);
    expect(await store.files.read('other', 'a.js')).toBeNull();
  });
});
