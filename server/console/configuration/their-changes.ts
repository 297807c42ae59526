/**
 * How what somebody else saved differs from what one has typed, for the page that tells of it.
 *
 * @module
 */
import { type DiffBlock, diffTexts } from '../../policy/diff.ts';
import type { PageContext } from '../views/page.ts';
import { factName, factText } from '../views/fact-texts.ts';
import { differencesOf } from './differences.ts';
import type { TypedPart } from './typed.ts';

/** One block for each fact that differs: its name, and both values word by word. */
export function theirChanges(
  context: PageContext,
  mine: TypedPart,
  theirs: TypedPart,
): readonly DiffBlock[] {
  const config = (part: TypedPart) => ({ purposes: [], services: [part] });
  return differencesOf(config(mine), config(theirs)).flatMap(({ facts }) =>
    facts.flatMap(({ path, before, after }) => {
      const name = `${factName(context, path)} : `;
      const key = path.split('.').at(-1) ?? '';
      const said = (value: unknown) => `${name}${factText(context, value, { key })}`;
      return diffTexts(said(before), said(after));
    }),
  );
}
