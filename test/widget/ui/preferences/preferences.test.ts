import { aTimeout, nextFrame, waitUntil } from '@open-wc/testing';
import { expect } from '../expect.ts';
import { setViewport } from '@web/test-runner-commands';
import { firstLayer } from '../../../../widget/ui/first-layer.ts';
import { secondLayer } from '../../../../widget/ui/index.ts';
import {
  acceptedOf,
  createPage,
  type PageOptions,
  refusedOf,
  revisedSite,
  SUBJECT,
  site,
} from '../page.ts';
import { focused, inside, keys, press } from '../visitor.ts';

const part = (selector: string) => inside('mes-choix-preferences', selector);
const button = (action: string) => part(`[data-action="${action}"]`);
const toggle = (id: string) => part(`[data-id="${id}"]`) as HTMLInputElement | null;
const dialog = () => part('dialog') as HTMLDialogElement | null;
const text = () => dialog()?.textContent?.replace(/[\s\u00a0]+/g, ' ') ?? '';
/** What a finger would touch, inside the panel too. */
const hit = (x: number, y: number) =>
  document.querySelector('mes-choix-preferences')?.shadowRoot?.elementFromPoint(x, y);
const wordOf = (id: string) => toggle(id)?.previousElementSibling?.textContent;

async function open(options: PageOptions = {}, id?: string) {
  const page = createPage(options);
  const layer = secondLayer(page.context);
  layer.open(id);
  await nextFrame();
  await nextFrame();
  return { ...page, layer };
}

