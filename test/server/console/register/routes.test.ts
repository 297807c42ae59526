import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../a-desk.ts';
import { unzip } from '../../bundle/unzip.ts';
import { aRegister, REGISTER } from './a-register.ts';

const DAY = 86_400_000;
let desk: Awaited<ReturnType<typeof aRegister>>;
let auditor: Browser;
beforeEach(async () => {
  desk = await aRegister();
  auditor = await desk.signedIn('auditor');
});
afterEach(async () => {
  expect(desk.failures).toEqual([]);
  await desk.close();
});

const search = async (q: string, browser = auditor) => {
  await browser.get(REGISTER);
  return browser.submit(`${REGISTER}/search`, { q });
};

describe('the register at the desk', () => {
  test('lists a day’s events, newest first, a page at a time', async () => {
    for (let at = 0; at < 55; at += 1) await desk.keep({ subject: null, purposes: {} });
    await auditor.get(REGISTER);
    const rows = () =>
      [...auditor.html.matchAll(/register\/events\/(\d+)"/g)].map(([, at]) => Number(at));
    expect(auditor.html).toContain('23 novembre 2026\u202f: 55 événements');
    const first = rows();
    expect(first).toHaveLength(50);
    expect(first[0]).toBeGreaterThan(first[49]!);
    const older = /href="([^"]+before=\d+)"/.exec(auditor.html)?.[1]?.replaceAll('&amp;', '&');
    await auditor.get(older ?? '');
    expect(rows()).toHaveLength(5);
    expect(Math.max(...rows())).toBeLessThan(first[49]!);
    expect(auditor.html).not.toContain('before=');
  });

  test('leads from a day with events to the next one', async () => {
    await desk.keep();
    desk.later(3 * DAY);
    await desk.keep();
    auditor = await desk.signedIn('auditor');
    await auditor.get(REGISTER);
    expect(auditor.html).toContain('26 novembre 2026\u202f: 1 événement<');
    expect(auditor.html).toContain('Jour précédent avec des événements\u202f: 23 novembre 2026');
    await auditor.get(`${REGISTER}?day=2026-11-24`);
    expect(auditor.html).toContain('aucun événement');
    expect(auditor.html).toContain('?day=2026-11-23');
    expect(auditor.html).toContain('?day=2026-11-26');
  });

  test('says that it is empty, and takes no nonsense for a day', async () => {
    await auditor.get(REGISTER);
    expect(auditor.html).toContain('Le registre de ce site est encore vide.');
    for (const query of ['day=2026-02-30', 'day=x', 'day=2026-11-23&before=x', 'before=-1']) {
      expect((await auditor.get(`${REGISTER}?${query}`)).status).toBe(200);
    }
  });
});

describe('a search', () => {
  test('finds all events of an identifier, however it is typed, and puts it in no address', async () => {
    const subject = randomUUID();
    await desk.keep({ subject });
    await desk.keep();
    await desk.keep({ subject, action: 'withdraw', purposes: { analytics: false, video: false } });
    const response = await search(`  ${subject.toUpperCase()} `);
    expect(response.status).toBe(200);
    expect(auditor.html).toContain('Événements de cet identifiant\u202f: 2');
    expect(auditor.html).toContain('Consentement retiré');
    expect(response.url).not.toContain(subject);
    expect(auditor.html).not.toMatch(new RegExp(`(href|action|src)="[^"]*${subject}`));
  });

  test('says what was answered by the names that the site gives, not by ids', async () => {
    const subject = randomUUID();
    await desk.keep({ subject, action: 'save', services: { youtube: false } });
    await search(subject);
    expect(auditor.html).toContain('Oui\u202f: Mesure d’audience, Vidéos');
    expect(auditor.html).toContain('Non\u202f: YouTube');
    expect(auditor.html).toContain('>Français<');
  });

  test('finds one event by its own number or by its position', async () => {
    const event = await desk.keep({ subject: null, purposes: { analytics: false, video: false } });
    await search(event.id);
    expect(auditor.html).toContain(event.id);
    const position = /position (\d+)/.exec(auditor.html)?.[1] ?? '';
    await search(position);
    expect(auditor.html).toContain(event.id);
  });

  test('keeps what was typed where nothing is found', async () => {
    for (const typed of [randomUUID(), '"><b>', '99999', '-1', '9'.repeat(40)]) {
      expect((await search(typed)).status).toBe(404);
      expect(auditor.html).toContain('Rien n’est conservé');
      expect(auditor.html).not.toContain('"><b>');
    }
    expect(auditor.html).toContain('9'.repeat(40));
  });
});

