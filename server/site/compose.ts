/**
 * Composing what a page loads: gate, configuration and first layer in one response; the preferences
 * with their notice in another.
 *
 * @module
 */
import type { Language, Notice, SiteRules } from '../../widget/contract.ts';
import type { Payload } from '../../widget/script.ts';
import type { Assets } from './assets.ts';

/** What a `consent.js` is made of. */
export interface ScriptParts {
  readonly rules: SiteRules;
  /** In the language that travels along. */
  readonly notice: Notice;
  /** `sha256:<hex>` of each language's notice. */
  readonly noticeHashes: Readonly<Record<Language, string>>;
  /** What the control says, in each language. */
  readonly labels: Payload['labels'];
  readonly assets: Assets;
  /** Whether there may be something to ask: without it the gate travels alone. */
  readonly firstLayer: boolean;
}

/** The text of a site's `consent.js`. */
export function composeScript({
  rules,
  notice,
  noticeHashes,
  labels,
  assets,
  firstLayer,
}: ScriptParts): string {
  const payload: Omit<Payload, 'first'> = {
    rules,
    version: assets.version,
    notices: noticeHashes,
    labels,
    language: notice.language,
    files: assets.names,
    ...(firstLayer ? { notice: forFirstLayer(notice) } : {}),
  };
  const code = firstLayer ? `,first:${assets.firstLayer}` : '';
  return `(()=>{${assets.gate}\nmesChoixGate.boot({...${literal(payload)}${code}})})();`;
}

/** The text of a site's `preferences.js`: the code, and exactly what it shows. */
export function composePreferences({ notice, assets }: { notice: Notice; assets: Assets }): string {
  return `export default ${assets.secondLayer};export const notice=${literal(notice)};`;
}

/** The part of a notice that the first layer shows: the rest comes with the preferences. */
function forFirstLayer(notice: Notice): Notice {
  const texts = Object.entries(notice.texts).filter(([key]) => /^(banner|control)\./.test(key));
  return {
    ...notice,
    texts: Object.fromEntries(texts),
    services: notice.services.map(({ id, purpose, since, name, provider }) => {
      return { id, purpose, since, name, provider, hosts: [], cookies: [], storage: [] };
    }),
  };
}

/** JSON as a JavaScript expression, also where the script is put into a page. */
function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