describe('the preferences', () => {
  beforeEach(() => setViewport({ width: 1024, height: 900 }));
  afterEach(() => {
    const leftovers = 'mes-choix-banner, mes-choix-preferences, [role=status], main';
    for (const element of document.querySelectorAll(leftovers)) element.remove();
  });

  it('are a modal dialog with a title, and the focus goes to it', async () => {
    const { world } = await open();
    expect(dialog()?.matches(':modal')).to.eql(true);
    expect(part('h2')?.textContent).to.eql('Modifier mes choix');
    expect(focused() === part('h2')).to.eql(true);
    expect(world.told).to.eql(['open preferences']);
  });

  it('have their title and the way out on one line', async () => {
    for (const width of [1024, 320]) {
      await setViewport({ width, height: 900 });
      await open();
      const [title, close] = [part('h2'), button('close')].map((element) => {
        const { top, height } = element?.getBoundingClientRect() ?? new DOMRect();
        return top + height / 2;
      });
      expect(title).to.be.closeTo(close ?? 0, 3);
      document.querySelector('mes-choix-preferences')?.remove();
    }
  });

  it('start with everything off that needs an agreement', async () => {
    await open();
    for (const id of ['analytics', 'matomo', 'video', 'youtube', 'maps', 'marketing', 'ads']) {
      expect(toggle(id)?.checked, id).to.eql(false);
      expect(wordOf(id)).to.eql('Refusé');
    }
  });

  it('saved untouched, are a refusal', async () => {
    const { context } = await open();
    await press(button('save'));
    expect(Object.values(context.consent.choice?.purposes ?? {})).to.eql([false, false, false]);
    expect(context.consent.choice?.subject).to.eql(null);
  });

  for (const action of ['save', 'accept-all', 'close'])
    it(`leave the second tap of two alone where “${action}” comes to lie under the finger`, async () => {
      const { context, world } = createPage();
      const layer = secondLayer(context);
      layer.open();
      const target = button(action);
      const { left, top, width, height } = target?.getBoundingClientRect() ?? new DOMRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const isUnder = () => hit(x, y) === target;
      expect(isUnder()).to.eql(false);
      // Whoever has seen the panel is not kept waiting.
      await waitUntil(isUnder);
      expect(world.decisions).to.eql([]);
      await press(target);
      expect(dialog() === null).to.eql(true);
    });

  it('are worked by the keyboard at once', async () => {
    const { world } = await open({}, 'analytics');
    await keys('Space', 'Escape');
    expect(dialog() === null).to.eql(true);
    expect(world.decisions).to.eql([]);
  });

  it('offer each of their actions once, the three answers with one look', async () => {
    await open();
    const answers = ['accept-all', 'reject-all', 'save'].map((action) => {
      expect(dialog()?.querySelectorAll(`[data-action="${action}"]`)).to.have.length(1);
      return button(action);
    });
    expect(new Set(answers.map((answer) => answer?.className)).size).to.eql(1);
    expect(new Set(answers.map((answer) => answer?.offsetHeight)).size).to.eql(1);
    expect(dialog()?.querySelectorAll('[data-action="close"]')).to.have.length(1);
  });

  it('turn a purpose’s services with it, and show in words where they differ', async () => {
    await open();
    await press(toggle('video'));
    expect([toggle('video')?.checked, toggle('youtube')?.checked]).to.eql([true, true]);
    await press(toggle('youtube'));
    expect(toggle('video')?.indeterminate).to.eql(true);
    expect(wordOf('video')).to.eql('En partie');
    await press(toggle('maps'));
    expect(toggle('video')?.indeterminate).to.eql(false);
    expect(wordOf('video')).to.eql('Refusé');
  });

  it('save exactly what the switches say, and close', async () => {
    const { context, world } = await open();
    await press(toggle('analytics'));
    await press(toggle('youtube'));
    await press(button('save'));
    await aTimeout(250);
    expect(world.decisions).to.eql(['save preferences']);
    const allowed = ['analytics', 'matomo', 'video', 'youtube', 'maps', 'marketing', 'ads'].filter(
      (id) => context.consent.allows(id),
    );
    expect(allowed).to.eql(['analytics', 'matomo', 'youtube']);
    expect(dialog() === null).to.eql(true);
    expect(document.querySelector('[role=status]')?.textContent).to.eql(
      'Vos choix sont enregistrés.',
    );
  });

  it('are worked by the keyboard', async () => {
    await open({}, 'analytics');
    expect(focused() === toggle('analytics')).to.eql(true);
    await keys('Space');
    expect(wordOf('analytics')).to.eql('Autorisé');
  });

  it('on Escape drop what is unsaved and decide nothing', async () => {
    const { world, context, layer } = await open();
    await press(toggle('analytics'));
    await keys('Escape');
    await aTimeout(50);
    expect(dialog() === null).to.eql(true);
    expect(world.decisions).to.eql([]);
    expect(world.told).to.eql(['open preferences', 'close preferences']);
    expect(context.consent.choice).to.eql(null);
    layer.open();
    await nextFrame();
    await nextFrame();
    expect(toggle('analytics')?.checked).to.eql(false);
  });

  it('give the focus back to what opened them, or to the page’s control where that is gone', async () => {
    const main = document.createElement('main');
    main.innerHTML = '<button id="opener">x</button><a href="#mes-choix">Modifier mes choix</a>';
    document.body.append(main);
    const opener = main.querySelector('button');
    opener?.focus();
    const { layer } = await open();
    await press(button('close'));
    await aTimeout(50);
    expect(focused() === opener).to.eql(true);
    layer.open();
    await nextFrame();
    await nextFrame();
    opener?.remove();
    await keys('Escape');
    await aTimeout(50);
    expect(focused() === main.querySelector('a')).to.eql(true);
  });

  it('take no switch, no save and no acceptance from a script', async () => {
    const { world, context } = await open();
    toggle('video')?.click();
    await nextFrame();
    expect(toggle('video')?.checked).to.eql(false);
    button('accept-all')?.click();
    await press(toggle('analytics'));
    button('save')?.click();
    expect(world.untrusted).to.eql(['video', 'accept-all', 'save']);
    expect(context.consent.choice).to.eql(null);
  });

  it('take a withdrawal and a refusal from a script too', async () => {
    const { context, layer } = await open({ choice: acceptedOf() });
    toggle('youtube')?.click();
    await nextFrame();
    button('save')?.click();
    expect(context.consent.allows('youtube')).to.eql(false);
    expect(context.consent.allows('maps')).to.eql(true);
    layer.open();
    await nextFrame();
    await nextFrame();
    button('reject-all')?.click();
    expect(context.consent.allows('maps')).to.eql(false);
  });

  it('lock and explain what the site cannot work without', async () => {
    await open();
    const locked = toggle('security');
    expect([locked?.checked, locked?.disabled]).to.eql([true, true]);
    const explanation = part(`#${locked?.getAttribute('aria-describedby')}`);
    expect(explanation?.textContent).to.include('protéger le site');
  });

  it('let the visitor object to exempt audience measurement', async () => {
    const { context } = await open();
    expect(toggle('stats')?.checked).to.eql(true);
    await press(toggle('stats'));
    await press(button('save'));
    expect(context.consent.allows('stats')).to.eql(false);
    expect(context.consent.choice?.services['stats']).to.eql(false);
  });

  it('say of each service, once one is unfolded, its company, country, cookies and their lives', async () => {
    await open();
    expect(text()).not.to.include('_ads');
    await press(part('#d-matomo'));
    await waitUntil(() => text().includes('_ads'));
    for (const fact of [
      'InnoCraft',
      'Nouvelle-Zélande',
      '_pk_id.* · 13 mois',
      '_pk_ses.* · jusqu’à la fermeture du navigateur',
      'matomo_* (localStorage)',
      '_ads · 30 jours',
    ]) {
      expect(text()).to.include(fact);
    }
    expect(part('a[href="https://matomo.org/privacy-policy/"]')?.getAttribute('rel')).to.include(
      'noopener',
    );
  });

  it('mark what is new since the last choice', async () => {
    await open({ config: revisedSite, choice: acceptedOf(site) });
    const marked = [...(dialog()?.querySelectorAll('.badge') ?? [])].map(
      (badge) => badge.parentElement?.textContent?.trim().split(/\s/)[0],
    );
    expect(marked).to.eql(['Vimeo', 'Messagerie']);
    expect(wordOf('video')).to.eql('En partie');
  });

  it('show the present choice with its date, its identifier and its proof', async () => {
    await open({ choice: acceptedOf(), serverUrl: 'https://consent.example.ch/hebergeur/' });
    expect(text()).to.include('23 novembre 2026').and.include(SUBJECT);
    expect(part('a[href$="/record"]')?.getAttribute('href')).to.eql(
      'https://consent.example.ch/hebergeur/record',
    );
  });

  it('say that a refusal leaves no identifier', async () => {
    await open({ choice: refusedOf() });
    expect(text()).to.include('aucun identifiant');
  });

  it('erase the record in two steps, and say when it failed', async () => {
    let fails = true;
    const erase = () => (fails ? Promise.reject(new Error('down')) : Promise.resolve());
    const { world } = await open({
      choice: acceptedOf(),
      serverUrl: 'https://c.example/h/',
      erase,
    });
    await press(button('erase'));
    expect(world.erased).to.eql(0);
    await press(button('confirm-erase'));
    await waitUntil(() => text().includes('n’a pas abouti'));
    fails = false;
    await press(button('erase'));
    await press(button('confirm-erase'));
    await waitUntil(() => world.erased === 1);
    await waitUntil(() => text().includes('Votre enregistrement est effacé'));
    expect(toggle('video')?.checked).to.eql(false);
  });

  it('keep the focus where the visitor is while the record is erased', async () => {
    let fails = true;
    const erase = () => (fails ? Promise.reject(new Error('down')) : Promise.resolve());
    await open({ choice: acceptedOf(), serverUrl: 'https://c.example/h/', erase });
    button('erase')?.focus();
    await keys('Enter');
    expect(focused() === button('cancel-erase')).to.eql(true);
    await keys('Enter');
    expect(focused() === button('erase')).to.eql(true);
    await keys('Enter', 'Tab', 'Enter');
    await waitUntil(() => text().includes('n’a pas abouti'));
    expect(focused() === button('erase')).to.eql(true);
    fails = false;
    await keys('Enter', 'Tab', 'Enter');
    await waitUntil(() => text().includes('Votre enregistrement est effacé'));
    expect(focused()?.textContent).to.eql('Votre choix actuel');
  });

  it('stay open, with the focus where it was, when a banner opens beside them', async () => {
    const { context, layer, world } = await open();
    toggle('video')?.focus();
    firstLayer(context).open();
    layer.raise();
    await aTimeout(0);
    expect(dialog()?.matches(':modal')).to.eql(true);
    expect(focused() === toggle('video')).to.eql(true);
    expect(world.told).to.eql(['open preferences', 'open banner']);
    layer.close();
    layer.raise();
    expect(dialog() === null).to.eql(true);
  });

  it('switch languages and keep what is unsaved', async () => {
    const { layer } = await open();
    await press(toggle('analytics'));
    const select = part('select') as HTMLSelectElement;
    expect([...select.options].map((option) => option.text)).to.eql([
      'Français',
      'English',
      'Deutsch',
      'Italiano',
    ]);
    select.value = 'en';
    select.dispatchEvent(new Event('change'));
    layer.refresh();
    await nextFrame();
    expect(part('h2')?.textContent).to.eql('Change my choices');
    expect(wordOf('analytics')).to.eql('Allowed');
  });

  it('say what a browser signal did', async () => {
    await open({ gpcApplied: true });
    expect(text()).to.include('demande à ne pas être suivi');
  });

  it('say what a withdrawal could not delete', async () => {
    await open({ choice: acceptedOf(), leftovers: ['_fbp', '_ga'] });
    expect(text()).to.include('_fbp et _ga');
  });

  it('opened from the banner, close with it once there is an answer', async () => {
    const page = createPage();
    firstLayer(page.context).open();
    const layer = secondLayer(page.context);
    layer.open();
    await nextFrame();
    await nextFrame();
    await press(button('accept-all'));
    expect(document.querySelector('mes-choix-banner') === null).to.eql(true);
    expect(page.world.decisions).to.eql(['accept-all preferences']);
    await aTimeout(250);
    const said = [...document.querySelectorAll('[role=status]')].filter((e) =>
      e.textContent?.includes('enregistrés'),
    );
    expect(said).to.have.length(1);
  });

  it('fit a small screen without sideways scrolling', async () => {
    await setViewport({ width: 320, height: 256 });
    await open({ choice: acceptedOf() });
    expect(dialog()?.scrollWidth).to.be.at.most(dialog()?.clientWidth ?? 0);
    expect(button('save')?.getBoundingClientRect().bottom).to.be.at.most(256);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`are accessible, ${theme}`, async () => {
      await open({
        config: { ...revisedSite, appearance: { theme } },
        choice: acceptedOf(site),
        serverUrl: 'https://consent.example.ch/hebergeur/',
      });
      for (const details of dialog()?.querySelectorAll('details') ?? []) details.open = true;
      await expect(document.querySelector('mes-choix-preferences')).to.be.accessible();
    });
  }
});
