/**
 * The tables: the middle of each figure, with the least and the most where rounds differ.
 *
 * @module
 */
import { type Figure, spreadOf, TABLES } from './figures.ts';
import type { Samples } from './sample.ts';
import type { Tool } from './tool.ts';

/** A number as it is read: kilobytes with one digit, milliseconds by their size. */
function shown(value: number, unit: Figure['unit']): string {
  if (unit === 'kB') return (value / 1000).toFixed(1);
  if (unit === 'ms') return value < 10 ? value.toFixed(1) : String(Math.round(value));
  return String(Math.round(value * 1000) / 1000);
}

function cell(samples: Samples, id: string, figure: Figure): string {
  const spread = spreadOf(samples, id, figure);
  if (!spread) return '–';
  const [middle, least, most] = [spread.middle, spread.least, spread.most].map((value) =>
    shown(value, figure.unit),
  );
  return least === most ? `${middle}` : `${middle} (${least}–${most})`;
}

/** A table in Markdown, aligned so that it reads well in a terminal. */
export function markdown(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join(
    '\n',
  );
}

/** All tables. */
export function tables(samples: Samples, tools: readonly Tool[]): string {
  const named = tools.filter(({ kind }) => kind !== 'none');
  return Object.entries(TABLES)
    .map(([title, figures]) => {
      const heads = [
        '',
        ...figures.map(({ title: head, unit }) => (unit ? `${head}, ${unit}` : head)),
      ];
      const rows = named.map((tool) => [
        `${tool.name} ${tool.version}`.trim(),
        ...figures.map((figure) => cell(samples, tool.id, figure)),
      ]);
      return `${title}\n\n${markdown(heads, rows)}`;
    })
    .join('\n\n');
}
