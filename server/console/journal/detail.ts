/**
 * What an act was about, as somebody reads it who knows the desk and not its program: the name of a
 * text for `privacy`, of a language for `fr`, of a purpose for its id. The file keeps the act's own words.
 *
 * @module
 */
import type { SiteConfig } from '../../../widget/contract.ts';
import type { Act, PublicationKind } from '../../store/store.ts';
import { purposeNames } from '../publish/purposes.ts';
import { languageName } from '../views/when.ts';
import { WAYS } from '../words/journal.ts';
import { fill, type Words } from '../words/words.ts';

/** What was published: the text or the configuration, the version it came from, who is asked, why. */
const PUBLISHED =
  /^(?:(?<kind>privacy|faq|banner|configuration) ?)?(?<version>\d+)? ?\((?<purposes>[^)]*)\) (?<reason>.*)$/s;
/** The acts that say so. */
const PUBLISHING = new Set(['publish', 'restore', 'schedule', 'publish-configuration']);
/** A text, in a language or for a reason. */
const OF_A_TEXT = /^(?<kind>privacy|faq|banner|configuration) (?<rest>.*)$/s;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/;

/** The lines that say what an act was about; none where the act says it all. */
export function detailLines(
  words: Words,
  { act, detail }: Pick<Act, 'act' | 'detail'>,
  config: SiteConfig | undefined,
): readonly string[] {
  const ways = WAYS[words.language];
  if (act === 'enter' && isKeyOf(ways, detail)) return [ways[detail]];
  const published = PUBLISHING.has(act) ? PUBLISHED.exec(detail)?.groups : undefined;
  if (published) {
    const { version, purposes = '', reason = '' } = published;
    const kind = published['kind'] as PublicationKind | undefined;
    const number = version ? fill(words.versions.version, { version }) : '';
    const what = [kind ? words.kinds[kind] : '', number].filter(Boolean).join(', ');
    return [what, reason, asked(words, purposes, config)].filter(Boolean);
  }
  const ofText = OF_A_TEXT.exec(detail)?.groups;
  if (!ofText) return detail ? [detail] : [];
  const { kind, rest = '' } = ofText;
  const name = words.kinds[kind as PublicationKind];
  return LANGUAGE.test(rest) ? [`${name} (${languageName(words, rest)})`] : [name, rest];
}

/** Who was asked again, in the words of the versions' list. */
function asked(words: Words, purposes: string, config: SiteConfig | undefined): string {
  if (purposes === '-') return words.versions.notAsked;
  const ids = purposes.split(' ');
  const names = config ? purposeNames(words, config, ids) : ids.join(', ');
  return fill(words.versions.asked, { purposes: names });
}

const isKeyOf = <T extends object>(of: T, key: string): key is string & keyof T =>
  Object.hasOwn(of, key);
