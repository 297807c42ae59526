import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runLine } from '../../../server/cli/line.ts';
import { freePort } from '../../free-ports.ts';
import { folderOfTest } from '../store/events.ts';

const program = fileURLToPath(new URL('../start-server.ts', import.meta.url));

const demo = fileURLToPath(new URL('../../../demo/site.json', import.meta.url));
/** A slow machine under load is given time. */
const PATIENCE = { timeout: 60_000 };

/** A server with its folder, which may be started and stopped. */
interface Site {
  readonly url: string;
  readonly folder: string;
  /** Runs `mes-choix` on its folder. */
  run(...line: string[]): Promise<{ status: number; out: string; err: string }>;
  start(settings: Readonly<Record<string, string>>): Promise<void>;
  stop(): Promise<void>;
  /** What it has written. */
  lines(): string;
}

async function aSite(): Promise<Site> {
  const folder = await folderOfTest();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let settings: Readonly<Record<string, string>> = {};
  let child: ChildProcess | undefined;
  let written = '';
  const base = { MES_CHOIX_DATA: join(folder, 'data'), MES_CHOIX_URL: url };
  const stop = async () => {
    if (!child || child.exitCode !== null) return;
    const over = once(child, 'exit');
    child.kill('SIGTERM');
    await over;
  };
  onTestFinished(stop);
  return {
    url,
    folder,
    stop,
    lines: () => written,
    async run(...line) {
      const [out, err]: [string[], string[]] = [[], []];
      const status = await runLine(line, {
        environment: { ...base, ...settings },
        out: (text) => void out.push(text),
        err: (text) => void err.push(text),
      });
      return { status, out: out.join('\n'), err: err.join('\n') };
    },
    async start(more) {
      settings = more;
      const env = { PATH: process.env['PATH'], PORT: String(port), CHROME_PATH: 'none' };
      child = spawn(process.execPath, [program], {
        env: { ...env, ...base, ...more },
        cwd: folder,
      });
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (bytes: Buffer) => (written += bytes.toString()));
      }
      await vi.waitUntil(() => written.includes('listening on'), PATIENCE);
    },
  };
}

interface Shown {
  readonly logs: readonly { readonly newest: { readonly size: number } | null }[];
}

test('a second site keeps the heads of the first, and finds a backup that was put in place', async () => {
  const first = await aSite();
  const second = await aSite();
  const key = (await first.run('key')).out;
  await second.start({ MES_CHOIX_WITNESS: key });
  const witnessKey = (await (await fetch(`${second.url}/log/witness/key`)).text()).trim();
  const to = `${second.url}/log/witness/add-checkpoint#${witnessKey}`;

  // The server hands its head over by itself, since nobody has had one for a week.
  await first.start({ MES_CHOIX_HEAD_TO: to });
  const newest = async () => {
    const shown = (await (await fetch(`${second.url}/log/witness`)).json()) as Shown;
    return shown.logs[0]?.newest?.size;
  };
  await vi.waitUntil(async () => (await newest()) !== undefined, PATIENCE);
  await first.stop();
  await cp(join(first.folder, 'data'), join(first.folder, 'older'), { recursive: true });

  // The register goes on (here by what is published), and the second site is shown that it does.
  const before = (await newest()) ?? 0;
  await first.run('site', 'add', demo);
  expect(await first.run('head', '--send')).toMatchObject({ status: 0 });
  expect(await newest()).toBeGreaterThan(before);
  const name = `${new URL(first.url).host}/log`;
  const kept = `${second.url}/log/witness/heads?log=${name}`;
  expect(await first.run('verify', '--against', kept)).toMatchObject({ status: 0 });
  const listed = await second.run('head', '--witnessed');
  expect(listed).toMatchObject({ status: 0, out: expect.stringContaining(name) as string });

  // Somebody puts the older files in place.
  await cp(join(first.folder, 'older'), join(first.folder, 'data'), {
    recursive: true,
    force: true,
  });
  expect(await first.run('head', '--send')).toMatchObject({
    status: 1,
    err: expect.stringContaining('restored from an older backup') as string,
  });
  expect(await first.run('verify', '--against', kept)).toMatchObject({
    status: 1,
    out: expect.stringContaining('is ahead') as string,
  });

  // What it then writes on is another story: the second site says so, and has both heads.
  expect(second.lines()).not.toContain('"level":40');
  await first.run('site', 'add', demo);
  expect(await first.run('head', '--send')).toMatchObject({
    status: 1,
    err: expect.stringContaining('does not continue the head that it has') as string,
  });
  await vi.waitUntil(() => /"level":40.*two different heads/.test(second.lines()), PATIENCE);
  expect(await second.run('head', '--witnessed')).toMatchObject({
    status: 1,
    err: expect.stringContaining('two different heads') as string,
  });
}, 240_000);
