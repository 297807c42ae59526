/**
 * With the same settings and elements, a page asks the vendors for the same addresses, and leaves
 * the same globals for their scripts, as with tarteaucitron's own file.
 *
 * @module
 */
import { understood } from '../../../widget/migrate/tarteaucitron/understood.ts';
import { expect, test } from '../../browser/fixtures.ts';
import { ourPages, peerPages } from './asked.ts';
import { declaredServices } from './declared.ts';
import { DIFFERENT, NOTHING, OTHER_GLOBALS } from './reasons.ts';
import { sampleOf } from './sample.ts';

const services = [...declaredServices().values()].filter(({ key }) => understood(key));

test('what is asked for is what tarteaucitron asks for', async ({ page, context, world }) => {
  test.setTimeout(240_000);
  const peer = await peerPages(await context.newPage(), world);
  const ours = await ourPages(page, world);
  for (const service of services)
    await test.step(service.key, async () => {
      const { key } = service;
      const sample = sampleOf(service);
      await Promise.all([peer.open(sample), ours.open(sample)]);
      const [theirs, own] = [await peer.asked(), await ours.asked()];
      expect.soft(own.urls.length > 0 || key in NOTHING, key).toBe(true);
      if (key in DIFFERENT) expect.soft(own.urls, key).not.toEqual(theirs.urls);
      else expect.soft(own.urls, key).toEqual(theirs.urls);
      if (key in OTHER_GLOBALS) expect.soft(own.globals, key).not.toEqual(theirs.globals);
      else expect.soft(own.globals, key).toEqual(theirs.globals);
    });
});
