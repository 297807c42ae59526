/**
 * The demo's pages in every look, each with a site of its own at the consent server.
 *
 * The panel of the demonstration is left out: what is seen is the page and the interface.
 *
 * @module
 */
import { dressedAs, type Place, type Theme } from '../../../demo/looks.ts';
import type { PagePath } from '../../../demo/pages.ts';
import type { Purpose, SiteConfig } from '../../../widget/contract.ts';
import type { World } from '../world.ts';

/** What a page and its site are to be like. */
export interface Staging {
  readonly place: Place;
  readonly theme: Theme;
  /** Arabic from right to left, or French. */
  readonly language: 'fr' | 'ar';
  /** The demo's site; one that has changed since revision 1; one with more services than twenty. */
  readonly kind: 'usual' | 'revised' | 'many';
  readonly path: PagePath;
  /** Whether the page has a control of its own; without it there is a floating one. */
  readonly hasControl: boolean;
}

/** A page, and where its consent server has the site. */
export interface Staged {
  readonly url: string;
  /** The site's address at the consent server, without a slash at its end. */
  readonly server: string;
}

/** What the demo's site says in Arabic, by purpose. */
const ARABIC: Readonly<Record<string, readonly [title: string, description: string]>> = {
  security: ['أمن حسابكم', 'حماية تسجيل الدخول والنماذج من الاحتيال.'],
  analytics: ['قياس الجمهور', 'لمعرفة الصفحات المقروءة وتحسين عروضنا.'],
  video: ['مقاطع الفيديو', 'لمشاهدة مقاطع يستضيفها مزوّد يعرف عندئذ ما تشاهدونه.'],
  maps: ['الخرائط التفاعلية', 'لعرض خريطة الوصول إلى مكاتبنا.'],
  marketing: ['الإعلانات', 'لعرض عروض شركائنا وقياس أثرها.'],
};

const stored = new WeakMap<World, Map<string, Promise<void>>>();

/** Puts the page and its site there; a site is stored once a world. */
export async function stage(world: World, staging: Staging): Promise<Staged> {
  const { language, path, hasControl } = staging;
  const config = configOf(world.config, staging);
  const known = stored.get(world) ?? new Map<string, Promise<void>>();
  stored.set(world, known);
  const adding = known.get(config.site) ?? world.addSite(config);
  known.set(config.site, adding);
  await adding;

  const server = `${world.consentUrl}/${config.site}`;
  let html = await (await fetch(world.page(path))).text();
  html = html
    .replace(`${world.consentUrl}/${world.config.site}/consent.js`, `${server}/consent.js`)
    .replace('<script type="module" src="/temoin.js"></script>', '')
    .replace(/<demo-temoin.*<\/demo-temoin>/, '');
  if (language === 'ar') html = html.replace('<html lang="fr">', '<html lang="ar" dir="rtl">');
  if (!hasControl) html = html.replace(/<li><a href="#mes-choix">.*?<\/li>/, '');
  const name = [config.site, language, path.slice(1) || 'accueil', hasControl ? '' : 'libre'];
  return { url: world.publish(name.filter(Boolean).join('-'), html), server };
}

function configOf(demo: SiteConfig, { place, theme, language, kind }: Staging): SiteConfig {
  const dressed = dressedAs(demo, { place, theme });
  const site = [dressed.site, kind, language].join('-');
  const { [kind]: change } = { usual: (as: SiteConfig) => as, revised, many };
  const changed = change({ ...dressed, site });
  if (language === 'fr') return changed;
  return {
    ...changed,
    languages: [...changed.languages, 'ar'],
    purposes: changed.purposes.map((purpose) => inArabic(purpose)),
  };
}

function inArabic(purpose: Purpose): Purpose {
  const [title, description] = ARABIC[purpose.id] ?? [purpose.id, ''];
  const both = (text: Purpose['title'], ar: string) =>
    typeof text === 'string' ? text : { ...text, ar };
  return {
    ...purpose,
    title: both(purpose.title, title),
    description: both(purpose.description, description),
  };
}

/** The last purpose is new since an earlier answer. */
function revised(config: SiteConfig): SiteConfig {
  const last = config.purposes.at(-1);
  return {
    ...config,
    revision: 2,
    purposes: config.purposes.map((of) => (of === last ? { ...of, since: 2 } : of)),
  };
}

function many(config: SiteConfig): SiteConfig {
  const asked = config.purposes.filter(({ exempt }) => !exempt);
  const more = Array.from({ length: 24 }, (_, n) => ({
    id: `service-${n}`,
    purpose: asked[n % asked.length]?.id ?? '',
    name: `Service ${n + 1}`,
    provider: `Société ${n + 1}`,
    country: 'FR',
  }));
  return { ...config, services: [...config.services, ...more] };
}
