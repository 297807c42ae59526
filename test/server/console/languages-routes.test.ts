import { afterEach, expect, test } from 'vitest';
import { type ADesk, aDesk, site } from './a-desk.ts';

const PAGE = '/console/sites/hebergeur/languages';
const APPROVE = `${PAGE}/approve`;
const config = { ...site, languages: ['fr', 'en', 'de', 'ro', 'ja'] };

let house: ADesk;
afterEach(() => house.close());

async function open(role: 'owner' | 'editor' | 'auditor' = 'owner') {
  house = await aDesk({ config });
  const browser = await house.signedIn(role);
  const response = await browser.get(PAGE);
  return { browser, response };
}
const reviewed = async () => (await house.sites.current('hebergeur'))?.config.reviewed;

test('the page says honestly who answers for each language, and shows what visitors read', async () => {
  const { browser, response } = await open();
  expect(response.status).toBe(200);
  const of = (code: string) =>
    new RegExp(`id="l-${code}"[\\s\\S]*?</section>`).exec(browser.html)?.[0] ?? '';
  expect(of('fr')).toMatch(/auteurs de Mes choix, qui en répondent\. Personne/);
  expect(of('de')).toMatch(/auteurs de Mes choix\. À faire lire/);
  expect(of('ro')).toContain('Traduite.');
  expect(of('ja')).toContain('textes anglais');
  expect(of('de')).toContain('Alle ablehnen');
  expect(of('ro')).toContain('Refuzați tot');
});

test('an owner approves languages under the name of who has read them, once and for all', async () => {
  const { browser } = await open();
  const before = await house.sites.notices('hebergeur');
  const done = await browser.submit(APPROVE, { language: ['de', 'fr'], by: ' Anna Muster ' });
  expect(done.status).toBe(200);
  expect(browser.html).toContain('Approbation enregistrée');
  const review = { by: 'Anna Muster', date: '2026-11-23' };
  expect(await reviewed()).toEqual({ de: review, fr: review });
  expect(browser.html).toMatch(/Approuvée par Anna Muster, le 23 novembre 2026/);
  // No visitor is told, and none is asked again.
  const after = await house.sites.notices('hebergeur');
  expect(after?.get('de')?.hash).toBe(before?.get('de')?.hash);
  expect((await house.sites.current('hebergeur'))?.config.revision).toBe(1);
  const [act] = await house.desk.acts({ sites: ['hebergeur'], limit: 1 });
  expect(act).toMatchObject({ act: 'approve-language', detail: 'de fr Anna Muster' });
  // A later approval leaves the earlier ones.
  house.later();
  await browser.get(PAGE);
  await browser.submit(APPROVE, { language: 'ro', by: 'Ion Exemplu' });
  expect(await reviewed()).toEqual({
    de: review,
    fr: review,
    ro: { ...review, by: 'Ion Exemplu' },
  });
});

test.each([
  [{ language: 'de', by: '   ' }, 'Indiquez le nom'],
  [{ by: 'Anna Muster' }, 'au moins une langue'],
  [{ language: 'xx', by: 'Anna Muster' }, 'au moins une langue'],
  [{ language: 'de', by: 'a'.repeat(201) }, '200 caractères'],
])(
  'what is missing is said, and nothing that was filled in is lost: %j',
  async (fields: Readonly<Record<string, string>>, said) => {
    const { browser } = await open();
    const answer = await browser.submit(APPROVE, fields);
    expect(answer.status).toBe(422);
    expect(browser.html).toContain(said);
    expect(browser.html).toContain(`value="${fields['by']?.trim()}"`);
    if (fields['language'] === 'de') expect(browser.html).toMatch(/value="de" checked/);
    expect(await reviewed()).toBeUndefined();
  },
);

test('texts that changed while they were read are not approved unseen', async () => {
  const { browser } = await open();
  const texts = { de: { 'banner.title': 'Andere Wörter' } };
  await house.sites.publish({ ...config, texts }, { by: 'file', author: 'o', reason: 'Texts' });
  house.later();
  const answer = await browser.submit(APPROVE, { language: 'de', by: 'Anna Muster' });
  expect(answer.status).toBe(409);
  expect(browser.html).toContain('publié entre-temps');
  expect(browser.html).toContain('Andere Wörter');
  expect(await reviewed()).toBeUndefined();
});

test.each(['editor', 'auditor'] as const)(
  'the role %s reads, and approves nothing',
  async (role) => {
    const { browser, response } = await open(role);
    expect(response.status).toBe(200);
    expect(browser.html).toContain('Seuls les propriétaires');
    expect(browser.html).not.toContain(`action="${APPROVE}"`);
  },
);
