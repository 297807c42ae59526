import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encode } from '../../../widget/consent/codec.ts';
import { choiceOf, withExceptions } from '../../../widget/consent/choice.ts';
import { eventOf } from '../../../widget/consent/event.ts';
import type {
  Choice,
  ConsentEvent,
  PublishedConfig,
  RecordSettings,
} from '../../../widget/contract.ts';
import { rulesOf } from '../../../widget/site.ts';
import { hebergeur } from './example.ts';
import { createServerWorld, type ServerWorld } from './world.ts';

const { cookie: _, ...site } = hebergeur;
const rules = rulesOf(site);
const TODAY = Date.parse('2026-11-23T10:00:00Z');
const DAY = 86_400_000;

let world: ServerWorld;
beforeEach(async () => {
  world = await createServerWorld();
});
afterEach(() => world.close());

const served = (records: RecordSettings) => world.publish({ ...site, records });

const choice = (ids: readonly string[], { subject = randomUUID() as string, day = TODAY } = {}) => {
  const all = [...rules.purposes, ...rules.services];
  const map = Object.fromEntries(
    all.map(({ id, exempt, ...of }) => [
      id,
      !!exempt || ids.includes(id) || ids.includes('purpose' in of ? String(of.purpose) : ''),
    ]),
  );
  return choiceOf(rules, map, { revision: 1, subject, day });
};

/** The event that the widget sends of a choice. */
async function told(decided: Choice, previous: Choice | null = null): Promise<ConsentEvent> {
  const config = await world.app.request('/hebergeur/config.json');
  const { notice } = (await config.json()) as PublishedConfig;
  const grants = withExceptions(rules, {}).purposes;
  const isAll = Object.keys(grants).every((id) => decided.purposes[id]);
  const verb = decided.subject === null ? 'reject-all' : isAll ? 'accept-all' : 'save';
  const event = eventOf(
    rules,
    { choice: decided, previous, verb, layer: 'banner' },
    {
      id: randomUUID(),
      notice: notice['fr'] ?? '',
      language: 'fr',
      gpc: false,
      decidedAt: new Date(Date.parse(decided.decidedAt) + 3_600_000).toISOString(),
      widget: '1.0.0',
    },
  );
  return event;
}

const post = (event: ConsentEvent, headers: Record<string, string> = {}) =>
  world.app.request('/hebergeur/consents', {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: 'https://www.example.ch', ...headers },
    body: JSON.stringify(event),
  });

const held = (...choices: Choice[]) => ({
  cookie: ['session=1', ...choices.map((one) => `mes_choix=${encode(one)}`)].join('; '),
});
const FULL = 182 * 86_400;

describe('the choice cookie in the answer to an event', () => {
  test('is the very value that the widget wrote, for a yes, a part of one and a refusal', async () => {
    await served({ cookie: 'server' });
    const ids = rules.purposes.filter(({ exempt }) => !exempt).map(({ id }) => id);
    for (const decided of [choice(ids), choice(ids.slice(0, 1)), choice([])]) {
      const response = await post(await told(decided), held(decided));
      expect(response.status).toBe(201);
      expect(response.headers.get('set-cookie')).toBe(
        `mes_choix=${encode(decided)}; Path=/; Max-Age=${FULL}; SameSite=Lax; Secure`,
      );
    }
  });

  test('is nobody’s after a withdrawal, which names whom it ends', async () => {
    await served({ cookie: 'server' });
    const before = choice(['analytics']);
    const response = await post(await told(choice([]), before), held(choice([])));
    expect(response.status).toBe(201);
    expect(response.headers.get('set-cookie')).toMatch(/^mes_choix=1~1~20261123~~;/);
  });

  test('is there as well where refusals are not kept: the answer is 204, and nothing is stored', async () => {
    await served({ cookie: 'server', refusals: 'none' });
    const size = await world.slices.store.log.size();
    const response = await post(await told(choice([])));
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toContain('mes_choix=1~1~20261123~~;');
    expect(await world.slices.store.log.size()).toBe(size);
    expect((await post(await told(choice(['analytics'])))).status).toBe(201);
  });

  test('comes again with the same event, and without https is not Secure', async () => {
    await world.publish({
      ...site,
      origins: [...site.origins, 'http://localhost:3000'],
      records: { cookie: 'server' },
    });
    const event = await told(choice(['analytics']));
    const first = await post(event, { origin: 'http://localhost:3000' });
    const second = await post(event, { origin: 'http://localhost:3000' });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(first.headers.get('set-cookie')).not.toContain('Secure');
    expect(second.headers.get('set-cookie')).toBe(first.headers.get('set-cookie'));
  });

  test('has what is left of its life, for an event that was told late', async () => {
    await served({ cookie: 'server' });
    const tenDaysAgo = choice(['analytics'], { day: TODAY - 10 * DAY });
    const late = await post(await told(tenDaysAgo), held(tenDaysAgo));
    expect(late.headers.get('set-cookie')).toContain(`Max-Age=${FULL - 10 * 86_400};`);
    for (const day of [TODAY - 182 * DAY, TODAY - 183 * DAY, TODAY + 2 * DAY]) {
      const past = await post(await told(choice(['analytics'], { day })));
      expect(past.status).toBe(201);
      expect(past.headers.has('set-cookie')).toBe(false);
    }
  });

  test('never undoes what was decided since on the device', async () => {
    await served({ cookie: 'server' });
    const yes = choice(['analytics']);
    const old = choice(['analytics'], { day: TODAY - DAY });
    const no = choice([]);
    // A yes that is told after the refusal that followed it, of the same day or of an earlier one.
    expect((await post(await told(yes), held(no))).headers.has('set-cookie')).toBe(false);
    expect((await post(await told(old), held(no))).headers.has('set-cookie')).toBe(false);
    // A refusal whose cookie a late answer has overwritten.
    const refused = await post(await told(no, yes), held(yes));
    expect(refused.headers.get('set-cookie')).toContain(`mes_choix=${encode(no)};`);
  });

  test('is of the site’s name and domain', async () => {
    await world.publish({
      ...site,
      cookie: { name: 'choix', domain: '.example.ch' },
      records: { cookie: 'server' },
    });
    const { headers } = await post(await told(choice([])));
    expect(headers.get('set-cookie')).toMatch(/^choix=.*; Domain=\.example\.ch; Secure$/);
  });

  test('is in no answer to a page that would not keep it, to a refused event, or of another site', async () => {
    const event = await told(choice(['analytics']));
    expect((await post(event)).headers.has('set-cookie')).toBe(false);
    await served({ cookie: 'server' });
    const near = { 'sec-fetch-site': 'same-site' };
    expect((await post(event, near)).headers.has('set-cookie')).toBe(false);
    const own = { 'sec-fetch-site': 'same-origin' };
    expect((await post(event, own)).headers.has('set-cookie')).toBe(true);
    const refused = await post({ ...event, language: 'xx' });
    expect(refused.status).toBe(422);
    expect(refused.headers.has('set-cookie')).toBe(false);
  });
});
