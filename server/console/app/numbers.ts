/**
 * Draws the tables of the numbers as bars. The table stays: it is what counts, and what is read out.
 *
 * Yes and no are told apart by form, filled or in outline, not by colour alone.
 *
 * @module
 */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  Tooltip,
} from 'chart.js';

Chart.defaults.font.size = 14;
Chart.defaults.font.family = 'system-ui, sans-serif';
Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** The room of one lying bar, in pixels. */
const BAR = 44;

/** A colour of the desk, as it is now. */
function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** What a table says: its rows, in order. */
function rowsOf(section: HTMLElement) {
  return [...section.querySelectorAll<HTMLTableRowElement>('tr[data-yes]')].map((row) => ({
    name: row.querySelector('th')?.textContent.trim() ?? '',
    yes: Number(row.dataset['yes']),
    no: Number(row.dataset['no']),
  }));
}

/** Puts a chart above the table of a section. */
function draw(section: HTMLElement): Chart | null {
  const rows = rowsOf(section);
  const heading = section.querySelector('h2');
  if (rows.length === 0 || !heading) return null;
  const isLying = section.dataset['chart'] === 'lying';
  const room = document.createElement('div');
  room.className = 'chart';
  if (isLying) room.style.blockSize = `${rows.length * BAR + 90}px`;
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', section.dataset['says'] ?? '');
  room.append(canvas);
  heading.after(room);
  const set = (label: string, values: readonly number[]) => ({
    label,
    data: [...values],
    borderWidth: 2,
    borderSkipped: false as const,
    maxBarThickness: 28,
  });
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: rows.map(({ name }) => name),
      datasets: [
        set(
          section.dataset['yes'] ?? '',
          rows.map(({ yes }) => yes),
        ),
        set(
          section.dataset['no'] ?? '',
          rows.map(({ no }) => no),
        ),
      ],
    },
    options: {
      indexAxis: isLying ? 'y' : 'x',
      animation: false,
      maintainAspectRatio: false,
      locale: document.documentElement.lang,
      // Answers are counted in whole numbers.
      scales: {
        x: { stacked: true, ticks: { precision: 0 } },
        y: { stacked: true, ticks: { precision: 0 } },
      },
    },
  });
}

/** Gives a chart the colours of the page, light or dark. */
function dress(chart: Chart): void {
  const [ink, line, accent, sheet] = ['--ink', '--line', '--accent', '--sheet'].map(resolved);
  for (const [at, set] of chart.data.datasets.entries()) {
    set.borderColor = accent;
    set.backgroundColor = at === 0 ? accent : sheet;
  }
  for (const scale of Object.values(chart.options.scales ?? {})) {
    if (scale?.ticks) scale.ticks.color = ink;
    if (scale) scale.grid = { color: line };
  }
  chart.options.color = ink;
  chart.update();
}

/** A colour that a canvas can read: the page's say `light-dark(…)`. */
function resolved(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = colour(name);
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const charts = [...document.querySelectorAll<HTMLElement>('section[data-chart]')].flatMap(
  (section) => draw(section) ?? [],
);
const dressAll = () => charts.forEach(dress);
dressAll();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', dressAll);
