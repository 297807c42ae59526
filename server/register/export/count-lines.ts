/**
 * Counts as a table that a spreadsheet reads.
 *
 * @module
 */
import type { DayCount } from '../../store/store.ts';
import { line } from './csv.ts';

const COLUMNS: readonly (keyof DayCount)[] = [
  'day',
  'language',
  'layer',
  'action',
  'revision',
  'purpose',
  'answer',
  'count',
];

/** The names of the columns, then one line for each count. */
export function* countLines(counts: readonly DayCount[]): Generator<string> {
  yield line(COLUMNS);
  for (const count of counts) yield line(COLUMNS.map((column) => String(count[column])));
}
