/**
 * Before publishing: what changes in each language, what stands in the way, and the questions.
 *
 * @module
 */
import { html } from 'hono/html';
import type { DiffBlock } from '../../policy/diff.ts';
import type { DocumentKind, DocumentVersion, Draft, SiteVersion } from '../../store/store.ts';
import { publishingWords } from '../words/publishing.ts';
import { fill } from '../words/words.ts';
import { differs, diffView } from './diff.ts';
import { csrfField, faultBox, page, type Html, type PageContext } from './page.ts';
import { type Check, isGreen } from '../publish/checklist.ts';
import { checklistView } from '../publish/checklist-view.ts';
import { type ComparisonChoice, comparisonForm } from '../publish/comparison.ts';
import type { RecentAnswers } from '../publish/consequence.ts';
import { comparisonWords } from '../words/comparison.ts';
import { type PublishAnswers, publishForm } from './publish-form.ts';
import { unreviewedNote } from './unreviewed.ts';
import { languageName, whenText } from './when.ts';

/** One language that has a draft. */
export interface Change {
  readonly draft: Draft;
  /** From the text in force to the draft. */
  readonly diff: readonly DiffBlock[];
  /** From the version that was chosen to compare with; the one in force by default. */
  readonly shown: readonly DiffBlock[];
  /** Where this language was published meanwhile: from the draft's base to the text in force. */
  readonly theirs: readonly DiffBlock[] | null;
  /** Why it cannot be published. */
  readonly faults: readonly string[];
}

/** What the page shows. */
export interface PublishView {
  readonly site: SiteVersion;
  readonly kind: DocumentKind;
  readonly inForce: DocumentVersion;
  readonly changes: readonly Change[];
  readonly answers: PublishAnswers;
  /** What is looked at before it may be published. */
  readonly checks: readonly Check[];
  /** The numbers of all versions, newest first, and what was chosen of them. */
  readonly versions: readonly number[];
  readonly comparison: ComparisonChoice;
  readonly recent: RecentAnswers;
  /** Languages that this change has not reached, as it was answered. */
  readonly behind: readonly string[];
  /** What kept a publication from happening. */
  readonly refused: readonly string[];
  /** Somebody published, or saved a draft, after the author had looked. */
  readonly overtaken?: 'published' | 'drafted' | undefined;
  readonly done?: string | undefined;
}

/** The page « Comparer et publier ». */
export function publishPage(context: PageContext, view: PublishView): Html {
  const { words } = context;
  const { site, kind, inForce, changes } = view;
  const path = `/console/sites/${site.site}/${kind}/publish`;
  const isReady =
    changes.some(({ diff }) => differs(diff)) &&
    changes.every(({ theirs, faults }) => theirs === null && faults.length === 0) &&
    isGreen(view.checks);
  return page(context, {
    title: words.publish.title,
    place: { site, section: 'texts' },
    crumbs: [{ href: `/console/sites/${site.site}/${kind}/versions`, text: words.kinds[kind] }],
    done: view.done,
    body: html`<h1>${words.publish.title} – ${words.kinds[kind]}</h1>
<p class="lead">${words.publish.lead}</p>
${view.refused.length > 0 ? faultBox(words.publish.refused, view.refused) : ''}
${overtaken(context, view)}
${kind === 'banner' ? unreviewedNote(context, site.config) : ''}
${
  changes.length === 0
    ? html`<p>${words.publish.nothing}</p>`
    : html`${comparisonForm(words, view.versions, view.comparison)}<p class="soft">${words.diff.legend}</p>`
}
${changes.map((change) => changeView(context, view, change))}
${changes.length > 0 ? checklistView(words, view.checks) : ''}
${
  isReady
    ? publishForm(context, {
        action: path,
        seen: [
          ['base', String(inForce.version)],
          ...changes.map(({ draft }) => ['seen', `${draft.language} ${draft.savedAt}`] as const),
        ],
        config: site.config,
        answers: view.answers,
        isRetry: view.refused.length > 0,
        changed: changes.map(({ draft }) => draft.language),
        behind: view.behind,
        recent: view.recent,
        nowMeaning: publishingWords(words.language).nowMeaning,
        button: words.publish.button,
      })
    : ''
}`,
  });
}

function overtaken({ words }: PageContext, view: PublishView): Html {
  const { conflict } = words;
  if (view.overtaken === undefined || view.changes.some(({ theirs }) => theirs)) return html``;
  return faultBox(view.overtaken === 'published' ? conflict.published : conflict.drafted, [
    conflict.lookAgain,
  ]);
}

function changeView(context: PageContext, view: PublishView, change: Change): Html {
  const { words } = context;
  const { site, kind } = view;
  const { draft, shown, theirs, faults } = change;
  const { against, look } = view.comparison;
  const path = `/console/sites/${site.site}/${kind}/${draft.language}`;
  const name = languageName(words, draft.language);
  return html`<section aria-labelledby="changes-${draft.language}">
<h2 id="changes-${draft.language}">${name}</h2>
${theirs ? conflictBox(context, view, draft, theirs) : ''}
${faults.length > 0 ? faultBox(words.publish.refused, faults) : ''}
<h3>${fill(words.diff.title, { version: against })}</h3>
${diffView(words, shown, {
  name: `change-${draft.language}`,
  sides:
    look === 'sides'
      ? {
          before: fill(words.versions.version, { version: against }),
          after: comparisonWords(words.language).draft,
        }
      : undefined,
})}
<p class="row"><a class="button" href="${path}/as-visitors">${comparisonWords(words.language).preview}<span class="visually-hidden"> (${name})</span></a>
<a class="button" href="${path}">${words.publish.back}<span class="visually-hidden"> (${name})</span></a></p>
</section>`;
}

function conflictBox(
  context: PageContext,
  { site, kind, inForce }: PublishView,
  { language }: Draft,
  theirs: readonly DiffBlock[],
): Html {
  const { words } = context;
  const { version, author, publishedAt } = inForce;
  const date = whenText(words, publishedAt);
  return faultBox(
    words.conflict.published,
    [],
    html`<p>${fill(words.conflict.publishedHow, { version, author, date })}</p>
<h3>${words.conflict.theirs}</h3>${diffView(words, theirs)}
<form method="post" action="/console/sites/${site.site}/${kind}/${language}/draft/rebase">${csrfField(context)}
<input type="hidden" name="base" value="${version}">
<p class="row"><button>${fill(words.conflict.rebase, { version })}</button></p></form>`,
  );
}
