/**
 * The report as a page: one file that loads nothing, in French and English. Pure.
 *
 * @module
 */
import { html, raw } from 'hono/html';
import type { Judgement } from '../judge/judge.ts';
import type { Observation } from '../observed.ts';
import { fill, WORDS } from '../say/say.ts';
import { answers, banner, everything, found, verdict } from './sections.ts';
import { REPORT_STYLES } from './styles.ts';

/** Draws it. */
export async function reportPage(seen: Observation, judgement: Judgement): Promise<string> {
  const host = new URL(seen.url).host;
  const articles = Object.values(WORDS).map((words) => {
    const states = seen.visits.map(({ state }) => words.states[state]).join(', ');
    const date = new Intl.DateTimeFormat(words.language, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'UTC',
    }).format(new Date(seen.at));
    const about = { date: `${date} UTC`, browser: seen.browser, states };
    return html`<article lang="${words.language}">
<h1>${fill(words, words.title, { host })}</h1>
${verdict(words, judgement)}
<p class="soft">${fill(words, words.about, about)} ${fill(words, words.limits)}</p>
<h2>${words.headings.findings}</h2>
${found(words, judgement)}
<h2>${words.headings.banner}</h2>
${banner(words, seen)}
<h2>${words.headings.answers}</h2>
${answers(words, seen)}
<h2>${words.headings.seen}</h2>
${everything(words, judgement)}
<h2>${words.headings.pages}</h2>
<ul>${seen.pages.map((page) => html`<li>${page}</li>`)}</ul>
</article>`;
  });
  const page = await html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${fill(WORDS.fr, WORDS.fr.title, { host })}</title>
<style>${raw(REPORT_STYLES)}</style>
</head>
<body>
<fieldset><legend>Langue / Language</legend>
${Object.values(WORDS).map(
  ({ language, name }) =>
    html`<label lang="${language}"><input type="radio" name="language" id="${language}" ${language === 'fr' ? raw('checked') : ''}> ${name}</label>`,
)}
</fieldset>
${articles}
</body>
</html>
`;
  return String(page);
}