describe('the page of an event', () => {
  test('says what was decided, with the names that were shown, and proves it', async () => {
    const event = await desk.keep({ action: 'save', services: { youtube: false } });
    await search(event.id);
    expect(auditor.html).toContain('Mesure d’audience\u202f: <strong>oui</strong>');
    expect(auditor.html).toContain('YouTube\u202f: <strong>non</strong>');
    expect(auditor.html).toContain('consent.example.ch/log');
    // A record is told by UTC, as the export and the days are; a reader of the site by its clocks.
    expect(auditor.html).toMatch(
      /Reçu[^(]*\(heure de Paris\)<\/time> <span class="soft">[^<]*\(UTC\)/,
    );
    expect(auditor.html).toMatch(/<dt>Feuille<\/dt><dd><code>[0-9a-f]{64}<\/code>/);
  });

  test('gives the event with its proof as a file', async () => {
    const event = await desk.keep();
    await search(event.id);
    const link = /href="([^"]+receipt\.json)"/.exec(auditor.html)?.[1] ?? '';
    const receipt: unknown = await (await auditor.get(link)).json();
    expect(receipt).toMatchObject({ event, checkpoint: expect.any(String) as string });
  });

  test('shows of an erased event what has remained', async () => {
    const event = await desk.keep();
    await search(event.id);
    const position = /position (\d+)/.exec(auditor.html)?.[1] ?? '';
    await desk.register.erase('hebergeur', event.subject!, 'Demande <du> 12');
    await auditor.get(`${REGISTER}/events/${position}`);
    expect(auditor.html).toContain('Événement effacé');
    expect(auditor.html).toContain('Demande &lt;du&gt; 12');
    expect(auditor.html).not.toContain(event.subject!);
  });

  test('is not there for what is no event', async () => {
    for (const position of ['0x1', '999', 'x', '1e3']) {
      expect((await auditor.get(`${REGISTER}/events/${position}`)).status).toBe(404);
    }
  });
});

