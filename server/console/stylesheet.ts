/**
 * The desk's one stylesheet, served as `/console/desk.css`.
 *
 * System fonts, two columns from 64rem on, light and dark by the reader's setting. Nothing here
 * says anything by colour alone.
 *
 * @module
 */
import { CONFIGURATION_STYLES } from './configuration/styles.ts';

/** CSS text. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f5f1, #16191b);
  --sheet: light-dark(#fff, #1e2225);
  --ink: light-dark(#22292c, #e8e9e6);
  --soft: light-dark(#566166, #a9b2b5);
  --line: light-dark(#dcdad2, #363d41);
  --field: light-dark(#868e8d, #78858a);
  --accent: light-dark(#155e63, #7fd0cf);
  --on-accent: light-dark(#fff, #0d2325);
  --good: light-dark(#e5f2ea, #1d3328);
  --bad: light-dark(#fbe9e5, #40241f);
  --added: light-dark(#d7f0dd, #1d4430);
  --removed: light-dark(#fadfd9, #56291f);
  font: 100%/1.55 system-ui, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100rem; }
.skip:focus { position: static; display: block; padding: .75rem 1rem; }
.visually-hidden { position: absolute; inline-size: 1px !important; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; justify-content: space-between; padding: .6rem clamp(1rem, 4vw, 2.5rem); background: var(--sheet); border-block-end: 1px solid var(--line); }
.brand { font-weight: 650; color: var(--ink); text-decoration: none; padding-block: .4rem; }
.session { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; min-inline-size: 0; }
.session a { padding-block: .4rem; }
.who { color: var(--soft); font-size: .9rem; overflow-wrap: anywhere; }
.role, .tag { display: inline-block; max-inline-size: 100%; border: 1px solid var(--line); border-radius: 1rem; padding: .05rem .6rem; font-size: .85rem; overflow-wrap: anywhere; color: var(--soft); }
[hidden] { display: none !important; }
.tag.on { border-color: var(--accent); color: var(--accent); }
main { max-inline-size: 62rem; margin: 0 auto; padding: 1.25rem clamp(1rem, 4vw, 2.5rem) 4rem; }
main.wide { max-inline-size: 100rem; }
main:focus { outline: none; }
h1 { font-size: clamp(1.5rem, 4vw, 2rem); line-height: 1.2; margin: .75rem 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
.lead { color: var(--soft); margin: 0 0 1.5rem; max-inline-size: 60ch; }
.sections { background: var(--sheet); border-block-end: 1px solid var(--line); padding: 0 clamp(1rem, 4vw, 2.5rem); }
.sections ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; list-style: none; }
.sections a { display: inline-block; padding: .6rem 0; text-decoration: none; border-block-end: 3px solid transparent; }
.sections a:hover { text-decoration: underline; }
.sections a[aria-current] { border-color: var(--accent); font-weight: 650; }
.crumbs ol { display: flex; flex-wrap: wrap; gap: .25rem .5rem; margin: 0; padding: 0; list-style: none; font-size: .9rem; color: var(--soft); }
.crumbs li + li::before { content: "/"; margin-inline-end: .5rem; color: var(--field); }
.notice { border-inline-start: 4px solid var(--accent); background: var(--good); padding: .75rem 1rem; border-radius: 0 .5rem .5rem 0; margin: 1rem 0; }
.notice.fault { border-color: light-dark(#b3391f, #ff9a80); background: var(--bad); }
.notice p { margin: 0 0 .25rem; }
.notice ul { margin: .25rem 0; padding-inline-start: 1.25rem; }
.cards { list-style: none; padding: 0; display: grid; gap: 1rem; }
.card, .sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem 1.25rem; min-inline-size: 0; }
.card h2 { margin: 0 0 .25rem; }
.card p { margin: .25rem 0; }
.soft { color: var(--soft); }
.row { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin-block: .75rem; }
.row form, header form { margin: 0; }
.row > * { min-inline-size: 0; max-inline-size: 100%; }
.row > span:has(> label) { display: inline-flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: center; }
.row > span > :is([type=date], [type=time]) { inline-size: auto; }
button, .button { font: inherit; font-weight: 600; display: inline-flex; align-items: center; min-block-size: 2.75rem; padding: .4rem 1.1rem; border-radius: .5rem; border: 1px solid var(--accent); background: transparent; color: var(--accent); cursor: pointer; text-decoration: none; }
button.main, .button.main { background: var(--accent); color: var(--on-accent); }
button:hover, .button:hover { box-shadow: inset 0 0 0 1px currentColor; }
button.quiet { border: 0; padding: .4rem 0; text-decoration: underline; text-underline-offset: .2em; font-weight: 400; }
button.quiet:hover { box-shadow: none; text-decoration-thickness: 2px; }
label, legend { font-weight: 600; }
.hint { color: var(--soft); font-size: .9rem; margin: .15rem 0 .4rem; }
textarea, input[type=text], input[type=email], input[type=password], input[type=date], input[type=time], select { font: inherit; inline-size: 100%; color: inherit; background: var(--sheet); border: 1px solid var(--field); border-radius: .5rem; padding: .6rem .75rem; }
select { inline-size: auto; min-block-size: 2.75rem; max-inline-size: 100%; }
textarea.source { font: .95rem/1.6 ui-monospace, monospace; block-size: min(60vh, 46rem); min-block-size: 16rem; resize: vertical; tab-size: 2; }
[aria-invalid=true] { border: 2px solid light-dark(#b3391f, #ff9a80); }
.narrow { max-inline-size: 34rem; }
.narrow p { margin-block: .75rem; }
.sheet + details { margin-block-start: 1rem; }
.sheet + .sheet, section.sheet { margin-block: 1.25rem; }
.sheet > h2:first-child { margin-block-start: .25rem; }
.qr svg { inline-size: 12rem; max-inline-size: 100%; block-size: auto; border-radius: .5rem; }
.key { overflow-wrap: anywhere; }
.codes { columns: 2; padding-inline-start: 1.25rem; }
fieldset { border: 1px solid var(--line); border-radius: .75rem; background: var(--sheet); margin: 1.25rem 0; padding: .5rem 1.25rem 1rem; min-inline-size: 0; }
.option { display: grid; grid-template-columns: auto 1fr; gap: 0 .75rem; align-items: start; padding-block: .5rem; }
.option input { inline-size: 1.4rem; block-size: 1.4rem; margin: .1rem 0 0; accent-color: var(--accent); }
.option .hint { grid-column: 2; }
.nested { padding-inline-start: 2.1rem; }
.columns { display: grid; gap: 1.5rem; }
.columns > * { min-inline-size: 0; }
@media (min-width: 64rem) { .columns { grid-template-columns: 1fr 1fr; } .columns > :last-child { position: sticky; inset-block-start: 1rem; align-self: start; } }
iframe { inline-size: 100%; block-size: min(75vh, 50rem); min-block-size: 16rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--sheet); }
.columns h2 { margin-block: 0 .25rem; }
.tabs { display: flex; flex-wrap: wrap; gap: .25rem .5rem; list-style: none; margin: .75rem 0; padding: 0; }
.tabs a { display: inline-block; padding: .45rem .9rem; border: 1px solid var(--line); border-radius: .5rem; text-decoration: none; }
.tabs a[aria-current] { background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
.diff { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; line-height: 1.7; }
.diff details { color: var(--soft); margin-block: .5rem; }
.diff summary { cursor: pointer; padding-block: .3rem; white-space: normal; }
ins { background: var(--added); text-decoration: underline; text-decoration-thickness: 2px; border-radius: .2rem; }
del { background: var(--removed); text-decoration: line-through; border-radius: .2rem; }
table { inline-size: 100%; border-collapse: collapse; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
tbody th { font-weight: 400; }
thead th { color: var(--soft); font-size: .9rem; overflow-wrap: normal; }
@media (max-width: 52rem) {
  .stack, .stack tbody, .stack tr, .stack th, .stack td { display: block; padding: 0; border: 0; }
  .stack thead { position: absolute; clip-path: inset(50%); block-size: 1px; overflow: hidden; }
  .stack tr { border-block-end: 1px solid var(--line); padding-block: .75rem; }
  .stack td[data-label]:not(:empty)::before { content: attr(data-label) ": "; color: var(--soft); }
  :lang(fr) .stack td[data-label]:not(:empty)::before { content: attr(data-label) "\\202f: "; }
}
@media (max-width: 40rem) {
  .bar button { flex: 1 1 auto; justify-content: center; }
}
code, pre { font: .9em ui-monospace, monospace; }
pre { overflow: auto; background: var(--ground); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; white-space: pre-wrap; }
.preview { background: var(--sheet); padding: .25rem 1.25rem 2rem; }
.preview table { display: block; overflow-x: auto; }
.shown { border: 1px solid var(--line); border-radius: .75rem; padding: 1rem 1.25rem; margin-block: 1rem; box-shadow: 0 6px 24px rgb(0 0 0 / .12); }
.shown h2 { margin-block-start: 0; }
.shown .labels { display: flex; flex-wrap: wrap; gap: .5rem; margin-block-start: 1rem; }
.shown .label { border: 1px solid var(--accent); border-radius: .5rem; padding: .5rem 1rem; font-weight: 600; color: var(--accent); }
.shown .label.main { background: var(--accent); color: var(--on-accent); }
.preview dt { color: var(--soft); font-size: .85rem; margin-block-start: .75rem; }
.preview dd { margin: 0; }
@media (min-width: 40rem) { .versions th:first-child { inline-size: 9rem; } .versions td:nth-child(2) { inline-size: 13rem; } .versions td:nth-child(3) { inline-size: 14rem; } }
.change, tbody[id] { scroll-margin-block: 4rem; }
.change:focus, .change:target, tbody:target { outline: 3px solid var(--accent); outline-offset: 2px; }
.ways { margin-block: .5rem; }
.sides { table-layout: fixed; }
.sides td, .sides th { inline-size: 50%; padding: .5rem .75rem; }
.sides p { margin: 0 0 .5rem; }
.checks { list-style: none; padding: 0; display: grid; gap: .5rem; }
.checks > .check { display: flex; gap: .75rem; align-items: start; background: var(--sheet); border: 1px solid var(--line); border-inline-start-width: 4px; border-radius: .5rem; padding: .6rem .9rem; }
.checks .check > div { min-inline-size: 0; overflow-wrap: anywhere; }
.checks .check ul { margin: .25rem 0 0; padding-inline-start: 1.1rem; }
.checks .sign { font-weight: 700; }
.checks .check.fault { border-color: light-dark(#b3391f, #ff9a80); }
.checks .check.ok { border-inline-start-color: var(--accent); }
.stage { overflow: auto; max-inline-size: 100%; border: 1px solid var(--line); border-radius: .75rem; background: var(--ground); padding: .75rem; }
.stage iframe { display: block; max-inline-size: none; margin-inline: auto; }
.stage .phone { inline-size: 390px; block-size: 700px; }
.stage .desktop { inline-size: 1280px; block-size: 720px; }
.waiting p { margin: 0 0 .25rem; }
@media (max-width: 40rem) { .sides, .sides tbody, .sides tr, .sides td { display: block; inline-size: auto; } .sides thead { position: absolute; clip-path: inset(50%); block-size: 1px; overflow: hidden; } .sides td[data-label]::before { content: attr(data-label); display: block; color: var(--soft); font-size: .85rem; } .sides tr { border-block-end: 1px solid var(--line); } }
@media (forced-colors: active) { ins { border-block-end: 2px solid; } .tabs a[aria-current] { outline: 2px solid; } }
${CONFIGURATION_STYLES}`;
