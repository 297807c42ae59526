/**
 * Eulerian: its address changes every few hours, and its queue has a name made of the site's host,
 * by which its element tells its script where to look.
 *
 * @module
 */
import { list } from '../queues.ts';
import { type Call, type Script, textOf, type User } from '../script.ts';

function queueOf(user: User): string {
  const number = Array.from(textOf(user, 'eulerianHost')).reduceRight(
    (sum, letter) => (sum * 33) ^ letter.charCodeAt(0),
    5381,
  );
  return `_EA_${number >>> 0}`;
}

/** Its script. */
export const EULERIAN: Script = {
  src() {
    const turn = Math.trunc(Date.now() / 1e7);
    const by = turn % 26;
    const letters = String.fromCharCode(97 + by, 122 - by, 65 + by);
    return `https://{eulerianHost}/${letters}${turn % 1000}.js?2`;
  },
  properties: (user) => ({ ea: queueOf(user) }),
  before(user, page) {
    const name = queueOf(user);
    const push: Call = (...words) => {
      list(page, name).push(words);
      Object.assign(page[name] as object, { eah: textOf(user, 'eulerianHost') });
    };
    ((page['EA_push'] ??= push) as Call)();
  },
};
