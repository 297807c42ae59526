/**
 * The forms of a site's `consent.js`: composed and compressed once for each publication.
 *
 * @module
 */
import { newestChoice } from '../../widget/consent/codec.ts';
import { questionFor } from '../../widget/consent/question.ts';
import type { Language, Notice, PublishedConfig, SiteRules, Text } from '../../widget/contract.ts';
import { movesOf } from '../../widget/migrate/configured.ts';
import type { Assets } from './assets.ts';
import { choicesIn } from './choice-cookie.ts';
import { composePreferences, composeScript, type PreferencesForm } from './compose.ts';
import { type Encoded, encodeBody } from '../encoded.ts';
import type { CurrentNotice } from './notices.ts';
import type { Published } from './sites.ts';

const JAVASCRIPT = 'text/javascript; charset=utf-8';

/** The scripts of published sites. */
export interface ScriptVariants {
  /** `consent.js` in a language, with the first layer or as the gate alone. */
  script(site: Published, language: Language, firstLayer: boolean): Promise<Encoded>;
  /** `preferences.js` that shows exactly this notice. */
  preferences(
    notice: Notice,
    hash: string,
    form: PreferencesForm,
    withPage: boolean,
  ): Promise<Encoded>;
  /** `config.json`. */
  config(site: Published): Promise<Encoded>;
}

/** The variants made of built assets; what is no longer published is forgotten by itself. */
export function createScriptVariants(assets: Assets): ScriptVariants {
  const made = new WeakMap<Published, Map<string, Promise<Encoded>>>();

  function once(
    site: Published,
    name: string,
    compose: () => string,
    type = JAVASCRIPT,
  ): Promise<Encoded> {
    const variants = made.get(site) ?? new Map<string, Promise<Encoded>>();
    made.set(site, variants);
    const variant = variants.get(name) ?? encodeBody(compose(), type);
    variants.set(name, variant);
    return variant;
  }

  return {
    script: (site, language, firstLayer) =>
      once(site, `${firstLayer ? 'full' : 'gate'} ${language}`, () =>
        scriptOf(site, language, assets, firstLayer),
      ),
    preferences: (notice, hash, form, withPage) =>
      encodeBody(
        composePreferences({ notice, hash: `sha256:${hash}`, assets, form, withPage }),
        JAVASCRIPT,
      ),
    config: (site) =>
      once(site, 'config', () => JSON.stringify(publishedConfig(site)), 'application/json'),
  };
}

/** The `consent.js` of a first visit in a language: with the first layer. */
export function firstScript(site: Published, language: Language, assets: Assets): string {
  return scriptOf(site, language, assets, true);
}

function scriptOf(
  site: Published,
  language: Language,
  assets: Assets,
  firstLayer: boolean,
): string {
  const { notice, hash } = noticeIn(site, language);
  const rules = { ...site.rules, policyUrl: ownPolicy(site) };
  const carried = site.migrationNotices.get(notice.language);
  return composeScript({
    rules,
    notice,
    hash: `sha256:${hash}`,
    assets,
    firstLayer,
    moves: movesOf(site.version.config),
    ...(carried ? { migrationNotice: `sha256:${carried.hash}` } : {}),
  });
}

function publishedConfig(site: Published): PublishedConfig {
  const { reviewed: _, ...config } = site.version.config;
  const migrationNotice = namesOf(site.migrationNotices);
  const carried = Object.keys(migrationNotice).length > 0 ? { migrationNotice } : {};
  return { ...config, notice: namesOf(site.notices), ...carried };
}

/** `sha256:<hex>` of the notice of each language. */
function namesOf(notices: Published['notices']): Readonly<Record<Language, string>> {
  return Object.fromEntries(
    [...notices.values()].map(({ language, hash }) => [language, `sha256:${hash}`]),
  );
}

/** The site's own policy by its absolute URL: the widget may stand on another origin, ours say. */
function ownPolicy({ version: { config } }: Published): Text | undefined {
  const absolute = (url: string) =>
    URL.canParse(url, config.origins[0]) ? new URL(url, config.origins[0]).href : url;
  const own = config.policyUrl;
  if (own === undefined || typeof own === 'string') return own && absolute(own);
  return Object.fromEntries(
    Object.entries(own).map(([language, url]) => [language, absolute(url)]),
  );
}

/** The notice in a language, or in the site's default one. */
export function noticeIn(site: Published, language: Language): CurrentNotice {
  const notice = site.notices.get(language) ?? site.notices.get(site.rules.defaultLanguage);
  if (!notice) throw new TypeError(`site "${site.rules.site}" has no notice in "${language}"`);
  return notice;
}

/** The language of `?lang=`, where the site has it; otherwise its default one. */
export function languageOf(site: Published, asked: string | undefined): Language {
  return asked !== undefined && site.notices.has(asked) ? asked : site.rules.defaultLanguage;
}

/** Whether a `Cookie` header carries a choice that stands: then there is nothing to ask. */
export function hasStandingChoice(
  rules: SiteRules,
  header: string | undefined,
  now: Date,
): boolean {
  const choice = newestChoice(choicesIn(rules.cookie.name, header), rules, now);
  return choice !== null && questionFor(rules, choice) === null;
}
