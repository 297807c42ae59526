import { expect } from '../ui/expect.ts';
import { createGatedPage, fixture, inline } from './page.ts';
import { pause, place, ranAfter } from './ran.ts';

const NONCE = 'bm9uY2U';
const page = createGatedPage({ nonce: NONCE });

/** Every kind of held script, with this nonce or none. */
const scripts = (nonce: string) => {
  const attributes = `data-consent="analytics" ${nonce}`;
  return `${inline('inline', attributes)}<script type="text/plain" ${attributes} data-src="${fixture('one.js')}"></script>
    <script type="text/plain" ${attributes} data-type="module">window.ran.push('module')</script>
    <script type="text/plain" ${attributes} async>window.ran.push('async')</script>
    <template data-consent="analytics"><script ${nonce}>window.ran.push('template')</script></template>`;
};

beforeEach(() => {
  place();
  page.forget();
});

describe('where our own tag has a nonce, a held script', () => {
  it('runs with the same', async () => {
    const main = place(scripts(`nonce="${NONCE}"`));
    page.decide('analytics');
    expect([...(await ranAfter(5))].sort()).to.eql([
      'async',
      'inline',
      'module',
      'one',
      'template',
    ]);
    for (const script of main.querySelectorAll('script')) expect(script.nonce).to.eql(NONCE);
  });

  it('stays held without one', async () => {
    place(scripts(''));
    page.decide('analytics');
    await pause();
    expect(window.ran).to.eql([]);
  });

  it('stays held with another', async () => {
    place(scripts('nonce="b3RoZXI"'));
    page.decide('analytics');
    await pause();
    expect(window.ran).to.eql([]);
  });

  it('holds back no other', async () => {
    place(scripts('') + inline('last', `data-consent="analytics" nonce="${NONCE}"`));
    page.decide('analytics');
    expect(await ranAfter(1)).to.eql(['last']);
  });
});
