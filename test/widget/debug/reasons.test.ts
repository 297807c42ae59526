import { allowed } from '../../../widget/consent/choice.ts';
import { decode } from '../../../widget/consent/codec.ts';
import type { SiteConfig } from '../../../widget/contract.ts';
import { type Known, whyHeld } from '../../../widget/debug/reasons.ts';
import { rulesOf } from '../../../widget/site.ts';
import { site, SUBJECT } from '../start/site.ts';
import { expect } from '../ui/expect.ts';

const config: SiteConfig = {
  ...site,
  revision: 2,
  purposes: [
    ...site.purposes,
    { id: 'chat', title: 'Discussion', description: 'Écrire.', since: 2 },
  ],
};
const rules = rulesOf(config);

/** What is known after this was granted, at a revision; `null`: nothing was chosen. */
function after(granted: string | null, revision = 2, other: Partial<Known> = {}): Known {
  const subject = /(^|\.)[a-z]/.test(granted ?? '') ? SUBJECT : '';
  const choice =
    granted === null ? null : decode(`1~${revision}~20260101~${granted}~${subject}`, rules);
  const map = allowed(rules, choice);
  const asked = [...rules.purposes, ...rules.services].filter(({ exempt }) => !exempt);
  return {
    rules,
    choice,
    question: choice ? null : 'first-visit',
    gpcApplied: false,
    allows: (id) => map[id] === true,
    refuses: (id) => !!choice && asked.some((rule) => rule.id === id) && !map[id],
    ...other,
  };
}

const why = (known: Known, condition: string, ...groups: string[][]) =>
  whyHeld(condition, groups, known).map(({ reason, id = '' }) => `${reason} ${id}`.trim());

describe('why an element is held', () => {
  it('is nothing where all is granted', () => {
    expect(why(after('analytics'), 'analytics matomo', ['matomo'])).to.eql([]);
  });

  it('is that the visitor has not chosen, that an earlier choice is too old, or the browser’s signal', () => {
    expect(why(after(null), 'video')).to.eql(['undecided video']);
    expect(why(after(null, 2, { question: 'expired' }), 'video')).to.eql(['expired video']);
    expect(why(after(null, 2, { gpcApplied: true }), 'video')).to.eql(['gpc video']);
  });

  it('names the purpose that was refused, also for a service under it', () => {
    expect(why(after('analytics'), 'video')).to.eql(['purpose-refused video']);
    expect(why(after('analytics'), 'youtube')).to.eql(['purpose-refused video']);
  });

  it('names the service that was refused though its purpose was granted', () => {
    expect(why(after('video.!youtube'), 'video', ['youtube'])).to.eql(['service-refused youtube']);
  });

  it('is that the purpose is newer than the choice', () => {
    expect(why(after('video', 1), 'chat')).to.eql(['newer chat']);
    expect(why(after('video', 2), 'chat')).to.eql(['purpose-refused chat']);
  });

  it('is an id that the configuration does not know, whatever was granted', () => {
    expect(why(after('analytics.video.chat'), 'analytics vidéo')).to.eql(['unknown-id vidéo']);
    expect(why(after(null), '!nobody')).to.eql(['unknown-id nobody']);
  });

  it('is an objection to what needs no consent', () => {
    expect(why(after('analytics.!stats'), 'stats')).to.eql(['objected stats']);
  });

  it('tells of every alternative of a word that is not met, and of no other word', () => {
    expect(why(after('analytics'), 'analytics video|chat')).to.eql([
      'purpose-refused video',
      'purpose-refused chat',
    ]);
    expect(why(after('analytics'), 'analytics|video')).to.eql([]);
  });

  it('tells of a refusal that has not come, or can never come', () => {
    expect(why(after('video'), '!video')).to.eql(['is-granted video']);
    expect(why(after('video'), '!security')).to.eql(['is-exempt security']);
    expect(why(after(null), '!video')).to.eql(['undecided video']);
    expect(why(after(''), '!video')).to.eql([]);
  });

  it('tells of the services of a host once, although the words name them too', () => {
    expect(why(after(''), 'matomo', ['matomo'])).to.eql(['purpose-refused analytics']);
  });

  it('tells of a condition without a word', () => {
    expect(why(after('analytics'), ' ')).to.eql(['no-words']);
  });
});
