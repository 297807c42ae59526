/**
 * A page that is still being parsed, with a gate in it: what the parser makes differs from what
 * `innerHTML` makes, whose scripts never run by themselves.
 *
 * @module
 */
import { type Frame, openFrame } from '../frame.ts';
import type * as Page from './page.ts';

/** A page into which markup is written, with a gate that grants what the test says. */
export interface ParsingPage {
  readonly frame: Frame;
  readonly page: Page.GatedPage;
}

/** Opens such a page; `frame.document.write` goes on with it, `close` ends it. */
export async function parsing(
  options: Parameters<typeof Page.createGatedPage>[0] = {},
): Promise<ParsingPage> {
  const frame = await openFrame();
  frame.document.open();
  frame.document.write('<!doctype html><title>Une page</title><body>');
  const { createGatedPage } = await frame.load<typeof Page>('/test/widget/gate/page.ts');
  return { frame, page: createGatedPage(options) };
}
