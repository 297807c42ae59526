import { nextFrame } from '@open-wc/testing';
import { expect } from '../expect.ts';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { SiteConfig } from '../../../../widget/contract.ts';
import { secondLayer } from '../../../../widget/ui/index.ts';
import { acceptedOf, createPage, type PageOptions, site } from '../page.ts';
import { focused, inside, keys, press } from '../visitor.ts';

const part = (selector: string) => inside('mes-choix-preferences', selector);
const all = (selector: string) => [
  ...(document
    .querySelector('mes-choix-preferences')
    ?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const field = () => part('[type=search]') as HTMLInputElement | null;
const status = () => part('.search [role=status]')?.textContent?.trim();
const names = () =>
  all('li')
    .filter((row) => row.checkVisibility())
    .map((row) => row.querySelector('strong')?.textContent);

const asked = site.purposes.slice(0, 3);
const siteOf = (count: number): SiteConfig => ({
  ...site,
  purposes: site.purposes,
  services: Array.from({ length: count }, (_, index) => ({
    id: `s-${index}`,
    purpose: asked[index % 3]?.id ?? '',
    name: `Service ${index}`,
    provider: index === 7 ? 'Régie Exemple' : `Société ${index}`,
    cookies: [{ name: `_s${index}`, days: 30 }],
  })),
});

async function open(count: number, options: PageOptions = {}, id?: string) {
  const config = siteOf(count);
  const page = createPage({ config, ...options });
  const layer = secondLayer(page.context);
  layer.open(id);
  await nextFrame();
  await nextFrame();
  return { ...page, layer };
}

describe('the preferences of a site with many services', () => {
  beforeEach(() => setViewport({ width: 1024, height: 900 }));
  afterEach(() => {
    for (const element of document.querySelectorAll('mes-choix-preferences, [role=status]'))
      element.remove();
  });

  it('have no search for twenty, and one for more, with a label', async () => {
    const { layer } = await open(20);
    expect(field() === null).to.eql(true);
    layer.close();
    document.querySelector('mes-choix-preferences')?.remove();
    await open(21);
    expect(part('label[for=search]')?.textContent).to.eql('Chercher un service ou une société');
  });

  it('find by name and company, without accents and capitals, and say how many', async () => {
    await open(60);
    await press(field());
    await sendKeys({ type: 'REGIE' });
    expect(status()).to.eql('1 service trouvé');
    expect(names()).to.eql(['Service 7']);
    await keys('Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace');
    await sendKeys({ type: 'service 5' });
    expect(status()).to.eql('11 services trouvés');
    expect(names()).to.have.length(11);
    await sendKeys({ type: 'x' });
    expect(status()).to.eql('0 service trouvé');
    expect(names()).to.eql([]);
  });

  it('show the purposes alone in which something is found', async () => {
    await open(60, {
      choice: acceptedOf(siteOf(60)),
      serverUrl: 'https://consent.example.ch/hebergeur/',
    });
    const purposes = () =>
      all('section:has(.switch)')
        .filter((row) => row.checkVisibility())
        .map((row) => row.querySelector('.switch input')?.getAttribute('data-id'));
    const before = purposes();
    expect(before).to.have.length(site.purposes.length);
    await press(field());
    await sendKeys({ type: 'regie' });
    expect(purposes()).to.eql([asked[7 % 3]?.id]);
    const isSaid = (text: string) =>
      all('p').some((line) => line.checkVisibility() && line.textContent === text);
    // What nothing stands under is no heading.
    expect(isSaid('Sans accord préalable')).to.eql(false);
    await keys('End', ...Array.from('regie', () => 'Backspace'));
    expect(purposes()).to.eql(before);
    expect(isSaid('Sans accord préalable')).to.eql(true);
  });

  it('keep their size and the field its place, however little is found', async () => {
    await open(60);
    await press(field());
    const boxes = () =>
      [part('dialog'), field(), part('.foot')].map((box) =>
        JSON.stringify(box?.getBoundingClientRect()),
      );
    const before = boxes();
    for (const words of ['regie', ' introuvable']) {
      await sendKeys({ type: words });
      expect(boxes()).to.eql(before);
    }
    const [dialog, foot] = [part('dialog'), part('.foot')].map((box) =>
      box?.getBoundingClientRect(),
    );
    expect(foot?.bottom).to.be.closeTo(dialog?.bottom ?? 0, 2);
  });

  it('close the lists again when nothing is looked for, and keep what was turned', async () => {
    const { context } = await open(60);
    await press(field());
    await sendKeys({ type: 'regie' });
    await press(part('[data-id=s-7]'));
    await press(field());
    await keys('End', ...Array.from('regie', () => 'Backspace'));
    expect(names()).to.eql([]);
    expect(status()).to.eql('');
    await press(part('[data-action=save]'));
    expect(context.consent.allows('s-7')).to.eql(true);
    expect(context.consent.allows('s-10')).to.eql(false);
  });

  it('are no marathon for the keyboard: twenty stops at most, of a thousand services', async () => {
    await open(1_000, {
      choice: acceptedOf(siteOf(1_000)),
      serverUrl: 'https://consent.example.ch/hebergeur/',
    });
    const first = focused();
    const stops = new Set<Element | null>();
    for (let step = 0; step < 30; step += 1) {
      await keys('Tab');
      if (focused() === first || stops.has(focused())) break;
      stops.add(focused());
    }
    expect(stops.has(part('[data-action=save]'))).to.eql(true);
    expect(stops.size).to.be.at.most(20);
  });

  it('draw a long list when it is opened', async () => {
    await open(1_000);
    expect(all('li')).to.have.length(0);
    const summary = part('section summary');
    await press(summary);
    await nextFrame();
    await nextFrame();
    expect(all('li')).to.have.length(334);
    expect(names()[0]).to.eql('Service 0');
  });

  it('open at a service’s row, with its facts, however long its list', async () => {
    await open(1_000, {}, 's-500');
    await nextFrame();
    expect(focused() === part('[data-id=s-500]')).to.eql(true);
    expect(part('#d-s-500')?.closest('details')?.textContent).to.include('_s500');
  });

  it('are accessible while something is looked for', async () => {
    await open(60);
    await press(field());
    await sendKeys({ type: 'regie' });
    await expect(document.querySelector('mes-choix-preferences')).to.be.accessible();
  });
});
