/**
 * The scripts that stand in a page itself.
 *
 * @module
 */
import { Parser } from 'htmlparser2';

/** Their texts, one after the other. */
export function inlineScripts(page: string): string {
  const texts: string[] = [];
  let isInline = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { type = '', src } = attributes;
      isInline = name === 'script' && src === undefined && /^$|javascript|module/i.test(type);
    },
    ontext(text) {
      if (isInline) texts.push(text);
    },
    onclosetag() {
      isInline = false;
    },
  });
  parser.end(page);
  return texts.join('\n;\n');
}
