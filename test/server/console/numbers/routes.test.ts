import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../a-desk.ts';
import { aRegister } from '../register/a-register.ts';

const NUMBERS = '/console/sites/hebergeur/numbers';
let desk: Awaited<ReturnType<typeof aRegister>>;
let editor: Browser;
beforeEach(async () => {
  desk = await aRegister();
  editor = await desk.signedIn('editor');
});
afterEach(async () => {
  expect(desk.failures).toEqual([]);
  await desk.close();
});

const none = { analytics: false, video: false };

describe('the numbers', () => {
  test('say in words and in tables how many said yes to what', async () => {
    await desk.keep();
    await desk.keep({ action: 'save', purposes: { analytics: true, video: false } });
    await desk.keep({ action: 'reject-all', subject: null, purposes: none });
    await desk.keep({ action: 'withdraw', purposes: none, layer: 'page' });
    expect((await editor.get(NUMBERS)).status).toBe(200);
    const text = editor.html.replaceAll(/[ \n]+/g, ' ');
    expect(text).toContain('3 décisions du 25 octobre 2026 au 23 novembre 2026.');
    expect(text).toContain('Un accord au moins dans 66,7');
    expect(text).toContain('la plus acceptée est «\u202fMesure d’audience\u202f»');
    expect(text).toContain('Retraits du consentement, comptés à part\u202f: 1.');
    expect(editor.html).toContain('<tr data-yes="2" data-no="1"><th scope="row">Mesure d’audience');
    expect(editor.html).toContain('<tr data-yes="1" data-no="2"><th scope="row">Vidéos');
  });

  test('stay when the events are erased once their day is over', async () => {
    const { subject } = await desk.keep();
    desk.later(2 * 86_400_000);
    await desk.retention.purge({ site: 'hebergeur' });
    await desk.register.erase('hebergeur', subject!, 'visitor');
    editor = await desk.signedIn('editor');
    await editor.get(NUMBERS);
    expect(editor.html).toContain('Une décision du');
  });

  test('of nothing say so', async () => {
    await editor.get(NUMBERS);
    expect(editor.html).toContain('Aucune décision du 25 octobre 2026 au 23 novembre 2026.');
    expect(editor.html).not.toContain('data-chart');
  });

  test('are those of the days that are asked for; nonsense is said to be none', async () => {
    await desk.keep();
    await editor.get(`${NUMBERS}?from=2026-11-01&to=2026-11-22`);
    expect(editor.html).toContain('Aucune décision du 1 novembre 2026 au 22 novembre 2026.');
    for (const query of [
      'from=x&to=y',
      'from=2026-11-23&to=2026-11-22',
      'from=2020-01-01&to=2026-11-23',
      'from=2026-11-23',
    ]) {
      expect((await editor.get(`${NUMBERS}?${query}`)).status).toBe(422);
      expect(editor.html).toContain('Donnez deux jours');
    }
  });

  test('are a table for spreadsheets, too, without anybody’s identifier', async () => {
    const { subject } = await desk.keep();
    const response = await editor.get(`${NUMBERS}.csv?from=2026-11-01&to=2026-11-30`);
    expect(response.headers.get('content-type')).toContain('text/csv');
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines[0]).toBe('day,language,layer,action,revision,purpose,answer,count');
    expect(lines.slice(1).toSorted()).toEqual([
      '2026-11-23,fr,banner,accept-all,1,,granted,1',
      '2026-11-23,fr,banner,accept-all,1,analytics,granted,1',
      '2026-11-23,fr,banner,accept-all,1,video,granted,1',
    ]);
    expect(lines.join('')).not.toContain(subject);
  });

  test('give no rate where a site keeps no refusals', async () => {
    const site = await desk.sites.current('hebergeur');
    await desk.sites.publish(
      { ...site!.config, records: { refusals: 'none' } },
      { by: 'file', author: 'o', reason: 'r' },
    );
    desk.later();
    await desk.keep();
    await editor.get(NUMBERS);
    expect(editor.html).toContain('Ce site ne garde pas les refus anonymes');
    expect(editor.html).not.toContain('Un accord au moins dans');
  });
});

describe('questions shown', () => {
  test('are counted where somebody who configures the site lets them be', async () => {
    await editor.get(NUMBERS);
    expect(editor.html).toContain('Les affichages du bandeau ne sont pas comptés.');
    await editor.submit(`${NUMBERS}/shown`, { let: 'yes' });
    expect(editor.html).toContain('Les affichages sont comptés à partir de maintenant.');
    for (let at = 0; at < 4; at += 1) desk.shown.see('hebergeur', 'fr', 1);
    desk.shown.see('other', 'fr', 1);
    await desk.keep();
    await editor.get(NUMBERS);
    expect(editor.html).toContain('Affichages\u202f: 4. Réponses\u202f: 1, soit 25');
    await editor.submit(`${NUMBERS}/shown`, { let: 'no' });
    desk.shown.see('hebergeur', 'fr', 1);
    await editor.get(NUMBERS);
    expect(editor.html).toContain('Affichages\u202f: 4.');
  });
});
