/**
 * tarteaucitron.
 *
 * @module
 */
import type { Peer } from './peer.ts';
import { frameOf } from './tarteaucitron/framed.ts';
import { standIn } from './tarteaucitron/stand-in.ts';
import { USUAL } from './tarteaucitron/usual.ts';

/** Its cookie says of each service `!key=true`, `false` or, not answered yet, `wait`; without a date. */
export const peer: Peer = {
  key: 'tarteaucitron',
  earlier(text) {
    const words = [...text.matchAll(/!([^!=]+)=([^!]*)/g)].map(([, key = '', word]) => ({
      key,
      word,
    }));
    // What is said twice is a yes only where it is one each time.
    const answers = [...new Set(words.map(({ key }) => key))].flatMap((key) => {
      const said = words.filter((other) => other.key === key).map(({ word }) => word);
      if (said.includes('false')) return [[key, false]];
      return said.every((word) => word === 'true') ? [[key, true]] : [];
    });
    return answers[0] ? { answers: Object.fromEntries(answers) } : null;
  },
  usual: USUAL,
  attributes: ['class'],
  held(element) {
    const frame = frameOf(element);
    return frame && { element: frame.element, names: [frame.key] };
  },
  controls: {
    '.tarteaucitronOpenPanel,[href="#tarteaucitron"]': 'preferences',
  },
  begin: standIn,
};
