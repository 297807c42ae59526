/**
 * What the register's pages and the numbers add to the desk's stylesheet.
 *
 * @module
 */

/** CSS text. */
export const REGISTER_STYLES = `
.facts { display: grid; gap: .5rem 1.5rem; margin: 0 0 1rem; }
.facts > div { display: grid; grid-template-columns: minmax(9rem, 16rem) 1fr; gap: .1rem 1rem; border-block-end: 1px solid var(--line); padding-block-end: .4rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; min-inline-size: 0; overflow-wrap: anywhere; }
.facts pre { margin: 0; }
.facts ol { margin: 0; padding-inline-start: 1.5rem; }
.sheet > p:first-of-type { margin-block-start: 0; }
ul.plain { list-style: none; margin: 0; padding: 0; }
input[type=date] { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--field); border-radius: .5rem; padding: .5rem .75rem; min-block-size: 2.75rem; }
.row input[type=date] { inline-size: auto; }
.sheet > .row:last-child { margin-block-end: 0; }
iframe.phone { max-inline-size: 24.5rem; block-size: 44rem; }
iframe.desktop { block-size: 40rem; }
.pictures { list-style: none; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr)); align-items: start; }
.pictures figure { margin: 0; }
.pictures img { inline-size: 100%; border: 1px solid var(--line); border-radius: .5rem; }
.chart { position: relative; block-size: 20rem; margin-block: 1rem; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
.events :is(th, td):nth-child(-n + 5) { overflow-wrap: break-word; }
@media (max-width: 40rem) { .facts > div { grid-template-columns: 1fr; } }
@media (max-width: 52rem) { .stack td.number { text-align: start; } }
`;
