/**
 * The markup of other tools in a page: held as ours, by the names that the site gives.
 *
 * @module
 */
import { peer as cookiebot } from '../../../../widget/migrate/cookiebot.ts';
import { peer as klaro } from '../../../../widget/migrate/klaro.ts';
import { understand } from '../../../../widget/migrate/markup.ts';
import { createNames } from '../../../../widget/migrate/names.ts';
import { peer as onetrust } from '../../../../widget/migrate/onetrust.ts';
import { peer as orejime } from '../../../../widget/migrate/orejime.ts';
import type { Peer } from '../../../../widget/migrate/peer.ts';
import { peer as tarteaucitron } from '../../../../widget/migrate/tarteaucitron.ts';
import { peer as vanilla } from '../../../../widget/migrate/vanilla-cookieconsent.ts';
import { expect } from '../../ui/expect.ts';
import { rules } from '../a-site.ts';

const map = { statistics: 'analytics', marketing: 'video', C0002: 'analytics', C0004: 'video' };
const root = document.createElement('main');
const opened: string[] = [];

/** Markup that was there before the tool is understood. */
function taken(peer: Peer, markup: string): HTMLElement {
  document.body.append(root);
  root.innerHTML = markup;
  const names = createNames(rules, 'tool', map, peer.usual);
  understand(peer, { names, open: () => void opened.push('opened') });
  return root.firstElementChild as HTMLElement;
}

afterEach(() => root.replaceChildren());

describe('a script of another tool', () => {
  const scripts: readonly (readonly [string, Peer, string, string])[] = [
    ['vanilla-cookieconsent 3', vanilla, 'data-category="statistics"', 'analytics'],
    ['refused there', vanilla, 'data-category="!statistics"', '!analytics'],
    ['of a service', vanilla, 'data-category="statistics" data-service="matomo"', 'matomo'],
    [
      'of a refused service',
      vanilla,
      'data-category="!statistics" data-service="matomo"',
      '!matomo',
    ],
    ['vanilla-cookieconsent 2', vanilla, 'data-cookiecategory="statistics"', 'analytics'],
    ['Klaro', klaro, 'data-name="matomo"', 'matomo'],
    ['Cookiebot', cookiebot, 'data-cookieconsent="statistics,marketing"', 'analytics video'],
    ['OneTrust', onetrust, 'class="x optanon-category-C0002-C0004"', 'analytics video'],
    [
      'under a name that stands for nothing',
      klaro,
      'data-name="a b|analytics"',
      'tool:a-b-analytics',
    ],
  ];
  for (const [what, peer, attributes, condition] of scripts)
    it(`${what}: waits for ${condition}, its address in our inert form`, () => {
      const script = taken(peer, `<script type="text/plain" ${attributes} src="/a.js"></script>`);
      expect(script.dataset['consent']).to.eql(condition);
      expect(script.dataset['src']).to.eql('/a.js');
      expect(script.hasAttribute('src')).to.eql(false);
    });

  it('of Orejime 2 gets the type that the gate runs', () => {
    const markup = '<script type="opt-in" data-name="matomo" data-src="/a.js"></script>';
    const script = taken(orejime, markup) as HTMLScriptElement;
    expect([script.type, script.dataset['consent']]).to.eql(['text/plain', 'matomo']);
  });

  it('is left alone where it runs by itself, says ours already, or is to be ignored', () => {
    const ours = '<script type="text/plain" data-name="matomo" data-consent="video"></script>';
    expect(taken(klaro, ours).dataset['consent']).to.eql('video');
    const plain = '<script type="application/json" data-category="statistics">{}</script>';
    expect(taken(vanilla, plain).dataset['consent']).to.eql('analytics');
    const ignored = '<script type="text/plain" data-cookieconsent="ignore"></script>';
    expect(taken(cookiebot, ignored).dataset['consent']).to.eql(undefined);
    const element = '<p data-name="matomo">A name of the page’s own.</p>';
    expect(taken(klaro, element).dataset['consent']).to.eql(undefined);
  });

  it('is held when it is added later', async () => {
    taken(klaro, '<p></p>');
    root.innerHTML = '<div><img data-name="youtube" data-src="/a.png" alt=""></div>';
    await Promise.resolve();
    expect(root.querySelector('img')?.dataset['consent']).to.eql('youtube');
  });
});

