import type { Frame } from '../frame.ts';
import { expect } from '../ui/expect.ts';
import { parsing } from './parsing.ts';
import { pause, until } from './ran.ts';

const run = (name: string, type = '') =>
  `<script type="text/plain" ${type} data-consent="analytics">window.ran.push('${name}');`;

describe('an element is released only when the parser has closed it', () => {
  let frame: Frame;
  afterEach(() => frame.close());

  it('an inline script whose text is still on its way', async () => {
    const opened = await parsing();
    ({ frame } = opened);
    opened.page.decide('analytics');
    frame.document.write(run('first half'));
    await pause(50);
    expect(frame.window.ran).to.eql([]);
    frame.document.write("window.ran.push('second half')</script><p>");
    await until(() => frame.window.ran.length > 1);
    expect(frame.window.ran).to.eql(['first half', 'second half']);
    frame.document.close();
    await pause(50);
    expect(frame.window.ran).to.have.length(2);
  });

  it('the last one of the page', async () => {
    const opened = await parsing();
    ({ frame } = opened);
    opened.page.decide('analytics');
    frame.document.write(`<div>${run('last')}`);
    await pause(50);
    expect(frame.window.ran).to.eql([]);
    frame.document.write('</script>');
    frame.document.close();
    await until(() => frame.window.ran.length);
    expect(frame.window.ran).to.eql(['last']);
  });

  it('a template, and what it grants is granted by a decision that came meanwhile', async () => {
    const opened = await parsing();
    ({ frame } = opened);
    frame.document.write('<template data-consent="analytics"><p>one</p>');
    await pause(20);
    opened.page.decide('analytics');
    await pause(20);
    expect(frame.document.querySelectorAll('p')).to.have.length(0);
    frame.document.write('<p>two</p></template><hr>');
    frame.document.close();
    await until(() => frame.document.querySelector('p'));
    expect(frame.document.querySelectorAll('template ~ p')).to.have.length(2);
    expect(frame.document.querySelectorAll('p ~ hr')).to.have.length(1);
  });

  it('and scripts that come piece by piece keep their order', async () => {
    const opened = await parsing();
    ({ frame } = opened);
    opened.page.decide('analytics');
    for (const name of ['a', 'b', 'c']) {
      frame.document.write(`${run(name, name === 'b' ? 'data-type="module"' : '')}</script>`);
      await pause(20);
    }
    frame.document.close();
    await until(() => frame.window.ran.length > 2);
    expect(frame.window.ran).to.eql(['a', 'b', 'c']);
  });
});

describe('a page that does not allow our Trusted Types policy', () => {
  it('has nothing released, and nothing broken', async () => {
    const { frame, page } = await parsing({ isTrusted: false });
    frame.document.write(
      `${run('a')}</script><img alt="" data-consent="video" data-src="/x.svg"><template data-consent="video"><p>b</p></template>`,
    );
    frame.document.close();
    page.decide('analytics', 'video');
    page.gate.allowOnce(frame.document.querySelector('img') as Element);
    await pause();
    expect(frame.window.ran).to.eql([]);
    expect(frame.document.querySelectorAll('[src], p')).to.have.length(0);
    frame.close();
  });
});
