/**
 * From which tool a site comes, as a form of one answer a tool. What a form does not hold, the tool's
 * own names and the cookie it used, stays as the file said it. Pure.
 *
 * @module
 */
import { PEERS, type PeerName } from '../../site/former-tools.ts';
import { withKeys } from './form-values.ts';
import { listOf, objectOf, stringOf, type Typed } from './typed.ts';

/** What a site says of one tool. */
export interface FormerTool {
  readonly tool: PeerName;
  /** Earlier choices are carried over, everybody is asked; empty: the site does not come from it. */
  readonly choices: string;
  /** Whether the file says more of it than the form holds. */
  readonly isDetailed: boolean;
}

/** Every tool, with what a configuration says of it. */
export function formerTools(config: Typed): readonly FormerTool[] {
  const said = listOf(config['migrate']);
  return PEERS.map((tool) => {
    const one = said.find((item) => toolOf(item) === tool);
    const { map, cookie } = objectOf(one);
    return {
      tool,
      choices: one === undefined ? '' : choicesOf(one),
      isDetailed: map !== undefined || cookie !== undefined,
    };
  });
}

/** The list as it is kept, from the answers of the form, in the order in which it stood. */
export function readFormerTools(
  line: (path: string) => string | undefined,
  before: unknown,
): readonly unknown[] | undefined {
  const answer = (tool: unknown) => line(`migrate.${String(tool)}`);
  const known = listOf(before);
  const stayed = known.flatMap((item): unknown[] => {
    const tool = toolOf(item);
    // What is no tool that the form shows is not the form's to take away.
    if (!PEERS.some((name) => name === tool)) return [item];
    const choices = answer(tool);
    if (choices === undefined) return [];
    if (choices === choicesOf(item)) return [item];
    return [withKeys(typeof item === 'string' ? { from: item } : objectOf(item), { choices })];
  });
  const added = PEERS.filter((tool) => !known.some((item) => toolOf(item) === tool)).flatMap(
    (tool): unknown[] => {
      const choices = answer(tool);
      if (choices === undefined) return [];
      return [choices === 'carry' ? tool : { from: tool, choices }];
    },
  );
  const all = [...stayed, ...added];
  return all.length > 0 || before !== undefined ? all : undefined;
}

function toolOf(item: unknown): string {
  return typeof item === 'string' ? item : stringOf(objectOf(item)['from']);
}

function choicesOf(item: unknown): string {
  return stringOf(objectOf(item)['choices']) || 'carry';
}
