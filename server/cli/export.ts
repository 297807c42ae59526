/**
 * `mes-choix export SITE`: what the register holds, for a spreadsheet, a program or an authority.
 *
 * @module
 */
import { open, rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { writeBundle } from '../bundle/bundle.ts';
import { createDocumentSheets } from '../bundle/document-sheet.ts';
import { csvLines } from '../register/export/csv.ts';
import { eventLines } from '../register/export/json-lines.ts';
import {
  exportedSite,
  NotExported,
  type Selection,
  selected,
} from '../register/export/selection.ts';
import { type Command, WrongUse, type Words } from './command.ts';
import { countOf } from './count-of.ts';
import { JSON_HELP, JSON_OPTION, report } from './report.ts';
import { type OpenStore, withStore } from './store.ts';

const FORMATS = ['bundle', 'csv', 'jsonl'] as const;
type Format = (typeof FORMATS)[number];

/** Streams: a register of any size is exported in the same memory. */
export const exportCommand: Command = {
  name: 'export',
  operands: ['SITE'],
  summary: 'Exports the events of a site, or of one visitor, with what proves them.',
  help: `Options:
  --format FORMAT    bundle (default: a signed ZIP file for an authority, with a page to read first),
                     csv (a spreadsheet) or jsonl (one receipt a line)
  --from DAY         first day of receipt, YYYY-MM-DD, UTC
  --to DAY           last day of receipt
  --subject ID       one visitor's events alone
  --out FILE         default: SITE.zip, SITE.csv or SITE.jsonl
${JSON_HELP}

Exit status: 0 exported, 1 there is no such site, or nothing of it is exported, 2 wrong use.`,
  options: {
    ...JSON_OPTION,
    format: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    subject: { type: 'string' },
    out: { type: 'string' },
  },
  async run(words, terminal) {
    const format = formatOf(words);
    const selection = selectionOf(words);
    const { site } = selection;
    const file = words.text('out') ?? `${site}.${format === 'bundle' ? 'zip' : format}`;
    return withStore(terminal, async (opened) => {
      const events = await toFile(file, (out) => write(opened, format, selection, out));
      report(words, terminal, { file, events }, [`${file}: ${countOf(events, 'event')}`]);
      return 0;
    }).catch((error: unknown) => {
      if (!(error instanceof NotExported)) throw error;
      terminal.err(`mes-choix: ${error.message}`);
      return 1;
    });
  },
};

function formatOf(words: Words): Format {
  const asked = words.text('format') ?? 'bundle';
  const format = FORMATS.find((known) => known === asked);
  if (!format) throw new WrongUse(`--format is "${asked}": it is ${FORMATS.join(', ')}.`);
  return format;
}

function selectionOf(words: Words): Selection {
  const [site = ''] = words.given;
  const [from, to] = ['from', 'to'].map((name) => dayOf(words, name));
  if (from && to && from > to) throw new WrongUse(`--from ${from} is after --to ${to}.`);
  return { site, from, to, subject: words.text('subject') };
}

function dayOf(words: Words, name: string): string | undefined {
  const day = words.text(name);
  const isDay = day === undefined || new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
  if (!isDay) throw new WrongUse(`--${name} is "${day}": write a day as 2026-11-23.`);
  return day;
}

async function write(
  { slices, url }: OpenStore,
  format: Format,
  selection: Selection,
  out: Writable,
): Promise<number> {
  if (format === 'bundle') {
    const pageOf = createDocumentSheets({ ...slices, url });
    return writeBundle({ ...slices, pageOf, now: () => new Date() }, selection, out);
  }
  await exportedSite(slices.store, selection.site);
  let count = 0;
  async function* counted() {
    for await (const event of selected(slices.store, selection)) {
      count += 1;
      yield event;
    }
  }
  const lines = format === 'csv' ? csvLines(counted()) : eventLines(counted());
  await pipeline(Readable.from(lines), out);
  return count;
}

/** Writes beside the file and puts it in its place at the end: half an export is never taken for one. */
async function toFile(file: string, work: (out: Writable) => Promise<number>): Promise<number> {
  const unfinished = `${file}.part`;
  try {
    const out = (await open(unfinished, 'w', 0o600)).createWriteStream();
    const count = await work(out);
    if (!out.writableFinished) await finished(out);
    await rename(unfinished, file);
    return count;
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code } = error as { readonly code?: string };
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new WrongUse(`${file} cannot be written (${code}).`);
  }
}
