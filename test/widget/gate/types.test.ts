import { expect } from '../ui/expect.ts';
import { createGatedPage, external, inline } from './page.ts';
import { place, ranAfter } from './ran.ts';

const page = createGatedPage();
const of = (type: string) => `data-consent="analytics" data-type="${type}"`;

beforeEach(() => {
  place();
  page.forget();
});

/** Every name that browsers know a script by (WHATWG MIME Sniffing, JavaScript MIME type). */
const SCRIPTS = [
  '',
  'text/javascript',
  'Text/JavaScript',
  ' text/javascript ',
  'application/javascript',
  'application/ecmascript',
  'application/x-javascript',
  'application/x-ecmascript',
  'text/ecmascript',
  'text/x-ecmascript',
  'text/x-javascript',
  'text/javascript1.0',
  'text/javascript1.5',
  'text/jscript',
  'text/livescript',
  'module',
  'MODULE',
];
/** What browsers leave alone: an event never comes of it. */
const BLOCKS = [
  'text/javascript; charset=utf-8',
  'text/javascript1.9',
  'text/x-javascript-template',
  'text/typescript',
  'application/json',
  'importmap',
];

describe('a held script whose data-type is', () => {
  for (const type of SCRIPTS) {
    it(`"${type}" runs in its turn`, async () => {
      place(
        external(`one.js?${encodeURIComponent(type)}`, of(type)) +
          inline('a') +
          external('two.js') +
          inline('b', of(type)),
      );
      page.decide('analytics');
      expect(await ranAfter(4)).to.eql(['one', 'a', 'two', 'b']);
    });
  }

  for (const type of BLOCKS) {
    it(`"${type}" does not run, and holds nobody back`, async () => {
      place(
        external('one.js', of(type)) +
          inline('a') +
          (type === 'importmap' ? '' : inline('no', of(type))) +
          inline('b'),
      );
      page.decide('analytics');
      expect(await ranAfter(2)).to.eql(['a', 'b']);
    });
  }
});

describe('a held script with attributes of another age', () => {
  for (const old of ['language="VBScript"', 'for="window" event="onclick"', 'defer']) {
    it(`${old} holds nobody back`, async () => {
      place(external('one.js', `data-consent="analytics" ${old}`) + inline('a'));
      page.decide('analytics');
      expect((await ranAfter(2)).at(-1)).to.eql('a');
    });
  }

  it('nomodule is a module’s own affair', async () => {
    place(external('module.js', `${of('module')} nomodule`) + inline('a'));
    page.decide('analytics');
    expect(await ranAfter(2)).to.eql(['module', 'a']);
  });
});
