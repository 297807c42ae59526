/**
 * Composing what a page loads: gate, configuration and first layer in one response; the preferences
 * with their notice in another.
 *
 * @module
 */
import { bannerNotice } from '../../widget/banner-notice.ts';
import type { Notice, SiteRules } from '../../widget/contract.ts';
import type { Payload } from '../../widget/script.ts';
import type { Move } from '../../widget/migrate/configured.ts';
import { signalsOf } from '../../widget/signals/configured.ts';
import { country } from '../../widget/ui/parts/wording.ts';
import type { Assets } from './assets.ts';

/** What a `consent.js` is made of. */
export interface ScriptParts {
  readonly rules: SiteRules;
  /** In the language that travels along. */
  readonly notice: Notice;
  /** `sha256:<hex>` of the notice. */
  readonly hash: string;
  readonly assets: Assets;
  /** Whether there may be something to ask: without it the gate travels alone. */
  readonly firstLayer: boolean;
  /** The tools that the site comes from; none where left out. */
  readonly moves?: readonly Move[];
  /** `sha256:<hex>` of the notice of choices that are carried over. */
  readonly migrationNotice?: string;
}

/** The text of a site's `consent.js`. */
export function composeScript(parts: ScriptParts): string {
  const { rules, notice, hash, assets, firstLayer, moves = [], migrationNotice } = parts;
  const payload: Omit<Payload, 'first' | 'signals'> = {
    rules,
    version: assets.version,
    labels: {
      [notice.language]: {
        control: notice.texts['control.label'] ?? '',
        // Said only where there is no choice.
        gpc: firstLayer ? notice.texts['control.gpc'] : undefined,
      },
    },
    language: notice.language,
    hash,
    build: assets.build,
    ...(firstLayer ? { banner: bannerNotice(notice) } : {}),
  };
  const isPlain = notice.appearance.theme === 'plain';
  const told = signalsOf(rules).map((name) => assets.signals.get(name));
  const code =
    (told.length ? `,signals:[${told.join()}]` : '') +
    (firstLayer ? `,first:${isPlain ? assets.firstLayer : assets.firstLayerOwn}` : '');
  const delivered = `${literal(payload).slice(0, -1)}${code}}`;
  const started = moves.length ? moving(delivered, moves, assets, migrationNotice) : delivered;
  return `(()=>{${assets.gate}\nmesChoixGate.boot(${started})})();`;
}

/** What is delivered, handed on by what brings another tool's markup and choices over. */
function moving(
  delivered: string,
  moves: readonly Move[],
  { migrate, peers }: Assets,
  notice?: string,
): string {
  const list = moves.map((move) => `{...${literal(move)},peer:${peers.get(move.from)}}`);
  return `(${migrate})(${[delivered, `[${list.join()}]`, ...(notice ? [literal(notice)] : [])].join()})`;
}

/**
 * The forms of `preferences.js`: the code and all that a notice says; `rest`: what a first visit
 * lacks after its consent.js; `texts`: the notice, its first layer too, without the code.
 */
export type PreferencesForm = 'whole' | 'rest' | 'texts';

/** What a `preferences.js` is made of. */
export interface PreferencesParts extends Pick<ScriptParts, 'notice' | 'hash' | 'assets'> {
  readonly form: PreferencesForm;
  /** Whether what stands in the page itself comes along: it has a held embed, or shows the policy. */
  readonly withPage?: boolean;
}

/** The text of a site's `preferences.js`. */
export function composePreferences(parts: PreferencesParts): string {
  const { notice, hash, assets, form, withPage = false } = parts;
  const second = form === 'texts' ? '' : `export default ${assets.secondLayer};`;
  const code = second + (withPage ? `export const inPage=${assets.inPage};` : '');
  // Who asks for the rest has the notice's name from its consent.js.
  if (form === 'rest') return `${code}export const notice=${literal(restOf(notice, withPage))};`;
  const banner = form === 'texts' ? `,banner=${literal(bannerNotice(notice))}` : '';
  return `${code}export const hash="${hash}",notice=${literal(notice)}${banner};`;
}

/** What is said in placeholders, and of the present choice in a page's own text. */
const IN_PAGE = /^(embed\.|control\.label|choice\.(none|dates|id|anonymous)|policy\.service)/;

/**
 * What else the preferences show before there is a choice: they put it together with what came along.
 * The facts of a service come with what draws them.
 */
function restOf({ language, texts, services, purposes }: Notice, withPage: boolean) {
  const isSaid = (key: string) => {
    const [room = '', code] = key.split('.');
    if (room === 'exempt') return purposes.some(({ exempt }) => exempt === code);
    if (withPage && IN_PAGE.test(key)) return true;
    return /^(preferences|state)$/.test(room) || /^service\.(by|list)/.test(key);
  };
  // A browser takes 10 ms for the first name that it looks up, a phone 50.
  const countries = services.flatMap(({ country: code }) =>
    withPage && code ? [[`country.${code}`, country(code, language)]] : [],
  );
  return {
    services: services.map(({ id, purpose, name, provider, country, hosts }) => ({
      id,
      purpose,
      name,
      provider,
      ...(withPage && { country, hosts }),
    })),
    texts: {
      ...Object.fromEntries(Object.entries(texts).filter(([key]) => isSaid(key))),
      ...Object.fromEntries(countries),
    },
  };
}

/** JSON as a JavaScript expression, also where the script is put into a page. */
function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
