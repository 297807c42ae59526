import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consentEvent as schema } from '../../../server/contract.ts';
import { canonicalJson } from '../../../server/log/commitment.ts';
import { canonicalEvent } from '../../../server/register/canonical-event.ts';
import type { ConsentEvent } from '../../../widget/contract.ts';
import { consentEvent } from './notice.ts';

/** Names as purposes and services have them; `constructor` is one. */
const id = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/), fc.constant('constructor'));
const answers = fc.dictionary(id, fc.boolean(), { maxKeys: 12, noNullPrototype: true });

/** Events that the border lets in, their members in any order. */
const events: fc.Arbitrary<ConsentEvent> = fc
  .record({
    purposes: answers,
    services: answers,
    gpc: fc.boolean(),
    subject: fc.option(fc.uuid({ version: 4 })),
    action: fc.constantFrom('save', 'grant-service', 'withdraw'),
    widget: fc.constantFrom('1.0.0', '12.3.4-rc.1+a.b'),
  })
  .map((fields) => schema.parse({ ...consentEvent(), ...fields }));

test('an event is written as RFC 8785 says, whatever is in it', () => {
  fc.assert(
    fc.property(events, fc.boolean(), (event, isTurned) => {
      const members = Object.entries(event);
      const given = Object.fromEntries(isTurned ? members.toReversed() : members) as typeof event;
      expect(canonicalEvent(given)).toBe(canonicalJson(event));
    }),
  );
});
