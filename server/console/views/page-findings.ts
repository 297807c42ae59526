/**
 * What a page of the site fetches before a choice, or holds wrongly, with what to write instead.
 *
 * @module
 */
import { html } from 'hono/html';
import { catalogue } from '../../site/presets/catalogue.ts';
import type { ElementRule, Finding } from '../../site/page/finding.ts';
import type { OpenConfiguration } from '../configuration/drafts.ts';
import { PAGE_FINDING_WORDS } from '../words/page-findings.ts';
import { fill } from '../words/words.ts';
import { configurationPath } from './configuration-frame.ts';
import type { Html, PageContext } from './page.ts';

/** One finding of an element; what there is to be said of the tag has its own words. */
export type ElementFinding = Finding & { readonly rule: ElementRule };

/** What was read of a page. */
export interface PageReading {
  readonly findings: readonly ElementFinding[];
  /** Hosts of scripts that nobody here knows. */
  readonly unknownHosts: readonly string[];
}

/** Whether a finding is one of an element. */
export function isOfElement(finding: Finding): finding is ElementFinding {
  return finding.rule in PAGE_FINDING_WORDS.fr.says;
}

/** What was found, in the order of the page. */
export function pageFindingsView(
  context: PageContext,
  open: OpenConfiguration,
  { findings, unknownHosts }: PageReading,
): Html {
  const words = PAGE_FINDING_WORDS[context.words.language];
  const hosts = unknownHosts.join(', ');
  return html`<h2>${words.title}</h2>
${findings.length === 0 ? html`<p class="notice">${words.fine}</p>` : html`<p>${words.lead}</p>`}
<ul class="cards">${findings.map((finding) => findingCard(context, open, finding))}</ul>
${hosts === '' ? '' : html`<p>${fill(words.unknown, { hosts })}</p>`}`;
}

function findingCard(
  context: PageContext,
  { inForce, site }: OpenConfiguration,
  { line, rule, services, write }: ElementFinding,
): Html {
  const words = PAGE_FINDING_WORDS[context.words.language];
  const declared = new Map(inForce.services.map(({ id, name }) => [id, String(name)]));
  const nameOf = (id: string) => declared.get(id) ?? catalogue().find(id)?.name ?? id;
  const missing = services.filter((id) => !declared.has(id));
  const names = services.map(nameOf).join(', ');
  return html`<li class="card"><h3>${names === '' ? words.says[rule] : names}
${line === null ? '' : html`<span class="tag">${fill(words.line, { line })}</span>`}</h3>
${names === '' ? '' : html`<p>${words.says[rule]}</p>`}
${missing.length > 0 ? html`<p><a href="${configurationPath(site.site)}/catalogue?q=${encodeURIComponent(missing.map(nameOf)[0] ?? '')}">${words.unlisted}</a></p>` : ''}
${write ? replacement(words, write) : ''}</li>`;
}

function replacement(
  words: (typeof PAGE_FINDING_WORDS)['fr'],
  { from, to }: NonNullable<Finding['write']>,
): Html {
  if (to === '') return html`<p class="hint">${words.away}</p><pre>${from}</pre>`;
  return html`<p class="hint">${words.instead}</p><pre>${to}</pre>`;
}
