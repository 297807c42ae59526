/**
 * The judgement of an audit: what was seen, against what is declared and what is fair.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../server/audit/finding.ts';
import { isFine, judge } from '../../../../server/audit/judge/judge.ts';
import type { Observation } from '../../../../server/audit/observed.ts';
import { hebergeur } from '../../site/example.ts';
import { control, cookie, key, layer, observation, request, visit } from '../seen.ts';

const declared = { config: hebergeur, servers: ['consent.example.ch'] };
const judged = (more: Partial<Observation>) => judge(observation(more), declared).findings;
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const codesOf = (more: Partial<Observation>) => codes(judged(more));

test('a site that does only what is declared, when it may, is fine', () => {
  const seen = observation({
    visits: [
      visit('fresh', {
        requests: [
          request('https://www.example.ch/', { party: 'first', kind: 'document', by: null }),
          request('https://example.ch/logo.svg', { party: 'first', kind: 'image' }),
          request('https://consent.example.ch/hebergeur/consent.js'),
        ],
      }),
      visit('refused', { cookies: [cookie('mes_choix', { days: 182 })] }),
      visit('accepted', {
        cookies: [cookie('mes_choix', { days: 182 }), cookie('_pk_id.1.ab', { days: 392.9 })],
        keys: [key('matomo_queue')],
        requests: [request('https://matomo.example.ch/matomo.js')],
      }),
      visit('withdrawn', { cookies: [cookie('mes_choix', { days: 182 })] }),
    ],
  });
  const judgement = judge(seen, declared);
  expect(judgement.findings).toEqual([]);
  expect(isFine(judgement)).toBe(true);
});

describe('before an answer', () => {
  test('a tag in the page itself is not held: its address and its line are told', () => {
    const by = { markup: 'https://www.example.ch/', line: 12 };
    const requests = [request('https://www.youtube.com/embed/x', { kind: 'document', by })];
    const [found] = judged({ visits: [visit('fresh', { requests })] });
    expect(found).toMatchObject({
      code: 'not-held',
      severity: 'fault',
      item: { standing: { is: 'declared', service: 'youtube' } },
      facts: { address: 'https://www.youtube.com/embed/x', line: 12, kind: 'document' },
    });
  });

  test('what a script asks for is told with that script', () => {
    const requests = [request('https://matomo.example.ch/matomo.php')];
    expect(judged({ visits: [visit('fresh', { requests })] })).toMatchObject([
      { code: 'before-choice', facts: { by: 'https://www.example.ch/app.js' } },
    ]);
  });

  test('a declared cookie is a fault, and said once: not again for the states after it', () => {
    const cookies = [cookie('_pk_id.1.ab', { days: 393 })];
    const states = (['fresh', 'refused', 'accepted', 'withdrawn'] as const).map((state) =>
      visit(state, { cookies }),
    );
    expect(codesOf({ visits: states })).toEqual(['before-choice']);
  });

  test('what needs no consent may be there', () => {
    const config = {
      ...hebergeur,
      services: [
        ...hebergeur.services,
        {
          id: 'shield',
          purpose: 'security',
          name: 'S',
          provider: 'S',
          cookies: [{ name: 'shield' }],
        },
      ],
    };
    const seen = observation({ visits: [visit('fresh', { cookies: [cookie('shield')] })] });
    expect(judge(seen, { config, servers: [] }).findings).toEqual([]);
  });
});

describe('after an answer', () => {
  test('what comes after a refusal is a fault', () => {
    const requests = [request('https://matomo.example.ch/matomo.js')];
    expect(codesOf({ visits: [visit('fresh'), visit('refused', { requests })] })).toEqual([
      'after-refusal',
    ]);
  });

  test('what a page could have erased must not stay after a withdrawal; the rest is to be told', () => {
    const cookies = [
      cookie('_pk_id.1.ab'),
      cookie('_pk_id.2.cd', { httpOnly: true }),
      cookie('_pk_id.3', { party: 'third', host: 'matomo.example.ch' }),
    ];
    const found = judged({
      visits: [visit('fresh'), visit('accepted', { cookies }), visit('withdrawn', { cookies })],
    });
    expect(found.map(({ code, severity, item }) => [code, severity, item?.name])).toEqual([
      ['stays', 'fault', '_pk_id.1.ab'],
      ['stays', 'note', '_pk_id.3'],
      ['stays', 'note', '_pk_id.2.cd'],
    ]);
  });

  test('a host that is still asked after a withdrawal is a fault', () => {
    const requests = [request('https://matomo.example.ch/matomo.php')];
    const visits = [visit('accepted', { requests }), visit('withdrawn', { requests })];
    expect(codesOf({ visits })).toEqual(['after-withdrawal']);
  });
});

describe('what is declared', () => {
  test('a cookie, a key or a host that no service declares is a fault', () => {
    const visits = [
      visit('accepted', {
        cookies: [cookie('mystery')],
        keys: [key('mystery', { area: 'indexedDB' })],
        requests: [request('https://cdn.mystery.example/x.js')],
      }),
    ];
    const found = judged({ visits });
    expect(codes(found)).toEqual(['undeclared', 'undeclared', 'undeclared']);
    expect(found.map(({ item }) => item?.kind)).toEqual(['host', 'cookie', 'indexedDB']);
  });

  test('an undeclared host of the site itself is for a person to look at', () => {
    const requests = [request('https://img.example.ch/a.webp', { party: 'first' })];
    expect(judged({ visits: [visit('fresh', { requests })] })).toMatchObject([
      { code: 'undeclared', severity: 'note' },
    ]);
  });

  test('a known service is named, by the whole address, by the host, or by what it leaves', () => {
    const presets = (visits: Observation['visits']) =>
      judged({ visits }).map(({ facts }) => facts?.['preset']);
    const maps = request('https://www.google.com/maps', { known: ['google-maps'] });
    expect(presets([visit('accepted', { requests: [maps] })])).toEqual(['google-maps']);
    const clarity = request('https://x.clarity.ms/collect');
    expect(presets([visit('accepted', { requests: [clarity] })])).toEqual(['clarity']);
    expect(presets([visit('accepted', { cookies: [cookie('_clck')] })])).toEqual(['clarity']);
  });

  test('what a service leaves on its own host is told with that service', () => {
    const cookies = [cookie('SID', { party: 'third', host: 'www.youtube.com' })];
    expect(judged({ visits: [visit('accepted', { cookies })] })).toMatchObject([
      { code: 'undeclared', facts: { service: 'youtube' } },
    ]);
  });

  test('a life longer than declared is a fault; hours more are rounding', () => {
    const at = (days: number) =>
      codesOf({ visits: [visit('accepted', { cookies: [cookie('_pk_id.1', { days })] })] });
    expect(at(400)).toEqual([]);
    expect(at(430)).toEqual(['longer-than-declared']);
  });

  test('without a configuration everything is undeclared, but for the consent tool', () => {
    const visits = [
      visit('fresh', { requests: [request('https://consent.cookiebot.com/uc.js')] }),
      visit('refused', { cookies: [cookie('CookieConsent', { days: 300 })] }),
      visit('accepted', { cookies: [cookie('_pk_id.1')] }),
    ];
    const { findings } = judge(observation({ visits }), { config: null, servers: [] });
    expect(codes(findings)).toEqual(['undeclared', 'no-config']);
    expect(findings[0]?.item?.name).toBe('_pk_id.1');
  });
});

describe('how an answer is kept', () => {
  test('a refusal that is kept shorter than a yes is a fault, also by an unknown tool', () => {
    const kept = (days: number) => [cookie('my_answer', { days })];
    const visits = [
      visit('fresh'),
      visit('refused', { cookies: kept(1) }),
      visit('accepted', { cookies: kept(365) }),
    ];
    const found = judged({ visits });
    expect(found).toMatchObject([{ code: 'refusal-shorter', facts: { is: 1, other: 365 } }]);
  });

  test('where several things may be the choice, nobody can tell which: they are told', () => {
    const cookies = [cookie('my_answer'), cookie('my_tracker')];
    const visits = [visit('refused', { cookies }), visit('accepted', { cookies })];
    expect(codesOf({ visits }).filter((code) => code === 'after-refusal')).toHaveLength(2);
  });

  test.each([
    ['asked-again', { isAskedAgain: true }],
    ['no-way-back', { wayBack: false, obstacles: ['way-back', 'withdraw'] }],
    ['withdraw-longer', { steps: { accept: 1, refuse: 1, withdraw: 4 } }],
    ['refuse-not-found', { obstacles: ['refuse'] }],
    ['accept-not-found', { obstacles: ['accept'] }],
    ['withdraw-not-found', { obstacles: ['withdraw'] }],
  ] as const)('%s', (code, more) => {
    expect(codesOf(more)).toEqual([code]);
  });
});

describe('the first layer', () => {
  const withControls = (...controls: ReturnType<typeof control>[]) =>
    codesOf({ banner: layer({ controls }) });

  test('none is a fault where something needs consent, and none where nothing does', () => {
    const needs = [visit('fresh', { requests: [request('https://x.example/a.js')] })];
    expect(codesOf({ banner: null, visits: needs })).toContain('no-banner');
    expect(codesOf({ banner: null, visits: [visit('fresh')] })).toEqual([]);
  });

  test('a yes without a no beside it is a fault, with the clicks that a no takes', () => {
    const found = judged({
      banner: layer({ controls: [control('Accepter'), control('Paramétrer')] }),
      steps: { accept: 1, refuse: 3, withdraw: 2 },
    });
    expect(found).toMatchObject([{ code: 'no-refuse', facts: { accept: 'Accepter', clicks: 3 } }]);
  });

  test('a known tool’s own markup says what a control means, whatever its words', () => {
    const marked = [
      control('Je passe', { marked: 'refuse' }),
      control('C’est parti', { marked: 'accept' }),
    ];
    expect(withControls(...marked)).toEqual(['refuse-wording']);
  });

  test('neither is a fault of its own', () => {
    expect(withControls(control('Fermer'))).toEqual(['no-answer']);
  });

  test.each([
    ['J’ai compris', 'accept-wording'],
    ['OK', 'accept-wording'],
  ])('%s is no clear yes', (label, code) => {
    expect(withControls(control(label), control('Tout refuser'))).toEqual([code]);
  });

  test.each(['Refuser les finalités non essentielles', 'Cookies essentiels uniquement'])(
    '%s is no plain no',
    (label) => {
      expect(withControls(control('Tout accepter'), control(label))).toEqual(['refuse-wording']);
    },
  );

  test('what is on before an answer is named, unless it is locked or needs no consent', () => {
    const config = {
      ...hebergeur,
      purposes: hebergeur.purposes.map((purpose) =>
        purpose.id === 'analytics' ? { ...purpose, exempt: 'audience' as const } : purpose,
      ),
    };
    const on = { isOn: true, isLocked: false, id: null };
    const panel = layer({
      switches: [
        { ...on, label: 'Publicité' },
        { ...on, label: 'Mesure', id: 'analytics' },
        { ...on, label: 'Nécessaires', isLocked: true },
        { ...on, label: 'Vidéo', isOn: false },
      ],
    });
    expect(judge(observation({ panel }), { config, servers: [] }).findings).toMatchObject([
      { code: 'pre-ticked', facts: { labels: 'Publicité' } },
    ]);
  });

  test('a no that a phone does not show beside the yes is a fault', () => {
    const phone = layer({
      controls: [control('Tout accepter'), control('Tout refuser', { isInView: false })],
    });
    expect(judged({ phone })).toMatchObject([
      { code: 'refuse-out-of-view', facts: { where: 'phone' } },
    ]);
  });

  test('a yes that is offered more often, or has the focus, is a fault', () => {
    const { controls } = layer();
    expect(withControls(...controls, control('Tout accepter'))).toContain('accept-more-often');
    const focused = control('Tout accepter', { hasFocus: true });
    expect(withControls(control('Tout refuser'), focused)).toContain('focus-on-accept');
  });

  test('going on that counts as a yes is a fault, with the sentence', () => {
    const text = 'Des cookies. En poursuivant votre navigation, vous les acceptez.';
    const { findings } = judge(observation({ banner: layer({ text }) }), declared);
    expect(findings).toMatchObject([
      { code: 'implied-yes', facts: { label: text.slice('Des cookies. '.length) } },
    ]);
  });

  test('legitimate interest and a covered page are for a person to look at', () => {
    const banner = layer({ text: 'Intérêt légitime', coversPage: true });
    const judgement = judge(observation({ banner }), declared);
    expect(codes(judgement.findings).sort()).toEqual(['covers-page', 'legitimate-interest']);
    expect(isFine(judgement)).toBe(true);
  });
});
