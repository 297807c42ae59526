/**
 * `mes-choix audit` on real pages, by the built binary: the demo, a page that leaks, an unfair banner of
 * plain markup, and a machine without a browser.
 *
 * @module
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../../engines.ts';
import { expect, test, type World } from '../fixtures.ts';

const cli = fileURLToPath(new URL('../../../dist/server/cli.js', import.meta.url));

/** What the binary said and how it ended. */
interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

function audit(
  args: readonly string[],
  chrome: string | undefined = findChromium(),
): Promise<Ended> {
  const env = { ...process.env, CHROME_PATH: chrome };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, 'audit', ...args], { env }, (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, out, err }),
    );
  });
}

interface Report {
  readonly ok: boolean;
  readonly states: readonly string[];
  readonly banner: { readonly tool: string | null } | null;
  readonly clicks: Readonly<Record<'accept' | 'refuse' | 'withdraw', number | null>>;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly what?: string;
    readonly message: string;
  }[];
  readonly seen: readonly {
    readonly kind: string;
    readonly name: string;
    readonly host: string;
    readonly party: string;
    readonly days: number | null;
    readonly httpOnly: boolean;
    readonly states: readonly string[];
    readonly standing: { readonly is: string };
  }[];
}

const QUICK = ['--follow', '0', '--wait', '0.5', '--json'] as const;

/** Each visit starts a browser of its own, and a loaded machine takes its time for each. */
test.describe.configure({ timeout: 240_000 });

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mes-choix-audit-'));
});
test.afterAll(() => rm(folder, { recursive: true }));

const vendorsHost = ({ vendorsUrl }: World) => new URL(vendorsUrl).host;

test('the demo is fine, and everything that it does is listed with its states', async ({
  world,
}) => {
  const { status, out } = await audit([world.page('/'), ...QUICK]);
  const report = JSON.parse(out) as Report;
  expect(report.findings.filter(({ severity }) => severity === 'fault')).toEqual([]);
  expect(status).toBe(0);
  expect(report.states).toEqual(['fresh', 'refused', 'accepted', 'withdrawn']);
  expect(report.banner?.tool).toBe('Mes choix');
  expect(report.clicks).toEqual({ accept: 1, refuse: 1, withdraw: 2 });
  const seen = (name: string) => report.seen.find((item) => item.name === name);
  expect(seen('_mx_id')).toMatchObject({ party: 'first', states: ['accepted'] });
  expect(seen('_mx_id')?.days).toBeCloseTo(390, 0);
  expect(seen('mesurix.pages')).toMatchObject({ kind: 'localStorage', states: ['accepted'] });
  // The vendor's own cookie is out of the page's reach: it stays, and that is told.
  expect(seen('mx_uid')).toMatchObject({ party: 'third', states: ['accepted', 'withdrawn'] });
  expect(seen('mes_choix')?.states).toContain('refused');
});

