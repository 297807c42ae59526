import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runLine } from '../../../server/cli/line.ts';
import { openSlices } from '../../../server/slices.ts';
import type { Service, SiteConfig } from '../../../widget/contract.ts';
import { hebergeur } from '../site/example.ts';

const cli = fileURLToPath(new URL('../../../server/cli/index.ts', import.meta.url));
const map: Service = { id: 'map', purpose: 'video', name: 'Map', provider: 'Map AG' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mes-choix-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const environment = (more: Record<string, string>) => ({
  USER: 'owner',
  MES_CHOIX_DATA: join(folder, 'data'),
  MES_CHOIX_URL: 'https://consent.example.ch',
  ...more,
});

/** Runs a line as the binary does. */
async function run(args: readonly string[], more: Record<string, string> = {}): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await runLine(args, {
    environment: environment(more),
    out: (line) => void out.push(`${line}\n`),
    err: (line) => void err.push(`${line}\n`),
  });
  return { status, out: out.join(''), err: err.join('') };
}

/** Runs the binary as a process of its own. */
function runBinary(args: readonly string[], more: Record<string, string> = {}): Promise<Ended> {
  const env = { PATH: process.env['PATH'], ...environment(more) };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { env, cwd: folder });
    let [out, err] = ['', ''];
    child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err }));
  });
}

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Works on the store as the desk would. */
async function atTheDesk(config: SiteConfig) {
  const slices = await openSlices({
    folder: join(folder, 'data'),
    url: 'https://consent.example.ch',
    now: () => new Date(),
    widget: '1.0.0',
  });
  await slices.sites.publish(config, { by: 'desk', author: 'legal@example.ch', reason: 'clearer' });
  await slices.close();
}

