/**
 * Composing what a page loads: gate, configuration and first layer in one response; the preferences
 * with their notice in another.
 *
 * @module
 */
import type { Notice, SiteRules } from '../../widget/contract.ts';
import type { Payload } from '../../widget/script.ts';
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
}

/** The text of a site's `consent.js`. */
export function composeScript({ rules, notice, hash, assets, firstLayer }: ScriptParts): string {
  const payload: Omit<Payload, 'first'> = {
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
    ...(firstLayer ? { notice: forFirstLayer(notice) } : {}),
  };
  const code = firstLayer ? `,first:${assets.firstLayer}` : '';
  return `(()=>{${assets.gate}\nmesChoixGate.boot(${literal(payload).slice(0, -1)}${code}})})();`;
}

/** What a `preferences.js` is made of. */
export interface PreferencesParts extends Pick<ScriptParts, 'notice' | 'hash' | 'assets'> {
  /** Whether what the first layer has brought is left out. */
  readonly rest: boolean;
}

/** The text of a site's `preferences.js`: the code, and what it shows. */
export function composePreferences({ notice, hash, assets, rest }: PreferencesParts): string {
  const shown = rest ? withoutFirstLayer(notice) : notice;
  return `export default ${assets.secondLayer};export const hash="${hash}",notice=${literal(shown)};`;
}

/** The part of a notice that the first layer shows: the rest comes with the preferences. */
function forFirstLayer(notice: Notice): Notice {
  return {
    ...notice,
    texts: textsOf(notice, true),
    services: notice.services.map(({ id, purpose, since, name, provider }) => {
      return { id, purpose, since, name, provider, hosts: [], cookies: [], storage: [] };
    }),
  };
}

/** The rest of a notice: the gate puts it together with what came along. */
function withoutFirstLayer(notice: Notice): Pick<Notice, 'services' | 'texts'> {
  return { services: notice.services, texts: textsOf(notice, false) };
}

/**
 * The first layer's texts, or all others, without what this notice can never say: of changes before
 * there are any, of exemptions that no purpose has.
 */
function textsOf({ texts, revision, purposes }: Notice, ofFirstLayer: boolean): Notice['texts'] {
  const isSaid = (key: string) => {
    if (/^banner\.(new|revised)/.test(key)) return revision > 1;
    const [room, code] = key.split('.');
    return room !== 'exempt' || purposes.some(({ exempt }) => exempt === code);
  };
  const isOfFirstLayer = (key: string) => /^(banner|control)\./.test(key);
  return Object.fromEntries(
    Object.entries(texts).filter(([key]) => isOfFirstLayer(key) === ofFirstLayer && isSaid(key)),
  );
}

/** JSON as a JavaScript expression, also where the script is put into a page. */
function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