test('a page that leaks: each leak is found in its state, reported and drafted', async ({
  world,
}) => {
  const host = vendorsHost(world);
  const service = world.config.services.find(({ hosts }) => hosts);
  const held = service?.hosts?.[0] ?? '';
  const url = world.publish(
    'leaks',
    `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Fuites</title>
<script src="${world.consentUrl}/${world.config.site}/consent.js" async></script>
<script src="http://${held}/journey/early.js"></script>
</head><body><h1>Fuites</h1>
<img src="http://pixel.${host}/journey/pixel.gif" alt="">
<script>
document.cookie = 'fuite=1;max-age=8640000;path=/';
sessionStorage.setItem('fuite', '1');
new Worker(URL.createObjectURL(new Blob(["fetch('http://worker.${host}/journey/w.js')"])));
</script>
<script type="text/plain" data-consent="${service?.purpose}">indexedDB.open('apres');</script>
</body></html>`,
  );
  const [html, draft] = [join(folder, 'leaks.html'), join(folder, 'draft.json')];
  const { status, out } = await audit([url, ...QUICK, '--html', html, '--draft', draft]);
  expect(status).toBe(1);
  const { findings, seen } = JSON.parse(out) as Report;
  const found = (code: string) =>
    findings.filter((finding) => finding.code === code).map(({ what }) => what);
  expect(found('not-held')).toEqual([`host ${held}`, `host pixel.${host}`]);
  expect(findings[0]?.message).toContain(`data-consent="${service?.id}" data-src="http://${held}`);
  expect(found('before-choice')).toEqual([
    `host worker.${host}`,
    'cookie “fuite”',
    'sessionStorage key “fuite”',
  ]);
  expect(found('stays')).toEqual(['IndexedDB database “apres”']);
  expect(seen.find(({ name }) => name === 'apres')?.states).toEqual(['accepted', 'withdrawn']);

  expect(await readFile(html, 'utf8')).toContain('Retenez-le');
  const { services } = JSON.parse(await readFile(draft, 'utf8')) as {
    services: { id: string; hosts?: string[]; cookies?: { name: string; days: number }[] }[];
  };
  expect(services.flatMap(({ hosts = [] }) => hosts).sort()).toEqual([
    `pixel.${host}`,
    `worker.${host}`,
  ]);
  expect(services.find(({ id }) => id === 'site')?.cookies).toEqual([{ name: 'fuite', days: 100 }]);
});

test('an unfair banner of plain markup is found by its words, answered, and judged', async ({
  world,
}) => {
  const url = world.publish(
    'unfair',
    `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Injuste</title><style>
#b { position: fixed; inset: auto 0 0; background: #fff; padding: 20px }
#b .ok { background: #060; color: #fff; font: bold 20px sans-serif; padding: 15px 60px; border: 0 }
#b .no { color: #999; font-size: 11px }
</style></head><body><h1>Injuste</h1><div id="b">
<p>Ce site utilise des cookies. <label><input type="checkbox" checked> Mesure</label></p>
<button class="ok">OK</button>
<p>Vous pouvez aussi <a href="#" class="no">refuser les finalités non essentielles</a> si vous le voulez vraiment.</p>
</div><script>
const bar = document.querySelector('#b');
const answer = (value, days) => {
  document.cookie = 'reponse=' + value + ';path=/;max-age=' + days * 86400;
  bar.remove();
};
if (document.cookie.includes('reponse=')) bar.remove();
bar.querySelector('.ok').onclick = () => { localStorage.setItem('suivi', '1'); answer('oui', 365); };
bar.querySelector('.no').onclick = (event) => { event.preventDefault(); answer('non', 1); };
</script></body></html>`,
  );
  const { status, out } = await audit([url, ...QUICK]);
  expect(status).toBe(1);
  const { banner, clicks, findings, seen } = JSON.parse(out) as Report;
  expect(banner).toMatchObject({ tool: null });
  expect(clicks).toEqual({ accept: 1, refuse: 1, withdraw: null });
  expect(findings.map(({ code }) => code).sort()).toEqual(
    [
      'undeclared',
      'accept-wording',
      'refuse-wording',
      'refuse-is-link',
      'refuse-lighter',
      'refuse-apart',
      'low-contrast',
      'pre-ticked',
      'refusal-shorter',
      'no-way-back',
      'no-config',
    ].sort(),
  );
  expect(seen.find(({ name }) => name === 'suivi')?.states).toEqual(['accepted']);
});

test('without a browser or a page, the sentence says what to do', async ({ world }) => {
  const none = await audit([world.page('/')], 'none');
  expect(none).toMatchObject({ status: 2 });
  expect(none.err).toContain('CHROME_PATH is none, but there is no such file.');
  const gone = await audit([world.page('/journey/nowhere'), '--wait', '0']);
  expect(gone).toMatchObject({ status: 2 });
  expect(gone.err).toContain('answers 404');
  const unwritable = await audit([world.page('/'), '--html', join(folder, 'no', 'such.html')]);
  expect(unwritable).toMatchObject({ status: 2 });
  expect(unwritable.err).toContain('cannot be written');
});
