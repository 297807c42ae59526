import { hostServices, isHttp } from '../../../widget/gate/urls.ts';
import { rulesOf } from '../../../widget/site.ts';
import { expect } from '../ui/expect.ts';
import { fixture, site } from './page.ts';

describe('an address', () => {
  for (const url of ['xhttp://a.example/x', 'web+https://a.example/x', 'httpx://a.example/x']) {
    it(`is not set where its scheme only resembles: ${url}`, () => {
      expect(isHttp(url)).to.eql(false);
    });
  }

  it('is one, whatever signs are in it, but where several may stand', () => {
    const [matomo] = site.services;
    const own = { ...matomo, id: 'own', hosts: [location.host] } as (typeof site.services)[number];
    const rules = rulesOf({ ...site, services: [own, ...site.services] });
    const of = (name: string, value: string) => {
      const image = document.createElement('img');
      image.setAttribute(name, value);
      return hostServices(image, rules);
    };
    const video = fixture('frame.html', 'youtube');
    expect(of('data-src', `${video}?a,b c`)).to.eql([['youtube']]);
    expect(of('data-srcset', `${video} 2x, /b 3x`)).to.eql([
      ['youtube'],
      ['own'],
      ['own'],
      ['own'],
    ]);
  });
});
