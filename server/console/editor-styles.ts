/**
 * How the editor looks: a part of `/console/desk.css`.
 *
 * @module
 */

/** CSS text; uses the desk's own colours. */
export const EDITOR_STYLES = `
.modes { display: inline-flex; margin-block: .25rem .5rem; }
.mode { min-block-size: 2.25rem; padding: .2rem .9rem; border-radius: 0; }
.mode:first-child { border-start-start-radius: .5rem; border-end-start-radius: .5rem; }
.mode:last-child { border-start-end-radius: .5rem; border-end-end-radius: .5rem; border-inline-start: 0; }
.mode[aria-pressed=true] { background: var(--accent); color: var(--on-accent); }
.toolbar { display: flex; flex-wrap: wrap; gap: .25rem .6rem; padding: .35rem; background: var(--sheet); border: 1px solid var(--field); border-radius: .5rem .5rem 0 0; position: sticky; inset-block-start: 0; z-index: 2; }
.tools { display: inline-flex; flex-wrap: wrap; gap: .15rem; }
button.tool { min-block-size: 2.25rem; min-inline-size: 2.25rem; padding: .1rem .45rem; justify-content: center; border-color: transparent; color: var(--ink); line-height: 1; }
.sign::before { content: attr(data-sign); }
button.tool:hover { border-color: var(--field); box-shadow: none; }
button.tool[aria-pressed=true] { background: var(--accent); color: var(--on-accent); }
button.tool[aria-disabled=true] { color: var(--soft); opacity: .55; cursor: default; }
button.tool[data-tool=emphasis] { font-style: italic; }
.rich { min-block-size: 16rem; max-block-size: min(75vh, 60rem); overflow-y: auto; border: 1px solid var(--field); border-block-start: 0; border-radius: 0 0 .5rem .5rem; padding: .5rem 1.25rem 2rem; white-space: pre-wrap; word-wrap: break-word; overflow-wrap: anywhere; }
.rich:focus { outline: 3px solid var(--accent); outline-offset: -1px; }
.rich > h1:first-child { margin-block-start: .25rem; }
.rich p, .rich ul, .rich ol, .rich blockquote { margin-block: .6rem; }
.rich li > p { margin-block: .15rem; }
.rich blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--field); }
.rich table { display: table; table-layout: fixed; margin-block: .75rem; }
.rich th, .rich td { border: 1px solid var(--field); padding: .35rem .6rem; position: relative; vertical-align: top; min-inline-size: 3rem; }
.rich th { text-align: start; font-weight: 650; }
.rich th p, .rich td p { margin: 0; }
.rich .tableWrapper { overflow-x: auto; }
.rich .selectedCell { background: var(--added); }
.rich a { cursor: text; }
.rich hr { border: 0; border-block-start: 1px solid var(--field); }
.ProseMirror-gapcursor { display: none; pointer-events: none; position: absolute; }
.ProseMirror-gapcursor::after { content: ""; display: block; position: absolute; inset-block-start: -2px; inline-size: 20px; border-block-start: 2px solid var(--ink); }
.ProseMirror-focused .ProseMirror-gapcursor { display: block; }
.ProseMirror-hideselection *::selection { background: transparent; }
.fixed-block { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; align-items: center; margin-block: .75rem; padding: .5rem .75rem; border: 1px dashed var(--field); border-radius: .5rem; background: var(--ground); white-space: normal; cursor: grab; }
.fixed-block strong { grid-column: 1; }
.fixed-block .hint { grid-column: 1; margin: 0; }
.fixed-block .row { grid-column: 2; grid-row: 1 / span 2; margin: 0; gap: 0; flex-wrap: nowrap; }
.fixed-block.selected { outline: 3px solid var(--accent); outline-offset: 1px; border-style: solid; }
.state { font-size: .9rem; color: var(--soft); margin-block: .25rem 1rem; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; }
.state[data-state=away], .state[data-state=expired], .state[data-state=refused], .state[data-state=taken] { color: var(--ink); border-inline-start: 4px solid light-dark(#b3391f, #ff9a80); background: var(--bad); padding: .5rem .75rem; border-radius: 0 .5rem .5rem 0; }
dialog.asked { border: 1px solid var(--field); border-radius: .75rem; background: var(--sheet); color: var(--ink); inline-size: min(36rem, calc(100vw - 2rem)); padding: 1rem 1.25rem; max-block-size: calc(100vh - 3rem); overflow: auto; }
dialog.asked::backdrop { background: rgb(0 0 0 / .45); }
dialog.asked h2 { margin-block: 0 .5rem; }
dialog.asked .fault:empty { display: none; }
dialog.asked kbd { font: inherit; font-weight: 600; white-space: nowrap; }
.choices { list-style: none; padding: 0; margin: 0; display: grid; gap: .5rem; }
.choices .hint { display: block; margin: .1rem 0 0; }
.order { background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; padding: .5rem 1rem; margin-block: .5rem 1rem; }
.order h3 { margin: .25rem 0; }
.order ol { list-style: none; margin: 0; padding: 0; }
.order li { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .5rem; border-block-end: 1px solid var(--line); }
.order li > .quiet { flex: 1 1 12rem; text-align: start; min-inline-size: 0; overflow-wrap: anywhere; }
.order .handle { cursor: grab; padding: .5rem .35rem; color: var(--soft); touch-action: none; user-select: none; }
.order .dragged { opacity: .6; }
.order .target { box-shadow: 0 -3px 0 var(--accent); }
.group { border-block-end: 1px solid var(--line); padding-block: .25rem; }
.group > summary { cursor: pointer; font-weight: 650; padding-block: .5rem; }
.text { margin-block: .75rem; }
.text label { font-weight: 600; font-size: .9rem; overflow-wrap: anywhere; }
.text textarea { resize: vertical; }
input[type=search] { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--field); border-radius: .5rem; padding: .45rem .75rem; min-block-size: 2.75rem; max-inline-size: 100%; }
@media (max-width: 40rem) { .fixed-block { grid-template-columns: 1fr; } .fixed-block .row { grid-column: 1; grid-row: auto; } .rich { padding-inline: .75rem; } }
@media (forced-colors: active) { .mode[aria-pressed=true], button.tool[aria-pressed=true] { outline: 2px solid; outline-offset: -4px; } }
`;
