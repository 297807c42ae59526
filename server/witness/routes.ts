/**
 * `/log/witness`: where other logs hand in their heads (C2SP tlog-witness), and where anybody reads
 * what is kept of them.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../problem.ts';
import { readSubmission } from './submission.ts';
import type { Witness, Witnessed } from './witness.ts';

/** What the routes need. */
export interface WitnessRoutesDeps {
  readonly witness: Witness;
  /** Is told what the keeper of this server should look into at once. */
  readonly alarm: (text: string) => void;
}

/** A proof of 63 hashes and a head with some signatures are well below it, in bytes. */
const LONGEST_BODY = 16 * 1024;

const tooLong = bodyLimit({
  maxSize: LONGEST_BODY,
  onError() {
    throw new Problem(413, 'too-large', 'A submission has 16 KiB at most.');
  },
});

/** To be mounted at `/log/witness`. */
export function witnessRoutes({ witness, alarm }: WitnessRoutesDeps): Hono {
  const told = new Set<string>();
  /** Each once: whoever has a head of a log may send it with a false proof as often as they like. */
  const alarmOnce = (sentence: string) => {
    if (!told.has(sentence)) alarm(sentence);
    told.add(sentence);
  };
  return new Hono()
    .post('/add-checkpoint', tooLong, async (c) => {
      const submission = readSubmission(await c.req.text());
      const witnessed = submission
        ? await witness.add(submission)
        : ({ outcome: 'malformed' } as const);
      return answer(c, witnessed, alarmOnce);
    })
    .get('/', async (c) => {
      const [heads, forks] = await Promise.all([witness.heads(), witness.forks()]);
      const logs = [...new Set([...witness.origins, ...heads.map(({ origin }) => origin)])];
      setPublic(c);
      return c.json({
        key: await witness.key(),
        logs: logs.map((origin) => ({
          origin,
          // Of one whose key is not in the settings any more, what was kept stays.
          isWitnessed: witness.origins.includes(origin),
          newest: heads.filter((head) => head.origin === origin).at(-1) ?? null,
          forks: forks.filter((fork) => fork.origin === origin),
        })),
      });
    })
    .get('/key', async (c) => text(c, `${await witness.key()}\n`))
    .get('/heads', async (c) => {
      const heads = await witness.heads(c.req.query('log'));
      return text(c, heads.map(({ note }) => note).join(''));
    });
}

function answer(c: Context, witnessed: Witnessed, alarm: (text: string) => void): Response {
  switch (witnessed.outcome) {
    case 'cosigned':
      return c.body(witnessed.line, 200, { 'content-type': 'text/plain; charset=utf-8' });
    case 'malformed':
      throw new Problem(400, 'malformed', 'This is no submission of a head: C2SP tlog-witness.');
    case 'unknown':
      throw new Problem(404, 'unknown-log', 'This server is no witness of that log.');
    case 'unsigned':
      throw new Problem(403, 'unsigned', 'The head does not bear the signature of its log.');
    case 'elsewhere':
      return c.body(`${witnessed.size}\n`, 409, { 'content-type': 'text/x.tlog.size' });
    case 'forked': {
      const { origin, size } = witnessed;
      alarm(
        `The log ${origin} has signed two different heads of ${size} entries. Both are at /log/witness: it shows different histories to different people.`,
      );
      throw new Problem(
        409,
        'forked',
        `Another head of ${size} entries is kept, which this log has signed as well.`,
      );
    }
    case 'unproven': {
      const { origin, size } = witnessed;
      alarm(
        `The log ${origin} did not show that its head of ${size} entries continues the one that is kept: it was rewritten, or somebody else sent a false proof.`,
      );
      throw new Problem(
        422,
        'unproven',
        'The proof does not show that this head continues the one that is kept.',
      );
    }
  }
}

function text(c: Context, body: string): Response {
  setPublic(c);
  return c.body(body, 200, { 'content-type': 'text/plain; charset=utf-8' });
}

function setPublic(c: Context): void {
  c.header('cache-control', 'no-cache');
  c.header('access-control-allow-origin', '*');
  c.header('cross-origin-resource-policy', 'cross-origin');
}
