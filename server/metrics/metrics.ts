/**
 * What is counted of the server's work, for Prometheus: numbers alone, nothing of anybody.
 *
 * Labels are closed lists (routes by their patterns, outcomes by their names), so that nothing a
 * caller writes becomes one.
 *
 * @module
 */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Register } from '../register/register.ts';
import { Unavailable, type LogStore, type Store } from '../store/store.ts';
import { Problem } from '../problem.ts';

/** One answered request. */
export interface AnsweredRequest {
  readonly method: string;
  /** The route's pattern. */
  readonly route: string;
  readonly status: number;
  /** In milliseconds. */
  readonly ms: number;
}

/** The counters of one process. */
export interface Metrics {
  /** Counts a request. */
  request(request: AnsweredRequest): void;
  /** The store, its batches counted and timed. */
  store(store: Store): Store;
  /** The register, its events counted and timed; what waits in it is the queue. */
  register(register: Register): Register;
  /** Counts the process too: memory, event loop, collections. Once a process. */
  process(): void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  /** The media type of {@link Metrics.text}. */
  readonly type: string;
}

/** Durations in seconds, from half a millisecond to ten seconds. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Events in one batch: a flush takes 500 at most. */
const EVENTS = [1, 2, 5, 10, 25, 50, 100, 250, 500];

/** Begins with everything at zero. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'mes_choix_http_request_seconds',
    help: 'Requests answered, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const events = new Counter({
    name: 'mes_choix_events_total',
    help: 'Valid consent events: stored, repeated (the same again), conflict, unavailable.',
    labelNames: ['outcome'],
    registers,
  });
  const waits = new Histogram({
    name: 'mes_choix_event_seconds',
    help: 'From a valid event to its durable storage.',
    buckets: SECONDS,
    registers,
  });
  const queue = new Gauge({
    name: 'mes_choix_queue_events',
    help: 'Events that wait to be durable.',
    registers,
  });
  const batches = new Histogram({
    name: 'mes_choix_batch_seconds',
    help: 'Writing one batch of events durably.',
    buckets: SECONDS,
    registers,
  });
  const sizes = new Histogram({
    name: 'mes_choix_batch_events',
    help: 'Events in one batch.',
    buckets: EVENTS,
    registers,
  });
  const failures = new Counter({
    name: 'mes_choix_batch_failures_total',
    help: 'Batches that could not be written.',
    registers,
  });

  async function append(log: LogStore, batch: Parameters<LogStore['appendEvents']>[0]) {
    const stop = batches.startTimer();
    sizes.observe(batch.length);
    try {
      return await log.appendEvents(batch);
    } catch (error) {
      failures.inc();
      throw error;
    } finally {
      stop();
    }
  }

  return {
    type: registry.contentType,
    request: ({ method, route, status, ms }) =>
      requests.observe({ method, route, status: String(status) }, ms / 1000),
    store(store) {
      countLog(store.log, registers);
      countForks(store, registers);
      const log: LogStore = {
        ...store.log,
        appendEvents: (batch) => append(store.log, batch),
      };
      return { ...store, log };
    },
    register: (register) => ({
      ...register,
      async keep(event, context) {
        queue.inc();
        const stop = waits.startTimer();
        try {
          const keeping = await register.keep(event, context);
          stop();
          events.inc({ outcome: keeping.isNew ? 'stored' : 'repeated' });
          return keeping;
        } catch (error) {
          events.inc({ outcome: outcomeOf(error) });
          throw error;
        } finally {
          queue.dec();
        }
      },
    }),
    process: () => collectDefaultMetrics({ register: registry }),
    text: () => registry.metrics(),
  };
}

/** The log's size is read when it is asked for; where the store is away, it is left out. */
function countLog(log: LogStore, registers: Registry[]): void {
  const size = new Gauge({
    name: 'mes_choix_log_entries',
    help: 'Entries of the log: events, erasures, publications.',
    registers,
    async collect() {
      await log.size().then(
        (entries) => this.set(entries),
        () => this.reset(),
      );
    },
  });
  size.set(0);
}

/** Two histories that a log of somebody else has told: none is what one hopes for. */
function countForks({ witnessedHeads }: Store, registers: Registry[]): void {
  const forks = new Gauge({
    name: 'mes_choix_witnessed_forks',
    help: 'Heads of other logs that contradict one that is kept of the same log.',
    registers,
    async collect() {
      await witnessedHeads.forks().then(
        ({ length }) => this.set(length),
        () => this.reset(),
      );
    },
  });
  forks.set(0);
}

function outcomeOf(error: unknown): string {
  if (error instanceof Unavailable) return 'unavailable';
  return error instanceof Problem ? 'conflict' : 'failed';
}
