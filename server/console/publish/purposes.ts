/**
 * Purposes as people know them.
 *
 * @module
 */
import type { Id, SiteConfig } from '../../../widget/contract.ts';
import { textIn } from '../../../widget/site.ts';
import type { Words } from '../words/words.ts';

/** Their titles, by commas; one that the site has no more by its id. */
export function purposeNames(words: Words, config: SiteConfig, ids: readonly Id[]): string {
  const names = ids.map((id) => {
    const purpose = config.purposes.find((candidate) => candidate.id === id);
    return purpose ? textIn(purpose.title, words.language, config.defaultLanguage) : id;
  });
  return names.join(', ');
}
