/**
 * A page of a bundle: one file that is read without a server, a style or a script beside it.
 *
 * @module
 */
import { html, raw } from 'hono/html';

/** A piece of markup. */
export type Html = ReturnType<typeof html>;

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { max-width: 60rem; margin: 0 auto; padding: 1rem }
  table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
  th, td { border: 1px solid #8888; padding: .3rem .5rem; text-align: start; vertical-align: top }
  p, td, li, dd { overflow-wrap: anywhere }
  .scroll { overflow-x: auto }
  dt { font-weight: 600 }
  .banner { border: 1px solid; border-radius: .5rem; padding: 1rem }
  .answer { display: inline-block; border: 1px solid; border-radius: .3rem; padding: .4rem 1rem; margin: .3rem .3rem 0 0 }
`;

/** The whole page. */
export async function sheet(title: string, language: string, body: Html): Promise<string> {
  return String(
    await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`,
  );
}

/** A table that scrolls by itself on a narrow screen; its cells are escaped unless they are markup. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
): Html {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`;
}
