/**
 * How a document's page looks: one small sheet, light, dark and printed, inside the page and
 * allowed by its hash.
 *
 * @module
 */
import { createHash } from 'node:crypto';

/** The style sheet. */
export const PAGE_STYLES = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#555d66;--paper:#fff;--line:#d5dae0;--shade:#f3f5f7;--accent:#0b57b7;--on-accent:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a9b1ba;--paper:#15181c;--line:#3a4149;--shade:#1f2429;--accent:#8ab8ff;--on-accent:#0c1a2e}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.65 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
.mc-head,main,.mc-foot{max-width:46rem;margin:0 auto;padding:1rem 1.25rem}
.mc-head,.mc-foot{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline;justify-content:space-between;font-size:.9375rem}
.mc-head{border-bottom:1px solid var(--line)}
.mc-foot{border-top:1px solid var(--line);margin-top:3rem;color:var(--soft)}
.mc-name{font-weight:650;text-decoration:none;color:inherit}
ul.mc-links{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:0;padding:0}
.mc-links a,.mc-name{display:inline-block;padding:.25rem 0}
.mc-links [aria-current]{font-weight:650;color:inherit;text-decoration:none}
main:focus{outline:none}
h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance;margin:2em 0 .6em}
h1{font-size:clamp(1.75rem,5vw,2.35rem);margin-top:.8em}
h2{font-size:1.45rem;padding-top:.6em;border-top:1px solid var(--line)}
h3{font-size:1.15rem}
h4,h5,h6{font-size:1.0625rem}
p,ul,ol,table{margin:0 0 1em}
li{margin:.3em 0}
a{color:var(--accent);text-underline-offset:.15em}
.mc-version,.mc-past{color:var(--soft);font-size:.9375rem}
.mc-past{background:var(--shade);border-inline-start:4px solid var(--accent);padding:.75rem 1rem;color:var(--ink)}
table{width:100%;border-collapse:collapse;font-size:.975rem}
th,td{text-align:start;vertical-align:top;padding:.6rem .75rem .6rem 0;border-bottom:1px solid var(--line)}
th{font-weight:650;color:var(--soft)}
td:first-child{min-width:8rem}
code{font:.92em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
blockquote{margin:0 0 1em;padding-inline-start:1rem;border-inline-start:3px solid var(--line);color:var(--soft)}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.25rem;border:2px solid var(--accent);border-radius:.5rem;background:var(--accent);color:var(--on-accent);cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.mc-skip{position:absolute;left:-999rem;background:var(--paper);padding:.75rem 1.25rem}
.mc-skip:focus{left:1rem;top:1rem;z-index:1}
@media (max-width:30rem){table{font-size:.925rem;hyphens:auto}td,th{padding-inline-end:.5rem}td:first-child{min-width:5.5rem}}
@media print{:root{--ink:#000;--soft:#333;--paper:#fff;--line:#999;--shade:#fff}body{font-size:10.5pt}.mc-skip,.mc-links,button{display:none}.mc-head,main,.mc-foot{max-width:none;padding-inline:0}h2,h3,h4{break-after:avoid}tr,li{break-inside:avoid}thead{display:table-header-group}a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}}
`;

/** The source expression that allows it in a content security policy. */
export const PAGE_STYLES_SOURCE = `'sha256-${createHash('sha256').update(PAGE_STYLES).digest('base64')}'`;
