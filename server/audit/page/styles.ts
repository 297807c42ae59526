/**
 * How a report looks: one small sheet, light, dark and printed, inside the file.
 *
 * The two languages stand in the file both; the switch shows one, without a script.
 *
 * @module
 */

/** The style sheet. */
export const REPORT_STYLES = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#555d66;--paper:#fff;--line:#d5dae0;--shade:#f3f5f7;--accent:#0b57b7;--bad:#a3210f;--well:#1c6b3a}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a9b1ba;--paper:#15181c;--line:#3a4149;--shade:#1f2429;--accent:#8ab8ff;--bad:#ff9d8d;--well:#8bd6a5}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
fieldset,article{max-width:60rem;margin:0 auto;padding:1rem 1.25rem}
fieldset{border:0;display:flex;gap:1.25rem;justify-content:flex-end}
legend{position:absolute;clip-path:inset(50%)}
label{cursor:pointer;padding:.25rem 0}
body:has(#fr:checked) article[lang=en],body:has(#en:checked) article[lang=fr]{display:none}
h1{font-size:clamp(1.6rem,4.5vw,2.2rem);line-height:1.2;margin:.2em 0 .6em;text-wrap:balance}
h2{font-size:1.35rem;margin:2.2em 0 .6em;padding-top:.8em;border-top:1px solid var(--line)}
p,ul,ol,dl{margin:0 0 1em}
.verdict{font-size:1.2rem;font-weight:650;border-inline-start:5px solid var(--bad);background:var(--shade);padding:.8rem 1rem}
.verdict.fine{border-color:var(--well)}
.soft{color:var(--soft);font-size:.95rem}
ol.found{list-style:none;padding:0}
ol.found li{padding:.7rem 0;border-bottom:1px solid var(--line);display:grid;grid-template-columns:7rem 1fr;gap:.25rem 1rem}
.found span{min-width:0;overflow-wrap:anywhere}
.mark{font-weight:650;color:var(--bad)}
.mark.note{color:var(--soft)}
code{font:.9em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--soft)}
.wide{overflow-x:auto}
.wide:focus-visible,label:focus-within{outline:3px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.92rem}
.wide table{min-width:52rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:650;white-space:nowrap}
td{min-width:5rem;overflow-wrap:anywhere}
figure{margin:1.2rem 0}
img{max-width:100%;height:auto;max-height:36rem;border:1px solid var(--line)}
figcaption{color:var(--soft);font-size:.92rem}
@media (max-width:36rem){ol.found li{grid-template-columns:1fr}}
@media print{fieldset{display:none}tr,li,figure{break-inside:avoid}body{font-size:10pt}}
`;
