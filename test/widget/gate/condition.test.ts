import type { Id } from '../../../widget/contract.ts';
import { type Answered, idsIn, isMet } from '../../../widget/gate/condition.ts';
import { expect } from '../ui/expect.ts';

const KNOWN = ['analytics', 'video', 'youtube'];

/** A visitor who has granted these ids; `undefined`: who has not decided. */
const visitor = (granted?: readonly Id[]): Answered => ({
  allows: (id) => id === 'security' || !!granted?.includes(id),
  refuses: (id) => !!granted && KNOWN.includes(id) && !granted.includes(id),
});

const cases: [why: string, text: string, granted: readonly Id[] | undefined, met: boolean][] = [
  ['one id that is granted', 'video', ['video'], true],
  ['one id that is not', 'video', ['analytics'], false],
  ['all of several ids', 'video analytics', ['video', 'analytics'], true],
  ['not one of several ids', 'video analytics', ['video'], false],
  ['words parted by any white space', '\n video\t analytics ', ['video', 'analytics'], true],
  ['either of two alternatives', 'video|analytics', ['analytics'], true],
  ['neither of two alternatives', 'video|analytics', ['youtube'], false],
  ['an alternative and another word', 'video|youtube analytics', ['youtube', 'analytics'], true],
  ['an alternative without the other word', 'video|youtube analytics', ['youtube'], false],
  ['a refusal that was decided', '!video', [], true],
  ['a refusal of what is granted', '!video', ['video'], false],
  ['a refusal before any decision', '!video', undefined, false],
  ['a refusal of an unknown id', '!nobody', [], false],
  ['a refusal of an exempt id', '!security', [], false],
  ['a refusal as an alternative', 'analytics|!video', [], true],
  ['an exempt id before any decision', 'security', undefined, true],
  ['an unknown id', 'nobody', ['video'], false],
  ['an unknown id beside a granted one', 'video nobody', ['video'], false],
  ['an unknown id as an alternative to a granted one', 'nobody|video', ['video'], true],
  ['no word at all', ' ', ['video'], false],
  ['an empty alternative', '|', ['video'], false],
  ['a lone refusal sign', '!', [], false],
];

describe('a condition', () => {
  for (const [why, text, granted, met] of cases) {
    it(`is ${met ? '' : 'not '}met by ${why}`, () => {
      expect(isMet(text, visitor(granted))).to.eql(met);
    });
  }

  it('names every id in it', () => {
    expect(idsIn(' a|!b  c ')).to.eql(['a', 'b', 'c']);
    expect(idsIn('')).to.eql([]);
  });
});
