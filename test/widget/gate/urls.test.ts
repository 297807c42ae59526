import { hostServices, isHttp } from '../../../widget/gate/urls.ts';
import { rulesOf } from '../../../widget/site.ts';
import { expect } from '../ui/expect.ts';
import { fixture, site } from './page.ts';

const rules = rulesOf(site);

function servicesOf(markup: string, of = rules): string[][] {
  const box = document.createElement('template');
  box.innerHTML = markup;
  const [element] = box.content.children;
  return element ? hostServices(element, of) : [];
}

describe('a URL that may be set', () => {
  for (const url of ['https://a.example/x', 'http://a.example/x', '/x', 'x.js', '//a.example/x']) {
    it(`is ${url}`, () => void expect(isHttp(url)).to.eql(true));
  }
  for (const url of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://a.example/x',
    'vbscript:x',
    'file:///etc/passwd',
    'about:blank',
    'filesystem:http://a.example/x',
    'http://[',
  ]) {
    it(`is not ${JSON.stringify(url)}`, () => void expect(isHttp(url)).to.eql(false));
  }
});

describe('an element answers for the services of its host', () => {
  const video = fixture('frame.html', 'youtube');

  it('by its waiting address', () => {
    expect(servicesOf(`<iframe data-src="${video}"></iframe>`)).to.eql([['youtube']]);
  });

  it('by each address it has', () => {
    const image = `<img data-src="${video}" data-srcset="${fixture('a', 'matomo')} 2x, /b 3x">`;
    expect(servicesOf(image)).to.eql([['youtube'], ['matomo']]);
  });

  it('by the one that is set as well as by the one that waits', () => {
    expect(servicesOf(`<img data-src="/a" src="${video}">`)).to.eql([['youtube']]);
    expect(servicesOf(`<video data-poster="${video}"></video>`)).to.eql([['youtube']]);
  });

  it('by any of the services that declare the host', () => {
    expect(servicesOf(`<script data-src="${fixture('a', 'shared')}"></script>`)).to.eql([
      ['ads', 'pixel'],
    ]);
  });

  it('whatever the letters of the host and the scheme', () => {
    expect(servicesOf(`<iframe data-src="${video.toUpperCase()}"></iframe>`)).to.eql([['youtube']]);
  });

  it('with a dot at the end of the host, which is the same host', () => {
    const { protocol, hostname, port, pathname } = new URL(video);
    const dotted = `${protocol}//${hostname}.${port && `:${port}`}${pathname}`;
    expect(servicesOf(`<iframe data-src="${dotted}"></iframe>`)).to.eql([['youtube']]);
  });

  it('with a declared host that names no port', () => {
    const [youtube] = rules.services.filter(({ id }) => id === 'youtube');
    const of = {
      ...rules,
      services: youtube ? [{ ...youtube, hosts: ['youtube.localhost'] }] : [],
    };
    expect(servicesOf(`<iframe data-src="${video}"></iframe>`, of)).to.eql([['youtube']]);
  });

  it('and a template for all that is in it, nested templates too', () => {
    const inner = `<p><script src="${fixture('a', 'matomo')}"></script></p><template><iframe src="${video}"></iframe></template>`;
    expect(servicesOf(`<template>${inner}</template>`)).to.eql([['matomo'], ['youtube']]);
  });

  it('and for none where no service declares it', () => {
    expect(servicesOf('<iframe data-src="https://www.example.org/"></iframe>')).to.eql([]);
  });

  it('and for none without an address, where a service lives on the site’s own host', () => {
    const [matomo] = rules.services.filter(({ id }) => id === 'matomo');
    const of = { ...rules, services: matomo ? [{ ...matomo, hosts: [location.host] }] : [] };
    expect(servicesOf('<script type="text/plain">1</script>', of)).to.eql([]);
    expect(servicesOf(`<iframe data-src="${video}"></iframe>`, of)).to.eql([]);
    expect(servicesOf('<img data-src="/matomo.gif">', of)).to.eql([['matomo']]);
  });
});
