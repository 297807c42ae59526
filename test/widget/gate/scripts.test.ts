import { expect } from '../ui/expect.ts';
import { createGatedPage, external, fixture, inline } from './page.ts';
import { pause, place, ranAfter, until } from './ran.ts';

const page = createGatedPage();
const MODULE = 'data-consent="analytics" data-type="module"';
const ASYNC = 'data-consent="analytics" async';

/** Grants, and gives what runs of this markup. */
function run(markup: string, count: number): Promise<string[]> {
  place(markup);
  page.decide('analytics');
  return ranAfter(count);
}

beforeEach(() => {
  place();
  page.forget();
});

describe('held scripts run in document order', () => {
  it('an inline one waits for the external one before it', async () => {
    const markup = external('one.js') + inline('a') + external('two.js') + inline('b');
    expect(await run(markup, 4)).to.eql(['one', 'a', 'two', 'b']);
  });

  it('modules among them', async () => {
    const markup =
      external('module.js', MODULE) + inline('a') + inline('b', MODULE) + external('one.js');
    expect(await run(markup, 4)).to.eql(['module', 'a', 'b', 'one']);
  });

  it('an inline script waits for the inline module before it', async () => {
    expect(await run(inline('a', MODULE) + inline('b'), 2)).to.eql(['a', 'b']);
    const turns = document.querySelectorAll<HTMLScriptElement>('main script[src]');
    expect([...turns].map(({ src }) => src)).to.eql([fixture('turn.js')]);
  });

  it('one that cannot be had holds nobody back', async () => {
    const markup =
      external('none.js') +
      inline('a') +
      external('none.js', MODULE) +
      inline('b') +
      external('one.js');
    expect(await run(markup, 3)).to.eql(['a', 'b', 'one']);
  });

  it('one that is never set holds nobody back', async () => {
    const bad =
      '<script type="text/plain" data-consent="analytics" data-src="javascript:1"></script>';
    expect(await run(external('one.js') + bad + inline('a'), 2)).to.eql(['one', 'a']);
  });

  it('a data block of another type holds nobody back, and does not run', async () => {
    const markup = `${external('one.js', 'data-consent="analytics" data-type="text/x-template"')}${inline('json', 'data-consent="analytics" data-type="application/json"')}${inline('a')}`;
    expect(await run(markup, 1)).to.eql(['a']);
  });

  it('one that is withdrawn before its turn does not run, and runs when it is granted again', async () => {
    place(external('one.js') + inline('a'));
    page.decide('analytics');
    page.decide();
    await pause();
    expect(window.ran.includes('a')).to.eql(false);
    page.decide('analytics');
    await until(() => window.ran.includes('a'));
    expect(window.ran).to.eql(['one', 'a']);
  });

  it('all are fetched at once: what waits behind an inline one is preloaded', async () => {
    place(
      external('one.js') +
        inline('a') +
        external(
          'two.js?preloaded',
          'data-consent="analytics" crossorigin referrerpolicy="no-referrer"',
        ),
    );
    page.decide('analytics');
    const link = document.head.querySelector<HTMLLinkElement>('link[href$=preloaded]');
    expect(link?.rel).to.eql('preload');
    expect(link?.crossOrigin).to.eql('anonymous');
    expect(link?.referrerPolicy).to.eql('no-referrer');
    expect(await ranAfter(3)).to.eql(['one', 'a', 'two']);
    expect(document.head.querySelectorAll('link[href$=preloaded]')).to.have.length(1);
  });

  it('async ones as they come, waiting for nothing', async () => {
    const markup = external('one.js') + inline('inline') + inline('first', ASYNC);
    const ran = await run(markup, 3);
    expect(ran[0]).to.eql('first');
    expect(ran.slice(1)).to.eql(['one', 'inline']);
    expect(
      (await run(external('none.js', ASYNC) + external('two.js', ASYNC) + inline('b'), 2))
        .slice()
        .sort(),
    ).to.eql(['b', 'two']);
  });

  it('nomodule ones are passed over', async () => {
    const markup =
      external('one.js', 'data-consent="analytics" nomodule') +
      inline('old', 'data-consent="analytics" nomodule') +
      inline('a');
    expect(await run(markup, 1)).to.eql(['a']);
  });
});

describe('a held script runs at most once', () => {
  it('when it is granted again, or applied again', async () => {
    await run(
      external('one.js') + inline('a') + inline('b', MODULE) + external('two.js', ASYNC),
      4,
    );
    page.gate.apply();
    page.decide();
    page.decide('analytics');
    await pause();
    expect(window.ran).to.have.length(4);
  });

  it('when its element is put back or moved', async () => {
    const main = place(external('one.js') + inline('a'));
    const held = [...main.children];
    page.decide('analytics');
    await ranAfter(2);
    main.append(...held);
    const section = document.createElement('section');
    section.append(...main.children);
    main.append(section);
    await pause();
    expect(window.ran).to.eql(['one', 'a']);
  });

  it('when what has run is cloned', async () => {
    const main = place(inline('a'));
    page.decide('analytics');
    await ranAfter(1);
    main.append(main.firstElementChild?.cloneNode(true) as Node);
    await pause();
    expect(window.ran).to.eql(['a']);
  });

  it('and a new element with the same source is another one', async () => {
    const main = place(inline('a'));
    const copy = main.firstElementChild?.cloneNode(true) as Node;
    page.decide('analytics');
    await ranAfter(1);
    main.append(copy);
    expect(await ranAfter(2)).to.eql(['a', 'a']);
  });
});

describe('what a held script carries over', () => {
  it('is everything but what held it', async () => {
    const digest = await crypto.subtle.digest(
      'SHA-256',
      await (await fetch(fixture('one.js'))).arrayBuffer(),
    );
    const integrity = `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
    place(
      external(
        'one.js',
        `id="tag" class="k" data-consent="analytics" data-domain="example.ch" crossorigin="anonymous" integrity="${integrity}" referrerpolicy="origin" fetchpriority="low" nonce="n1"`,
      ),
    );
    page.decide('analytics');
    expect(await ranAfter(1)).to.eql(['one']);
    const script = document.querySelector<HTMLScriptElement>('main #tag');
    expect(Object.assign({}, script?.dataset)).to.eql({ domain: 'example.ch' });
    expect(script?.src).to.eql(fixture('one.js'));
    expect(script?.crossOrigin).to.eql('anonymous');
    expect(script?.integrity).to.eql(integrity);
    expect(script?.referrerPolicy).to.eql('origin');
    expect(script?.getAttribute('fetchpriority')).to.eql('low');
    expect(script?.nonce).to.eql('n1');
    expect(script?.className).to.eql('k');
  });

  it('is its integrity: another file is not run', async () => {
    const wrong = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
    const markup =
      external('one.js', `data-consent="analytics" integrity="${wrong}"`) + inline('a');
    expect(await run(markup, 1)).to.eql(['a']);
  });

  it('is its place: what it asks of its own element is answered', async () => {
    place(
      '<p>before</p><script type="text/plain" data-consent="analytics" data-key="k">window.ran.push(document.currentScript.dataset.key, document.currentScript.previousElementSibling.localName)</script>',
    );
    page.decide('analytics');
    expect(await ranAfter(2)).to.eql(['k', 'p']);
  });
});
