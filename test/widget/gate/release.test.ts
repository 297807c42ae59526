import { createRelease, type ReleasePart } from '../../../widget/gate/release.ts';
import { expect } from '../ui/expect.ts';
import { createGatedPage, external, fixture, inline } from './page.ts';
import { pause, place, ranAfter } from './ran.ts';

const DOT = fixture('dot.svg');

describe('what releases, fetched when something may be released', () => {
  it('finds the page as it was held, and runs it in document order, once', async () => {
    let asked = 0;
    let arrive: (part: ReleasePart) => void = () => {};
    const page = createGatedPage({
      fetchRelease(got) {
        asked += 1;
        arrive = got;
      },
    });
    const main = place(
      `${external('one.js')}${inline('a')}<template data-consent="analytics"><script>window.ran.push('t')</script></template>${inline('b')}<img alt="" data-consent="video" data-src="${DOT}">`,
    );
    await pause();
    expect(asked).to.eql(0);

    page.decide('analytics');
    expect(asked).to.eql(1);
    main.insertAdjacentHTML('beforeend', '<b data-consent="analytics"></b>');
    await pause();
    expect(asked).to.eql(1);
    expect(window.ran).to.eql([]);

    page.gate.apply();
    expect(asked).to.eql(2);
    arrive({ createRelease });
    arrive({ createRelease });
    expect(await ranAfter(4)).to.eql(['one', 'a', 't', 'b']);
    expect(main.querySelector('img')?.hasAttribute('src')).to.eql(false);
    page.decide('analytics', 'video');
    expect(main.querySelector('img')?.getAttribute('src')).to.eql(DOT);
    page.decide();
    expect(main.querySelector('img')?.hasAttribute('src')).to.eql(false);
    await pause();
    expect(window.ran).to.have.length(4);
  });
});
