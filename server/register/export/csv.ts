/**
 * Events as a table (CSV, RFC 4180), for people and their spreadsheets.
 *
 * @module
 */
import type { ConsentEvent } from '../../../widget/contract.ts';
import type { KeptEvent } from '../../store/store.ts';

/** What each column holds, by its name. */
const COLUMNS: Readonly<Record<string, (kept: KeptEvent, event: ConsentEvent) => string>> = {
  position: ({ position }) => String(position),
  received_at: ({ receivedAt }) => receivedAt,
  expires_at: ({ expiresAt }) => expiresAt,
  action: (_, { action }) => action,
  layer: (_, { layer }) => layer,
  language: (_, { language }) => language,
  granted: (_, event) => answered(event, true),
  refused: (_, event) => answered(event, false),
  gpc: (_, { gpc }) => String(gpc),
  revision: ({ revision }) => String(revision),
  notice: ({ notice }) => notice,
  subject: ({ subject }) => subject ?? '',
  id: (_, { id }) => id,
  decided_at: (_, { decidedAt }) => decidedAt,
  widget: (_, { widget }) => widget,
};

/** The table, line by line, its head first. */
export async function* csvLines(events: AsyncIterable<KeptEvent>): AsyncGenerator<string> {
  yield line(Object.keys(COLUMNS));
  for await (const kept of events) {
    // What is stored was validated when it came in.
    const event = JSON.parse(kept.body) as ConsentEvent;
    yield line(Object.values(COLUMNS).map((cell) => cell(kept, event)));
  }
}

/** A line of cells. What a spreadsheet would take for a formula is kept as text. */
export function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Ids that got this answer, purposes before the services that differ from them. */
function answered({ purposes, services }: ConsentEvent, answer: boolean): string {
  return [...Object.entries(purposes), ...Object.entries(services)]
    .flatMap(([id, given]) => (given === answer ? [id] : []))
    .join(' ');
}
