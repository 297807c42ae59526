import type { Frame } from '../frame.ts';
import { expect } from '../ui/expect.ts';
import { external, fixture, inline } from './page.ts';
import { parsing } from './parsing.ts';
import { pause, until } from './ran.ts';

const NONCE = 'bm9uY2U';
const ONE = fixture('one.js');

/** Markup that a stranger may have brought into the page; held for what needs no consent. */
const brought: [what: string, markup: string][] = [
  [
    'a script of SVG',
    `<svg data-consent="security"><script data-consent="security" data-href="${ONE}"></script></svg>`,
  ],
  [
    'a script of SVG in a template',
    `<template data-consent="security"><svg><script href="${ONE}"></script><script>window.ran.push('svg')</script></svg></template>`,
  ],
  ...['text/jscript', 'text/livescript', ' Text/JavaScript ', 'application/x-ecmascript'].map(
    (type): [string, string] => [
      `a script of the type ${type} in a template`,
      `<template data-consent="security"><script type="${type}" src="${ONE}"></script></template>`,
    ],
  ),
  ...['open', 'closed'].map((mode): [string, string] => [
    `a script in the ${mode} root of an element in a template`,
    `<template data-consent="security"><div><template shadowrootmode="${mode}" shadowrootclonable><script src="${ONE}"></script></template></div></template>`,
  ]),
];

describe('where our own tag has a nonce, it is lent to nobody', () => {
  let frame: Frame;
  afterEach(() => frame.close());

  /** Parses this markup as a page's own; gives what has run. */
  async function parse(markup: string, count: number): Promise<string[]> {
    ({ frame } = await parsing({ nonce: NONCE }));
    frame.document.write(markup);
    frame.document.close();
    await until(() => frame.window.ran.length >= count);
    await pause();
    return frame.window.ran;
  }

  for (const [what, markup] of brought) {
    it(`nor does ${what} run without it`, async () => {
      const last = inline('last', `data-consent="security" nonce="${NONCE}"`);
      expect(await parse(markup + last, 1)).to.eql(['last']);
    });
  }

  it('nor is a script fetched ahead of its turn without it', async () => {
    const url = fixture('two.js?stranger');
    const mine = `nonce="${NONCE}" data-consent="security"`;
    const markup = `${external('one.js', mine)}${inline('a', mine)}<script type="text/plain" data-consent="security" data-src="${url}"></script>${inline('b', mine)}`;
    expect(await parse(markup, 3)).to.eql(['one', 'a', 'b']);
    expect(frame.window.performance.getEntriesByName(url)).to.have.length(0);
    expect(frame.document.querySelectorAll('link[href$=stranger]')).to.have.length(0);
  });
});
