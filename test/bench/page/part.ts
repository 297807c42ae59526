/**
 * A part of the bench beside the visits: rounds of one number each, by row and column.
 *
 * @module
 */
import { median } from '../server/plan.ts';
import { markdown } from './report.ts';
import type { Verdict } from './targets.ts';

/** What a part found: every round of every column of every row. */
export interface Part {
  readonly title: string;
  /** Row, column, rounds. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly verdicts: readonly Verdict[];
}

/** Rounds as they come in. */
export class Rounds {
  readonly rows: Record<string, Record<string, number[]>> = {};

  /** Adds a round of a row. */
  add(row: string, values: Readonly<Record<string, number>>): void {
    const columns = (this.rows[row] ??= {});
    for (const [column, value] of Object.entries(values)) (columns[column] ??= []).push(value);
  }

  /** The middle of a column; not a number where there is none. */
  middle(row: string, column: string): number {
    return median(this.rows[row]?.[column] ?? []);
  }
}

const shown = (value: number) =>
  Math.abs(value) < 10 ? value.toFixed(1) : String(Math.round(value));

function cell(values: readonly number[] | undefined): string {
  if (!values?.length) return '–';
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map(
    shown,
  );
  return least === most ? `${middle}` : `${middle} (${least}–${most})`;
}

/** As a table. */
export function tableOf({ title, rows }: Part): string {
  const columns = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row)))];
  const lines = Object.entries(rows).map(([name, row]) => [
    name,
    ...columns.map((column) => cell(row[column])),
  ]);
  return `${title}\n\n${markdown(['', ...columns], lines)}`;
}