describe('the binary', () => {
  test('lists its commands, and refuses an unknown one with that list', async () => {
    const [help, none, unknown] = await Promise.all([
      run(['--help']),
      run([]),
      run(['site', 'sell']),
    ]);
    expect(help).toMatchObject({ status: 0, err: '' });
    expect(help.out).toMatch(
      /serve[\s\S]*check[\s\S]*site add[\s\S]*policy publish[\s\S]*user add[\s\S]*key/,
    );
    expect(none.status).toBe(2);
    expect(unknown.status).toBe(2);
    expect(unknown.err).toContain('there is no command "site sell"');
    expect(unknown.err).toContain('site add');
  });

  test('explains each command', async () => {
    const commands = [
      'serve',
      'check',
      'site add',
      'site export',
      'policy publish',
      'user add',
      'key',
    ];
    const helps = await Promise.all(commands.map((name) => run([...name.split(' '), '--help'])));
    for (const [index, { status, out }] of helps.entries()) {
      expect(status).toBe(0);
      expect(out).toContain(`Usage: mes-choix ${commands[index]}`);
      expect(out).toContain('Exit status');
    }
  });

  test.each([
    ['a missing word', ['check'], 'site.json is missing'],
    ['a word too many', ['key', 'now'], '"now" is one word too many'],
    ['an unknown option', ['check', 'a', '--loud'], '--loud'],
    ['a file that is not there', ['check', 'none.json'], 'there is no such file'],
    ['an unknown kind', ['policy', 'publish', 'hebergeur', 'banner'], 'must be "privacy" or "faq"'],
    [
      'an unknown role',
      ['user', 'add', 'a@example.ch', '--role', 'king'],
      'must be owner, editor, auditor',
    ],
    ['no e-mail address', ['user', 'add', 'nobody'], 'no e-mail address'],
  ])('calls %s wrong use', async (_, args, sentence) => {
    const { status, err } = await run(args);
    expect(err).toContain(sentence);
    expect(status).toBe(2);
  });

  test.each([
    ['PORT', 'http', 'PORT is "http"'],
    ['MES_CHOIX_URL', 'consent.example.ch', 'MES_CHOIX_URL is "consent.example.ch"'],
    ['MES_CHOIX_RATE', '-1', 'MES_CHOIX_RATE is "-1"'],
    ['TRUST_PROXY', 'yes', 'TRUST_PROXY is "yes"'],
    ['DATABASE_URL', 'mysql://root:secret@db/x', 'DATABASE_URL is no address'],
  ])('does not serve with %s=%s, and says so in one sentence', async (name, value, sentence) => {
    const { status, err } = await run(['serve'], { [name]: value });
    expect(status).toBe(2);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

test('a database that is not there is named, without its password', async () => {
  const database = 'postgres://anna:secret@127.0.0.1:1/none';
  const { status, err } = await run(['key'], { DATABASE_URL: database });
  expect(status).toBe(2);
  expect(err).toMatch(/^mes-choix: The database cannot be had just now: .*ECONNREFUSED.*\.\n$/);
  expect(err).not.toContain('secret');
});

describe('as a process', () => {
  test('it ends with the status, its findings on the standard output', async () => {
    const wrong = await file('process.json', { ...hebergeur, choiceDays: 7 });
    const [found, unknown] = await Promise.all([
      runBinary(['check', wrong, '--json']),
      runBinary(['sell']),
    ]);
    expect(found).toMatchObject({ status: 1, err: '' });
    expect(JSON.parse(found.out)).toMatchObject({ ok: false });
    expect(unknown).toMatchObject({ status: 2, out: '' });
  });

  test('it ends quietly where nobody reads its output to the end', async () => {
    const child = spawn(process.execPath, [cli, '--help'], {
      env: { PATH: process.env['PATH'], ...environment({}) },
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  test('it works on a store that a server has open', async () => {
    const data = join(folder, 'shared');
    const server = await openSlices({
      folder: data,
      url: 'https://consent.example.ch',
      now: () => new Date(),
      widget: '1.0.0',
    });
    expect(await server.sites.current('hebergeur')).toBeNull();
    const site = await file('shared.json', hebergeur);
    const added = await runBinary(['site', 'add', site], { MES_CHOIX_DATA: data });
    expect(added).toMatchObject({ status: 0, err: '' });
    expect((await server.sites.current('hebergeur'))?.version).toBe(1);
    await server.close();
  });
});

describe('check', () => {
  test('says that a configuration is fine', async () => {
    const { status, out } = await run(['check', await file('fine.json', hebergeur)]);
    expect(status).toBe(0);
    expect(out).toMatch(/fine\.json: fine\./);
  });

  test('says which vendors are told, and what Google’s types stand for', async () => {
    const path = await file('told.json', hebergeur);
    const [people, programs] = await Promise.all([
      run(['check', path]),
      run(['check', path, '--json']),
    ]);
    expect(people.out).toContain('signal matomo: told for matomo');
    expect(people.out).toContain('signals.google.map.analytics_storage: analytics');
    expect(people.out).toContain('ad_storage: no purpose, always denied (by default)');
    expect(JSON.parse(programs.out)).toMatchObject({
      ok: true,
      signals: { google: { analytics_storage: 'analytics', ad_storage: null } },
    });
  });

  test('names the path of each fault, for people and for programs', async () => {
    const wrong = await file('wrong.json', { ...hebergeur, choiceDays: 7, colour: 'red' });
    const [people, programs] = await Promise.all([
      run(['check', wrong]),
      run(['check', wrong, '--json']),
    ]);
    expect(people.status).toBe(1);
    expect(people.out).toMatch(/wrong\.json: choiceDays: must be at least 182/);
    expect(programs.status).toBe(1);
    expect(JSON.parse(programs.out)).toMatchObject({
      ok: false,
      faults: [{ path: 'choiceDays' }, { path: 'colour' }],
    });
  });

  test('says which languages ask for something, and that they may be published', async () => {
    const languages = ['fr', 'en', 'ro', 'ja'];
    const path = await file('languages.json', { ...hebergeur, languages });
    const [people, programs] = await Promise.all([
      run(['check', path]),
      run(['check', path, '--json']),
    ]);
    expect(people.status).toBe(0);
    expect(people.out).toMatch(/languages\.2: the built-in texts in "ro" are not approved yet/);
    expect(people.out).toContain('--approve-language ro --by "Their name"');
    const { warnings } = JSON.parse(programs.out) as { warnings: { path: string }[] };
    // Texts and policy of each; nothing of French and English.
    expect(warnings.map(({ path }) => path)).toEqual([
      'languages.2',
      'languages.2',
      'languages.3',
      'languages.3',
    ]);
    const own = await file('own.json', { ...hebergeur, languages, policyUrl: '/confidentialite' });
    expect((await run(['check', own])).out).not.toContain('privacy policy');
  });

  test('names line and column of what is no JSON', async () => {
    const { status, out } = await run(['check', await file('broken.json', '{\n  "site": a\n}')]);
    expect(status).toBe(1);
    expect(out).toContain('line 2, column 11');
  });
});

// One story: each test goes on from the one before.
describe('a site, its policy and its people', () => {
  test('is added with the default policy and FAQ, and answered with its tag', async () => {
    const added = await run(['site', 'add', await file('site.json', hebergeur)]);
    expect(added.err).toBe('');
    expect(added.status).toBe(0);
    expect(added.out).toContain('published as version 1, revision 1');
    expect(added.out).toContain(
      '<script src="https://consent.example.ch/hebergeur/consent.js" async></script>',
    );
  });

  test('is unchanged when it is added again', async () => {
    const { status, out } = await run(['site', 'add', join(folder, 'site.json'), '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'unchanged', version: 1 });
  });

  test('asks for the approval of a language, and keeps who gave it, and when', async () => {
    const before = await run(['site', 'add', join(folder, 'site.json'), '--json']);
    expect(JSON.parse(before.out)).toMatchObject({
      warnings: [{ path: 'languages.1' }, { path: 'languages.2' }],
    });
    const path = await file('other.json', { ...hebergeur, site: 'other' });
    const by = ['--by', 'Anna Muster'];
    await run(['site', 'add', path, '--approve-language', 'de,it', ...by]);
    const again = await run(['site', 'add', path, '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ outcome: 'unchanged', warnings: [] });
    const exported = JSON.parse((await run(['site', 'export', 'other'])).out) as SiteConfig;
    const date = expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string;
    expect(exported.reviewed).toEqual({
      de: { by: 'Anna Muster', date },
      it: { by: 'Anna Muster', date },
    });
  });

  test.each([
    ['without a name', ['--approve-language', 'de'], '--approve-language needs --by'],
    ['of no language', ['--by', 'Anna Muster'], '--by needs --approve-language'],
    [
      'of a language that the site does not have',
      ['--approve-language', 'ro', '--by', 'Anna Muster'],
      '"ro" is not among the site\u2019s languages',
    ],
  ])('takes no approval %s', async (_, options, sentence) => {
    const { status, err } = await run(['site', 'add', join(folder, 'site.json'), ...options]);
    expect(status).toBe(2);
    expect(err).toContain(sentence);
  });

  test('gets its revision raised for an added service, and is told so', async () => {
    const config = { ...hebergeur, services: [...hebergeur.services, map] };
    const { status, out } = await run(['site', 'add', await file('site.json', config)]);
    expect(status).toBe(0);
    expect(out).toMatch(/version 2, revision 2[\s\S]*raised from 1 to 2.*"map"/);
  });

  test('is refused with a fault', async () => {
    const wrong = await file('wrong.json', { ...hebergeur, revision: 1 });
    const { status, out } = await run(['site', 'add', wrong]);
    expect(status).toBe(1);
    expect(out).toContain("revision: is 1, the site's is 2: it never goes down");
  });

  test('may leave out its revision and keep its since, as it was told to', async () => {
    const services = [...hebergeur.services, { ...map, since: 2 }];
    const site = await file('left-out.json', { ...hebergeur, services });
    expect((await run(['site', 'add', site])).out).toContain('unchanged');
    const above = [...hebergeur.services, { ...map, since: 3 }];
    const wrong = await run([
      'site',
      'add',
      await file('above.json', { ...hebergeur, services: above }),
    ]);
    expect(wrong.status).toBe(1);
    expect(wrong.out).toContain('services.2.since: is above the revision, 2');
  });

  test('publishes a policy, and asks again where its meaning changed', async () => {
    const text = await file('faq.md', '# Questions\n\n## Pourquoi\u00a0?\n\nParce que.\n');
    const common = ['policy', 'publish', 'hebergeur', 'faq', '--language', 'fr', '--file', text];
    const unknown = await run([...common, '--reason', 'r', '--material', 'films']);
    expect(unknown.status).toBe(1);
    expect(unknown.out).toContain('no purpose is called "films"');
    const published = await run([
      ...common,
      '--reason',
      'clearer',
      '--material',
      'video',
      '--json',
    ]);
    expect(published.out + published.err).toContain('"outcome":"published"');
    expect(JSON.parse(published.out)).toMatchObject({ version: 2, revision: 3 });
  });

  test('is not overwritten where the desk published, until it is exported', async () => {
    const config: SiteConfig = { ...hebergeur, services: [...hebergeur.services, map] };
    await atTheDesk({ ...config, texts: { fr: { 'banner.title': 'À vous' } } });
    const held = await run(['site', 'add', join(folder, 'site.json')]);
    expect(held.status).toBe(1);
    expect(held.out).toMatch(/texts\.fr\.banner\.title: was published at the desk/);

    const exported = await run([
      'site',
      'export',
      'hebergeur',
      '--out',
      join(folder, 'exported.json'),
    ]);
    expect(exported).toMatchObject({ status: 0, err: '' });
    const text = await readFile(join(folder, 'exported.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      revision: 3,
      texts: { fr: { 'banner.title': 'À vous' } },
    });
    expect((await run(['site', 'add', join(folder, 'exported.json')])).out).toContain('unchanged');
    expect((await run(['site', 'add', join(folder, 'site.json')])).status).toBe(0);
  });

  test('shows what would change, and stops there with --dry-run', async () => {
    const exported = JSON.parse((await run(['site', 'export', 'hebergeur'])).out) as SiteConfig;
    const file = join(folder, 'planned.json');
    await writeFile(file, JSON.stringify({ ...exported, name: 'Un autre nom SA' }));
    const planned = await run(['site', 'add', file, '--dry-run']);
    expect(planned.status).toBe(0);
    expect(planned.out).toMatch(/^~ name: ".*" -> "Un autre nom SA"$/m);
    expect(planned.out).toMatch(/would be published as version \d+/);
    expect((await run(['site', 'export', 'hebergeur'])).out).not.toContain('Un autre nom SA');
    await writeFile(file, JSON.stringify(exported));
    expect((await run(['site', 'add', file, '--dry-run'])).out).toContain('unchanged');
  });

  test('that there is not cannot be exported', async () => {
    expect(await run(['site', 'export', 'nobody'])).toMatchObject({ status: 1, out: '' });
  });

  test('has people who enter by a one-time link', async () => {
    const { status, out } = await run([
      'user',
      'add',
      'Legal@example.ch',
      '--role',
      'owner',
      '--json',
    ]);
    expect(status).toBe(0);
    const { email, role, link } = JSON.parse(out) as Record<string, string>;
    expect({ email, role }).toEqual({ email: 'legal@example.ch', role: 'owner' });
    expect(link).toMatch(/^https:\/\/consent\.example\.ch\/console\/enter\/[\w-]{43}$/);
  });

  test('has people on one site alone', async () => {
    const add = (...more: string[]) => run(['user', 'add', 'one@example.ch', ...more, '--json']);
    const { status, out } = await add('--role', 'auditor', '--site', 'hebergeur');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      role: 'auditor',
      site: 'hebergeur',
      previousRole: null,
    });
    const again = await add('--role', 'editor', '--site', 'hebergeur');
    expect(JSON.parse(again.out)).toMatchObject({ role: 'editor', previousRole: 'auditor' });
    expect((await add('--site', 'nobody')).status).toBe(2);
  });

  test('gives a person another role where it is named, and keeps it where not', async () => {
    const add = (...more: string[]) => run(['user', 'add', 'legal@example.ch', ...more]);
    const changed = await add('--role', 'auditor');
    expect(changed.status).toBe(0);
    expect(changed.out).toContain('was owner, and is auditor from now on');
    const kept = await add();
    expect(kept.out).toContain('legal@example.ch (auditor) enters');
    expect(kept.out).not.toContain('was ');
  });

  test('has one log key, named by the public address', async () => {
    const [first, second] = [await run(['key']), await run(['key'])];
    expect(first.out).toMatch(/^consent\.example\.ch\/log\+[0-9a-f]{8}\+\S+\n$/);
    expect(second.out).toBe(first.out);
  });
});

describe('mes-choix purge', () => {
  test('says what would go, and what went, site by site', async () => {
    const config = await file('site.json', hebergeur);
    const MES_CHOIX_DATA = join(folder, 'purged');
    await run(['site', 'add', config], { MES_CHOIX_DATA });
    const tried = await run(['purge', '--dry-run', '--json'], { MES_CHOIX_DATA });
    const done = await run(['purge', '--site', hebergeur.site], { MES_CHOIX_DATA });
    expect(tried).toMatchObject({ status: 0, out: `{"due":{"${hebergeur.site}":0}}\n` });
    expect(done).toMatchObject({ status: 0, out: `${hebergeur.site}: 0 erased\n` });
  });

  test('refuses a site that there is none of', async () => {
    const ended = await run(['purge', '--site', 'nobody']);
    expect(ended).toMatchObject({ status: 1, err: 'mes-choix: there is no site "nobody".\n' });
  });
});

describe('mes-choix export', () => {
  const MES_CHOIX_DATA = () => join(folder, 'exported');

  test('writes each format into a file, and never half of one', async () => {
    const config = await file('site.json', hebergeur);
    const data = { MES_CHOIX_DATA: MES_CHOIX_DATA() };
    await run(['site', 'add', config], data);
    for (const format of ['bundle', 'csv', 'jsonl']) {
      const out = join(folder, `out.${format}`);
      const line = ['export', hebergeur.site, '--format', format, '--out', out, '--json'];
      const ended = await run(line, data);
      expect(ended).toEqual({
        status: 0,
        out: `${JSON.stringify({ file: out, events: 0 })}\n`,
        err: '',
      });
      await expect(readFile(out)).resolves.toBeInstanceOf(Buffer);
      await expect(readFile(`${out}.part`)).rejects.toThrow('ENOENT');
    }
  });

  test.each([
    [['--format', 'xml'], '--format is "xml"'],
    [['--from', '2026-02-30'], 'write a day as 2026-11-23'],
    [['--from', '2026-03-01', '--to', '2026-02-01'], 'is after'],
    [['--out', '/nowhere/at/all.zip'], 'cannot be written (ENOENT)'],
  ])('refuses %j', async (options, said) => {
    const ended = await run(['export', hebergeur.site, ...options], {
      MES_CHOIX_DATA: MES_CHOIX_DATA(),
    });
    expect(ended.status).toBe(2);
    expect(ended.err).toContain(said);
  });

  test('exports nothing of a trial copy', async () => {
    const config = await file('trial.json', { ...hebergeur, site: 'trial', test: true });
    await run(['site', 'add', config], { MES_CHOIX_DATA: MES_CHOIX_DATA() });
    const ended = await run(
      ['export', 'trial', '--format', 'csv', '--out', join(folder, 'trial.csv')],
      { MES_CHOIX_DATA: MES_CHOIX_DATA() },
    );
    expect(ended).toMatchObject({
      status: 1,
      err: expect.stringContaining('trial copy') as string,
    });
  });
});