describe('frames of other tools', () => {
  it('Cookiebot’s wait in our attribute', () => {
    const frame = taken(
      cookiebot,
      '<iframe data-cookieconsent="marketing" data-cookieblock-src="https://a.example/"></iframe>',
    );
    expect([frame.dataset['consent'], frame.dataset['src']]).to.eql([
      'video',
      'https://a.example/',
    ]);
  });

  it('OneTrust’s and Klaro’s wait as ours do', () => {
    const marked = '<iframe class="optanon-category-C0004" data-src="https://a.example/"></iframe>';
    expect(taken(onetrust, marked).dataset['consent']).to.eql('video');
    const named = '<iframe data-name="youtube" data-src="https://a.example/"></iframe>';
    expect(taken(klaro, named).dataset['consent']).to.eql('youtube');
  });

  it('Klaro’s own placeholder makes room for ours', () => {
    const placeholder = taken(klaro, '<div data-type="placeholder" data-name="youtube">Wait</div>');
    expect(placeholder.hidden).to.eql(true);
    expect(placeholder.dataset['consent']).to.eql(undefined);
  });

  it('Orejime’s templates are ours; one in context with a frame alone becomes a held frame', () => {
    const frame = '<iframe src="https://a.example/" title="A" width="400" onload="x()"></iframe>';
    const template = taken(orejime, `<template data-purpose="video">${frame}</template>`);
    expect([template.localName, template.dataset['consent']]).to.eql(['template', 'video']);
    taken(orejime, `<template data-purpose="video" data-contextual>\n${frame}\n</template>`);
    const held = root.firstElementChild as HTMLIFrameElement;
    expect([held.localName, held.dataset['consent'], held.dataset['src'], held.width]).to.eql([
      'iframe',
      'video',
      'https://a.example/',
      '400',
    ]);
    expect([held.hasAttribute('src'), held.hasAttribute('onload')]).to.eql([false, false]);
    const mixed = `<template data-purpose="video" data-contextual>${frame}<b>B</b></template>`;
    expect(taken(orejime, mixed).localName).to.eql('template');
  });

  it('tarteaucitron’s players hold a frame of their size', () => {
    const player = taken(
      tarteaucitron,
      '<div class="youtube_player" videoID="abc&def" width="560" height="315" rel="0"></div>',
    );
    const frame = player.firstElementChild as HTMLIFrameElement;
    expect([frame.dataset['consent'], frame.width, frame.height]).to.eql(['youtube', '560', '315']);
    expect(frame.dataset['src']).to.eql('https://www.youtube-nocookie.com/embed/abc%26def?rel=0');
    expect(frame.hasAttribute('src')).to.eql(false);
  });

  it('tarteaucitron’s attributes are read with data- before them, or without', () => {
    for (const name of ['videoID', 'data-videoID']) {
      const player = taken(tarteaucitron, `<div class="vimeo_player" ${name}="7" hash="h"></div>`);
      expect(player.querySelector('iframe')?.dataset['src']).to.eql(
        'https://player.vimeo.com/video/7?h=h',
      );
    }
  });

  it('what says too little stays as it is, and nobody is led to another host', () => {
    for (const [name, text] of [
      ['youtube_player', ''],
      ['tac_helloasso', 'data-url="javascript:alert(1)"'],
      ['doubleclick_container', 'id1="evil.example/" id2="1" type="t" cat="c"'],
    ]) {
      const element = taken(tarteaucitron, `<div class="${name}" ${text}>Before</div>`);
      expect(element.textContent, name).to.eql('Before');
    }
  });

  it('what only counts holds a picture, or a frame, that nobody sees', () => {
    const counting = taken(tarteaucitron, '<div class="tac_kwanko" data-mclic="a&b"></div>');
    const picture = counting.firstElementChild as HTMLImageElement;
    expect(picture.dataset['src']).to.eql('https://action.metaffiliation.com/trk.php?mclic=a%26b');
    expect([picture.localName, picture.hidden, picture.alt]).to.eql(['img', true, '']);
  });
});

describe('controls of other tools', () => {
  it('become ours', () => {
    taken(
      vanilla,
      '<button data-cc="show-preferencesModal"></button><button data-cc="accept-necessary"></button>',
    );
    const words = [...root.querySelectorAll('button')].map(({ dataset }) => dataset['mesChoix']);
    expect(words).to.eql(['preferences', 'reject-all']);
  });
});
