/**
 * The styles of the configuration's forms, a part of the desk's stylesheet.
 *
 * @module
 */

/** CSS text. */
export const CONFIGURATION_STYLES = `
.field { margin-block: .9rem; }
.field label { display: block; }
.field textarea { font: inherit; inline-size: 100%; }
.field select, .field input.short { max-inline-size: 100%; }
input.short { inline-size: 10rem; }
.sending { display: inline-block; margin-inline-start: .75rem; }
.sending:empty { display: none; }
.fault-text { color: light-dark(#9c2d16, #ffab94); margin: .15rem 0 .4rem; font-weight: 600; }
.fault-text::before { content: "⚠ " / ""; }
fieldset.texts, fieldset.entry { padding-block-end: .5rem; }
fieldset.entry fieldset.texts { border: 0; padding: 0; margin: .5rem 0 0; }
fieldset.texts .field { margin-block: .5rem; }
fieldset.texts label { font-weight: 400; }
@media (min-width: 48rem) { fieldset.entry { display: grid; grid-template-columns: 1fr 12rem; gap: 0 1.5rem; align-items: end; } fieldset.entry > fieldset, fieldset.entry > button { grid-column: 1 / -1; justify-self: start; inline-size: 100%; } fieldset.entry > button { inline-size: auto; } }
.cards h3, .known h2 { margin: 0 0 .25rem; font-size: 1.1rem; }
.parts .services { list-style: none; margin: .5rem 0; padding: 0; }
.services > li { border-block-start: 1px solid var(--line); padding-block: .25rem; }
.part { display: grid; gap: 0 1.5rem; align-items: center; }
.part > * { min-inline-size: 0; }
.part p { margin: .15rem 0; }
.part-acts { margin-block: .15rem; gap: 0 1rem; }
.part-acts .row { margin-block: 0; gap: 0 1rem; }
.part-acts a { padding-block: .55rem; }
@media (min-width: 56rem) { .part { grid-template-columns: 1fr auto; } .part > h3 + p { grid-row: 2; } .part > h3 ~ .part-acts { grid-area: 1 / 2 / span 2; } }
button[disabled] { opacity: .45; cursor: default; }
.tag.faulty { border-color: light-dark(#b3391f, #ff9a80); color: light-dark(#9c2d16, #ffab94); font-weight: 600; }
.notice.draft form { margin: 0; }
.unit { margin-block: 1rem; }
.unit h3 { margin-block-start: 0; }
.unit dl { margin: 0; }
.unit dt { color: var(--soft); font-size: .9rem; padding-block: .35rem; }
.unit dd { margin: 0; }
.unit .diff { border: 0; padding: 0; line-height: 1.55; }
.unit .diff p { margin: .25rem 0; }
@media (min-width: 48rem) { .unit dl { display: grid; grid-template-columns: minmax(0, 18rem) 1fr; gap: 0 1.5rem; } .unit dt, .unit dd { border-block-start: 1px solid var(--line); } }
.tokens { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 0 1.25rem; }
.picked { display: grid; grid-template-columns: 1fr auto; gap: .5rem; align-items: end; }
.picked > input { inline-size: 3rem; block-size: 2.9rem; padding: .2rem; margin-block-end: .9rem; border: 1px solid var(--field); border-radius: .5rem; background: var(--sheet); cursor: pointer; }
.picked > input.unset { opacity: .45; }
iframe.look { block-size: 36rem; background: #fff; }
.search input { flex: 1 1 12rem; inline-size: auto; }
.known { grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
.known .part { grid-template-columns: 1fr auto; }
.fact-check { font-weight: 400; display: block; }
.fact-check input { inline-size: 1.25rem; block-size: 1.25rem; vertical-align: -.2rem; accent-color: var(--accent); }
details.sheet { margin-block: 1rem; }
details.sheet > summary { cursor: pointer; font-weight: 600; padding-block: .3rem; }
pre.file { max-block-size: 20rem; }
`;
