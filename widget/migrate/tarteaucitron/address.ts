/**
 * Addresses with settings in them, as the tables of scripts and frames write them. Pure.
 *
 *     {name}         what is set under the name, encoded: it stays in its place, and changes no host
 *     {name=usual}   the same, with what stands there where nothing is set
 *     {/name}        the same, where it may be a path or a query: after a host that is written out
 *     {+name}        an address that the page sets itself
 *     […]            left out where one of its settings is missing
 *     one | other    the first whose settings are all there
 *
 * @module
 */

/** What is set under a name; empty where nothing is. */
export type Read = (name: string) => string;

const SETTING = /\{([+/]?)([\w$-]+)(?:=([^}]*))?\}/g;
/** What is no address of the web, nor one within the site. */
const OTHER_SCHEME = /^\s*(?!https?:)[a-z][\w+.-]*:/i;

/** The address that a pattern means; empty where a setting is missing, or makes it none. */
export function addressOf(pattern: string, read: Read): string {
  const url = pattern.split(' | ').reduce((found, one) => found || filled(one, read), '');
  try {
    new URL(url, 'https://page.invalid');
    return url;
  } catch {
    return '';
  }
}

function filled(pattern: string, read: Read): string {
  // Every second part stood in brackets.
  const parts = pattern.split(/\[([^\]]*)\]/);
  const texts = parts.map((part, at) => settled(part, read) ?? (at % 2 ? '' : null));
  return texts.includes(null)
    ? ''
    : texts.join('').replace(/\?(&|$)/, (_, next) => (next ? '?' : ''));
}

/** The part with its settings; `null` where one is missing. */
function settled(part: string, read: Read): string | null {
  let isWhole = true;
  const text = part.replace(SETTING, (_, kind: string, name: string, usual = '') => {
    const value = read(name) || usual;
    isWhole &&= value !== '' && !(kind === '+' && OTHER_SCHEME.test(value));
    if (kind === '+') return value;
    // A path or a query may be encoded already.
    return kind ? encodeURI(value).replaceAll('%25', '%') : encodeURIComponent(value);
  });
  return isWhole ? text : null;
}
