/**
 * The front page's style: inline, and named by its hash in the content security policy.
 *
 * @module
 */
import { createHash } from 'node:crypto';

/** The style sheet. */
export const FRONT_STYLES = `
:root{color-scheme:light dark;--line:#0003;--soft:#555;--card:#f6f7f8}
@media (prefers-color-scheme:dark){:root{--line:#fff3;--soft:#b5bac0;--card:#202429}body{background:#16191c;color:#eef0f2}a{color:#9cd0ff}}
body{margin:0;font:1rem/1.6 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:clamp(1.5rem,6vw,4rem) 1.25rem}
h1{margin:0;font-size:2rem;line-height:1.2}
h1+p{margin-top:.25rem;color:var(--soft)}
h2{margin:2.5rem 0 .75rem;padding-top:1.25rem;border-top:1px solid var(--line);font-size:1.25rem}
h3{margin:1.5rem 0 .25rem}
ul{padding-left:1.25rem}
li{padding:.15rem 0}
code{padding:.1em .3em;border-radius:.3em;background:var(--card);font-size:.9em;overflow-wrap:anywhere}
dt{margin-top:.75rem}
dd{margin:0;color:var(--soft)}
a:focus-visible{outline:3px solid;outline-offset:2px}
`;

/** What the policy calls it. */
export const FRONT_STYLES_SOURCE = `'sha256-${createHash('sha256').update(FRONT_STYLES).digest('base64')}'`;
