/**
 * The figures as a picture for the README: bars, one small chart a measure, shorter is better.
 *
 * @module
 */
import { type Figure, spreadOf } from './figures.ts';
import type { Samples } from './sample.ts';
import type { NamedTool } from './tool.ts';

const CHARTS: readonly Figure[] = [
  { title: 'Bytes before the banner', measure: 'bytesBefore', speed: 'x4', unit: 'kB' },
  { title: 'Banner after the first paint', measure: 'afterPaint', speed: 'x4', unit: 'ms' },
  { title: 'Script on a first visit', measure: 'script', speed: 'x4', unit: 'ms' },
  { title: 'Answer to a press on accept (INP)', measure: 'accept', speed: 'x4', unit: 'ms' },
  { title: 'Panel readable after the press', measure: 'panelSettled', speed: 'x4', unit: 'ms' },
  { title: 'Bytes of a return, nothing cached', measure: 'returnBytes', speed: 'x4', unit: 'kB' },
];

const [WIDTH, COLUMNS, GAP, NAMES, ROW, BAR] = [880, 2, 32, 148, 22, 14] as const;
const COLUMN = (WIDTH - GAP * (COLUMNS + 1)) / COLUMNS;
const FIGURE = 52;

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328; }
  .title { font-weight: 600; font-size: 14px; }
  .note { fill: #59636e; }
  .bar { fill: #9aa4af; }
  .ours { fill: #0b7a75; }
  text.ours { fill: #0b5563; font-weight: 600; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .note { fill: #9198a1; }
    .bar { fill: #6e7681; }
    .ours { fill: #3fb8af; }
    text.ours { fill: #7fdcd5; }
  }`;

const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function said(value: number, unit: Figure['unit']): string {
  if (unit === 'kB') return `${(value / 1000).toFixed(1)} kB`;
  return `${Math.round(value)} ms`;
}

/** One small chart, its upper left corner at 0, 0. */
function bars(samples: Samples, tools: readonly NamedTool[], figure: Figure): string {
  const rows = tools.map((tool) => ({
    tool,
    value: spreadOf(samples, tool.id, figure)?.middle ?? null,
  }));
  const longest = Math.max(1, ...rows.map(({ value }) => value ?? 0));
  const room = COLUMN - NAMES - FIGURE - 8;
  const lines = rows.map(({ tool, value }, at) => {
    const y = 12 + at * ROW;
    const look = tool.kind === 'ours' ? 'ours' : 'bar';
    const width = ((value ?? 0) / longest) * room;
    const text = tool.kind === 'ours' ? ' class="ours"' : '';
    return `<text${text} x="${NAMES - 8}" y="${y + 11}" text-anchor="end">${safe(tool.name)}</text>
<rect class="${look}" x="${NAMES}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="2"/>
<text${text} x="${(NAMES + width + 6).toFixed(1)}" y="${y + 11}">${value === null ? '–' : said(value, figure.unit)}</text>`;
  });
  return `<text class="title" x="0" y="0">${safe(figure.title)}</text>\n${lines.join('\n')}`;
}

/** The whole picture. */
export function chart(samples: Samples, tools: readonly NamedTool[]): string {
  const shown = tools
    .filter(({ kind }) => kind === 'ours' || kind === 'peer')
    .toSorted((one, other) => Number(other.kind === 'ours') - Number(one.kind === 'ours'));
  const height = 28 + shown.length * ROW + 20;
  const total = Math.ceil(CHARTS.length / COLUMNS) * height + 40;
  const groups = CHARTS.map((figure, at) => {
    const x = GAP + (at % COLUMNS) * (COLUMN + GAP);
    const y = 30 + Math.floor(at / COLUMNS) * height;
    return `<g transform="translate(${x} ${y})">\n${bars(samples, shown, figure)}\n</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${total}" role="img" aria-label="Mes choix and its peers: shorter is better">
<style>${STYLE}</style>
${groups.join('\n')}
<text class="note" x="${GAP}" y="${total - 14}">A phone four times slower, 150 ms and 1.6 Mbit/s away; the middle of several rounds; shorter is better. npm run bench</text>
</svg>
`;
}
