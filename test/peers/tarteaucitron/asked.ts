/**
 * What a page asks of the vendors, with tarteaucitron and with us in its place.
 *
 * @module
 */
import type { Page, Request } from '@playwright/test';
import type { SiteConfig } from '../../../widget/contract.ts';
import { catalogue } from '../../../server/site/presets/catalogue.ts';
import { USUAL } from '../../../widget/migrate/tarteaucitron/usual.ts';
import { understood } from '../../../widget/migrate/tarteaucitron/understood.ts';
import type { World } from '../../browser/fixtures.ts';
import { declaredServices } from './declared.ts';
import { serveTools } from '../moved.ts';
import type { Sample } from './sample.ts';

/** What a page has asked for, and left for the vendors' scripts. */
export interface Asked {
  readonly urls: readonly string[];
  readonly globals: Readonly<Record<string, unknown>>;
}

/** Opens pages with samples on them. */
export interface Pages {
  open(sample: Sample): Promise<void>;
  asked(): Promise<Asked>;
}

const SITE = 'services';

/** The sample stands in the query. */
const BODY = `<script>
  const { key, user, markup } = JSON.parse(decodeURIComponent(location.search.slice(1)));
  document.write(markup);
  Object.assign(tarteaucitron.user, user);
  const { services } = tarteaucitron;
  if (services[key]) addEventListener('load', () => services[key].js());
  else tarteaucitron.job.push(key);
</script>`;

const PEER = `<script src="/tools/tarteaucitronjs/tarteaucitron.js"></script>
<script src="/tools/tarteaucitronjs/tarteaucitron.services.js"></script>
<script>tarteaucitron.parameters = {};</script>`;

/** A site with all that is known beforehand, and what is none of it under its own key. */
function configOf(world: World): SiteConfig {
  const ids = catalogue().presets.map(({ id }) => id);
  const others = [...declaredServices().keys()].filter(
    (key) => understood(key) && !ids.includes(USUAL[key] ?? key),
  );
  return {
    ...world.config,
    site: SITE,
    revision: 1,
    languages: ['fr'],
    defaultLanguage: 'fr',
    purposes: [{ id: 'all', title: 'Tout', description: 'Tout ce que le site utilise.' }],
    services: [...ids, ...others].map((id) => ({
      id,
      purpose: 'all',
      name: id,
      provider: 'Exemple SA',
    })),
    signals: {},
    migrate: ['tarteaucitron'],
  };
}

/** With its own file. */
export function peerPages(page: Page, world: World): Promise<Pages> {
  return pagesOf(page, world, 'theirs', PEER);
}

/** With our tag in its place, and everything granted. */
export async function ourPages(page: Page, world: World): Promise<Pages> {
  await world.addSite(configOf(world));
  const pages = await pagesOf(
    page,
    world,
    'ours',
    `<script src="${world.consentUrl}/${SITE}/consent.js"></script>`,
  );
  await pages.open({ key: 'nothing', user: {}, markup: '' });
  await page.evaluate(async () => {
    await (window.mesChoix as { acceptAll(): Promise<unknown> }).acceptAll();
  });
  return pages;
}

async function pagesOf(page: Page, world: World, name: string, head: string): Promise<Pages> {
  await serveTools(page.context(), world);
  // On a page without TLS, an address without a protocol is one without, too.
  await page
    .context()
    .route(/^http:\/\/(?!localhost|127\.0\.0\.1)/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '' }),
    );
  const url = world.publish(
    `${SITE}/${name}`,
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Services</title>${head}</head><body>${BODY}</body></html>`,
  );
  let requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  const open = async (sample: Sample) => {
    requests = [];
    const query = encodeURIComponent(JSON.stringify(sample));
    await page.goto(`${url}?${query}`, { waitUntil: 'networkidle' });
  };
  await open({ key: 'nothing', user: {}, markup: '' });
  const before = ['ran', ...(await page.evaluate(() => Object.keys(window)))];
  return {
    open,
    async asked() {
      const urls = requests
        .map((request) => plain(request.url()).replace(`/${SITE}/${name}`, ''))
        .filter((asked) => !/^\/\/(localhost|127\.0\.0\.1)[:/]/.test(asked));
      return {
        urls: [...new Set(urls)].sort(),
        globals: await page.evaluate(globalsBeside, before),
      };
    },
  };
}

/** The same address is the same text: however it is encoded, and by whichever protocol; without the time. */
function plain(address: string): string {
  const url = new URL(address);
  const said = new Map(url.searchParams);
  said.delete('hl');
  for (const [name, value] of said) if (!value) said.delete(name);
  const query = [...said].map(([name, value]) => `&${name}=${value.replaceAll('+', ' ')}`).sort();
  const path = decodeURIComponent(url.pathname + url.hash);
  return `//${url.host}${path}${query.join('')}`;
}

/** The page's globals beside these, with what they hold: work without what it does, moments without their time. */
function globalsBeside(others: readonly string[]): Record<string, unknown> {
  const seen = new Set<unknown>();
  function shape(value: unknown): unknown {
    if (typeof value === 'number' && value > 1e11) return 'a moment';
    if (value instanceof Date) return 'a moment';
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value;
    if (seen.has(value)) return 'as above';
    seen.add(value);
    const isList =
      Array.isArray(value) || Object.prototype.toString.call(value) === '[object Arguments]';
    const own = Object.entries(value)
      .filter(([name]) => name !== 'toString' && !(isList && /^\d+$/.test(name)))
      .map(([name, held]) => [name, shape(held)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const named = own[0] ? Object.fromEntries(own) : undefined;
    if (isList) {
      const items = Array.from(value as ArrayLike<unknown>, shape);
      return named ? { items, ...named } : items;
    }
    return typeof value === 'function' ? { work: true, ...named } : (named ?? {});
  }
  const names = Object.keys(window).filter((name) => !others.includes(name) && !/^\d+$/.test(name));
  return Object.fromEntries(
    names.sort().map((name) => [name, shape((window as unknown as Record<string, unknown>)[name])]),
  );
}
