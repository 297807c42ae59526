import { aTimeout, nextFrame } from '@open-wc/testing';
import { expect } from '../expect.ts';
import { setViewport } from '@web/test-runner-commands';
import { inPage } from '../../../../widget/ui/in-page.ts';
import { acceptedOf, createPage, type PageOptions, refusedOf } from '../page.ts';
import { inside, press } from '../visitor.ts';

const embed = () => document.querySelector<HTMLElement>('mes-choix-embed');
const button = (action: string) => inside('mes-choix-embed', `[data-action="${action}"]`);

async function hold(options: PageOptions = {}) {
  const main = document.createElement('main');
  main.innerHTML =
    '<p>Avant</p><div style="padding: 30px"><iframe title="Visite" width="480" height="270" style="visibility: inherit"></iframe></div><p>Après</p>';
  document.body.append(main);
  const held = main.querySelector('iframe') as HTMLIFrameElement;
  const page = createPage(options);
  const placeholder = inPage(page.context).placeholder(held, ['youtube']);
  await nextFrame();
  await nextFrame();
  return { ...page, main, held, placeholder };
}

describe('the placeholder of a held embed', () => {
  beforeEach(() => setViewport({ width: 1024, height: 800 }));
  afterEach(() => {
    for (const element of document.querySelectorAll('main')) element.remove();
  });

  it('stands exactly in its box, and the page does not move', async () => {
    const { held, main, placeholder } = await hold();
    const [own, box] = [embed()?.getBoundingClientRect(), held.getBoundingClientRect()];
    for (const edge of ['left', 'top', 'width', 'height'] as const) {
      expect(own?.[edge], edge).to.be.closeTo(box[edge], 1);
    }
    expect(getComputedStyle(held).visibility).to.eql('hidden');
    const height = main.offsetHeight;
    placeholder.remove();
    expect(main.offsetHeight).to.eql(height);
    expect(held.style.visibility).to.eql('inherit');
    expect(embed() === null).to.eql(true);
  });

  it('is not there for a frame that has no box to speak of', async () => {
    const { context, held, main, placeholder } = await hold();
    placeholder.remove();
    for (const how of ['hidden', 'width="1" height="1"']) {
      main.innerHTML = `<iframe title="Pixel" ${how}></iframe>`;
      inPage(context).placeholder(main.querySelector('iframe') ?? held, ['youtube']);
      expect(embed() === null, how).to.eql(true);
    }
  });

  it('follows the box', async () => {
    const { held, main } = await hold();
    main.prepend(Object.assign(document.createElement('h1'), { textContent: 'Inséré' }));
    held.width = '300';
    await aTimeout(50);
    expect(embed()?.getBoundingClientRect().top).to.be.closeTo(held.getBoundingClientRect().top, 1);
    expect(embed()?.offsetWidth).to.be.closeTo(held.offsetWidth, 1);
  });

  it('names what it is, the service, its company and what is sent', async () => {
    await hold();
    const said = embed()?.shadowRoot?.textContent ?? '';
    for (const word of ['Visite', 'YouTube', 'Google Ireland Ltd, Irlande', 'adresse IP']) {
      expect(said).to.include(word);
    }
  });

  it('shows it once, before there is a choice, on the visitor’s click alone', async () => {
    const { world, held } = await hold();
    expect(button('allow-always') === null).to.eql(true);
    button('allow-once')?.click();
    expect(world.untrusted).to.eql(['allow-once']);
    await press(button('allow-once'));
    expect(world.allowedOnce).to.eql([held]);
    expect(world.decisions).to.eql([]);
  });

  it('offers to allow the service for good once there is a choice', async () => {
    const { world, context } = await hold({ choice: refusedOf() });
    button('allow-always')?.click();
    expect(world.untrusted).to.eql(['grant-service']);
    await press(button('allow-always'));
    expect(world.decisions).to.eql(['grant-service youtube']);
    expect(context.consent.allows('youtube')).to.eql(true);
    expect(context.consent.allows('maps')).to.eql(false);
  });

  it('offers it as soon as the visitor has decided', async () => {
    const { context } = await hold();
    context.consent.rejectAll('banner');
    await nextFrame();
    expect(button('allow-always') === null).to.eql(false);
  });

  it('leads to the preferences', async () => {
    const { world } = await hold();
    await press(button('preferences'));
    expect(world.preferences).to.eql(1);
  });

  it('is accessible', async () => {
    await hold({ choice: acceptedOf() });
    await expect(embed()).to.be.accessible();
  });
});
