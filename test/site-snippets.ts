/**
 * What is wrong with a snippet of `site.json`, whole or in part: what the product's own validation says.
 *
 * @module
 */
import { validateSite } from '../server/site/validate.ts';
import { knownTexts, widgetBuild } from '../server/site/widget-build.ts';
import type { SiteConfig } from '../widget/contract.ts';

/** A site that a part is put into. */
const AROUND: SiteConfig = {
  site: 'example',
  name: 'Example Ltd',
  origins: ['https://www.example.ch'],
  languages: ['fr', 'en'],
  defaultLanguage: 'fr',
  purposes: ['analytics', 'video', 'maps', 'marketing'].map((id) => ({
    id,
    title: id,
    description: id,
  })),
  services: [],
};

/** Keys of a `site.json` that other JSON does not have by chance. */
const OWN = [...Object.keys(AROUND), 'appearance', 'signals', 'records', 'cookie', 'choiceDays'];
const MORE = ['controller', 'server', 'profile', 'revision', 'policyUrl', 'migrate', 'test'];
const KEYS = new Set([...OWN, ...MORE, 'texts', 'reviewed']);
const PLAIN = new Set(['name', 'test', 'server', 'cookie', 'revision']);

/** The faults; none for what is no `site.json` at all. */
export function faultsOfSiteJson(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const keys = Object.keys(value);
  if (!keys.some((key) => KEYS.has(key) && !PLAIN.has(key))) return [];
  const isWhole = keys.includes('purposes') || keys.includes('services') || keys.includes('site');
  const site = isWhole ? value : { ...AROUND, ...value };
  const result = validateSite(site, knownTexts(widgetBuild('1.0.0+0123456789ab')));
  return 'faults' in result ? result.faults.map(({ path, message }) => `${path}: ${message}`) : [];
}