describe('erasing and holding', () => {
  let owner: Browser;
  let path: string;
  let subject: string;
  beforeEach(async () => {
    owner = await desk.signedIn('owner');
    const event = await desk.keep();
    subject = event.subject!;
    await search(event.id, owner);
    path = `${REGISTER}/events/${/position (\d+)/.exec(owner.html)?.[1] ?? ''}`;
  });
  const reason = 'Demande du 12 novembre 2026';

  test('erases on request, for a ground that stays, and writes down who did', async () => {
    const response = await owner.submit(`${path}/erase`, { reason, sure: 'yes' });
    expect(response.status).toBe(200);
    expect(owner.html).toContain('Effacé. Événements concernés\u202f: 1.');
    expect(owner.html).toContain(reason);
    expect(await desk.register.find('hebergeur', subject)).toEqual([]);
    await owner.get('/console/sites/hebergeur/acts');
    expect(owner.html).toContain('Enregistrement effacé');
    expect(owner.html).not.toContain(subject);
  });

  test('asks for the ground and for a confirmation, and keeps what was typed', async () => {
    const response = await owner.submit(`${path}/erase`, { reason });
    expect(response.status).toBe(422);
    expect(owner.html).toContain('Confirmez que l’effacement est définitif.');
    expect(owner.html).toContain(`value="${reason}"`);
    expect((await owner.submit(`${path}/erase`, { reason: ' ', sure: 'yes' })).status).toBe(422);
    expect(owner.html).toContain('Écrivez le motif.');
    expect(await desk.register.find('hebergeur', subject)).toHaveLength(1);
  });

  test('holds a record, says so everywhere, and lets it go again', async () => {
    await owner.submit(`${path}/hold`, { reason: 'Procédure <12>' });
    expect(owner.html).toContain('L’obligation de conservation est posée.');
    expect(owner.html).toContain('Procédure &lt;12&gt;');
    expect(owner.html).not.toContain(`${path}/erase`);
    await auditor.get(REGISTER);
    expect(auditor.html).toContain('Procédure &lt;12&gt;');

    await owner.get(path);
    await owner.submit(`${path}/lift`);
    expect(owner.html).toContain('L’obligation de conservation est levée.');
    await owner.submit(`${path}/erase`, { reason, sure: 'yes' });
    expect(await desk.register.find('hebergeur', subject)).toEqual([]);
  });

  test('refuses to erase what somebody else has put under a hold meanwhile', async () => {
    const other = await desk.signedIn('owner', 'other@example.ch');
    await other.get(path);
    await other.submit(`${path}/hold`, { reason: 'Procédure 12' });
    const response = await owner.submit(`${path}/erase`, { reason, sure: 'yes' });
    expect(response.status).toBe(409);
    expect(owner.html).toContain('Rien n’a été effacé');
    expect(owner.html).toContain('Procédure 12');
    expect(await desk.register.find('hebergeur', subject)).toHaveLength(1);
  });

  test('holds nothing without a reason', async () => {
    expect((await owner.submit(`${path}/hold`, { reason: '' })).status).toBe(422);
    expect(await desk.store.register.holdOf('hebergeur', subject)).toBeNull();
  });

  test('is offered to nobody who may not do it', async () => {
    await auditor.get(path);
    expect(auditor.html).not.toMatch(/\/(erase|hold|lift)"/);
  });
});

describe('an export', () => {
  test('of days is a table or lines of JSON, and is written down', async () => {
    const events = [await desk.keep(), await desk.keep({ subject: null, purposes: {} })];
    await auditor.get(REGISTER);
    const days = { from: '2026-11-01', to: '2026-11-30' };
    const csv = await auditor.submit(`${REGISTER}/export`, { ...days, format: 'csv' });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(3);
    await auditor.get(REGISTER);
    const jsonl = await auditor.submit(`${REGISTER}/export`, { ...days, format: 'jsonl' });
    expect(jsonl.headers.get('content-disposition')).toContain(
      'hebergeur-2026-11-01-2026-11-30.jsonl',
    );
    const lines = (await jsonl.text()).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(
      events.map(({ id }) => id),
    );
    await auditor.get('/console/sites/hebergeur/acts');
    expect(auditor.html).toContain('Registre exporté');
  });

  test('as a signed file holds what is in it for an authority, and is written down', async () => {
    const { id } = await desk.keep();
    await auditor.get(REGISTER);
    const days = { from: '2026-11-01', to: '2026-11-30' };
    const response = await auditor.submit(`${REGISTER}/export`, { ...days, format: 'bundle' });
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('content-disposition')).toContain('-2026-11-30.zip"');
    const files = unzip(Buffer.from(await response.arrayBuffer()));
    expect(files.get('events.jsonl')?.toString()).toContain(id);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['index.html', 'log/key.pem', 'SHA256SUMS', 'SHA256SUMS.sig']),
    );
    await auditor.get('/console/sites/hebergeur/acts');
    expect(auditor.html).toContain('2026-11-01 – 2026-11-30, ZIP');
  });

  test('of a search is of that identifier alone, and the journal does not say of which', async () => {
    const mine = await desk.keep();
    await desk.keep();
    await search(mine.subject!);
    const response = await auditor.submit(`${REGISTER}/export`, { format: 'jsonl' });
    const lines = (await response.text()).trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(mine.id);
    expect(response.headers.get('content-disposition')).not.toContain(mine.subject!);
    await auditor.get('/console/sites/hebergeur/acts');
    expect(auditor.html).not.toContain(mine.subject!);
  });

  test('of a trial copy is neither offered nor made', async () => {
    const { subject } = await desk.keep();
    await auditor.get(REGISTER);
    const days = { from: '2026-11-01', to: '2026-11-30' };
    const current = await desk.sites.current('hebergeur');
    await desk.sites.publish(
      { ...current!.config, test: true },
      { by: 'file', author: 'o', reason: 'r' },
    );
    desk.later();
    const response = await auditor.submit(`${REGISTER}/export`, { ...days, format: 'csv' });
    expect(response.status).toBe(422);
    expect(auditor.html).toContain('C’est une copie d’essai');
    expect(auditor.html).not.toContain('value="jsonl"');
    await search(subject!);
    expect(auditor.html).not.toContain('value="jsonl"');
  });

  test('needs two days in their order', async () => {
    await desk.keep();
    await auditor.get(REGISTER);
    const days = { from: '2026-11-30', to: '2026-11-01' };
    const response = await auditor.submit(`${REGISTER}/export`, { ...days, format: 'csv' });
    expect(response.status).toBe(422);
    expect(auditor.html).toContain('Donnez deux jours');
  });
});

describe('the notices', () => {
  test('are listed, and one is shown word for word, without JavaScript', async () => {
    await auditor.get(`${REGISTER}/notices`);
    const french = auditor.html.split('Français')[1] ?? '';
    const link = /href="([^"]+notices\/[0-9a-f]{64})"/.exec(french)?.[1] ?? '';
    await auditor.get(link);
    expect(auditor.html).toContain('Tout refuser');
    expect(auditor.html).toContain('Compter les visites.');
    expect(auditor.html).toContain('Les fichiers de cette époque n’ont pas été conservés');
    expect((await auditor.get(`${link}/banner-phone.png`)).status).toBe(404);
    expect((await auditor.get(`${REGISTER}/notices/${'0'.repeat(64)}`)).status).toBe(404);
  });
});
