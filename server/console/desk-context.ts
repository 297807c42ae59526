/**
 * What the desk's pages share: the slices they ask, and what is made of them once.
 *
 * @module
 */
import type { Context } from 'hono';
import type { Language } from '../../widget/contract.ts';
import type { Policy } from '../policy/policy.ts';
import type { Sites } from '../site/sites.ts';
import type { DocumentKind, SiteVersion } from '../store/store.ts';
import type { BannerEdition, EditionFault } from './banner-edition.ts';
import type { Editions } from './editions.ts';
import type { AccountDeps } from './account/routes.ts';
import type { DeskEnv } from './guard.ts';
import { bannerName } from './words/banner-names.ts';
import { policyFaultText } from './words/policy-faults.ts';
import { siteFaultText } from './words/site-faults.ts';
import type { Places } from './places.ts';
import type { RecentAnswers } from './publish/consequence.ts';
import type { Publications } from './publications.ts';
import { languageName } from './views/when.ts';
import { fill, type Words } from './words/words.ts';

/** One text to be shown as visitors would see it. */
export interface PreviewRequest {
  readonly site: SiteVersion;
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly markdown: string;
}

/** Everything a page of the desk may ask. */
export interface DeskContext extends AccountDeps {
  readonly policy: Policy;
  readonly sites: Pick<Sites, 'list' | 'current'>;
  readonly editions: Editions;
  readonly publications: Publications;
  /** What the newest decisions of a site say. */
  readonly recent: (site: string) => Promise<RecentAnswers>;
  readonly banner: BannerEdition;
  readonly places: Places;
  readonly preview: (c: Context<DeskEnv>, request: PreviewRequest) => Promise<Response>;
}

/** A fault in the words of the desk, with its language where there is more than one. */
export function faultText(words: Words, fault: EditionFault): string {
  if ('banner' in fault) {
    const { code, line, subject } = fault.banner;
    return fill(words.bannerFaults[code], { line, subject });
  }
  if ('site' in fault) {
    const { path, message } = fault.site;
    const [, key] = /^texts\.[^.]+\.(.+)$/.exec(path) ?? [];
    const place = key === undefined ? path : bannerName(words.language, key);
    return `${place} – ${siteFaultText(words.language, message)}`;
  }
  return policyFaultText(words.language, fault.message);
}

/** The same, told apart by language. */
export function faultTextWithLanguage(words: Words, fault: EditionFault): string {
  const text = faultText(words, fault);
  return fault.language === '' ? text : `${languageName(words, fault.language)} – ${text}`;
}
