/**
 * What mutation testing says: the score of each file, and the mutants that no test noticed.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import type { Equivalent } from './equivalent.ts';

/** A mutant that survived, where it is and what it does. */
export interface Survivor extends Pick<Equivalent, 'file' | 'line' | 'becomes'> {
  readonly at: number;
  readonly status: MutantResult['status'];
  /** Why it may, where that is known. */
  readonly reason: string | undefined;
}

/** The score of a file, or of all. */
export interface Score {
  readonly file: string;
  /** Mutants that could be run. */
  readonly mutants: number;
  readonly killed: number;
  readonly explained: number;
}

const KILLED = ['Killed', 'Timeout'];
const SURVIVED = ['Survived', 'NoCoverage'];
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The survivors, in the order of the files. */
export function survivorsOf(
  mutants: readonly MutantResult[],
  equivalents: readonly Equivalent[],
): Survivor[] {
  return mutants
    .filter(({ status }) => SURVIVED.includes(status))
    .map(({ fileName, location, replacement, status }) => {
      const file = relative('', fileName);
      const at = location.start.line;
      const line = (readFileSync(file, 'utf8').split('\n')[at - 1] ?? '').trim();
      const becomes = oneLine(replacement);
      const reason = equivalents.find(
        (known) => known.file === file && known.line === line && known.becomes === becomes,
      )?.reason;
      return { file, at, line, becomes, status, reason };
    });
}

/** The score of each file, and last that of all. */
export function scoresOf(
  mutants: readonly MutantResult[],
  survivors: readonly Survivor[],
): Score[] {
  const scoreOf = (file: string, isIn: (name: string) => boolean): Score => {
    const own = mutants.filter(({ fileName }) => isIn(relative('', fileName)));
    const killed = own.filter(({ status }) => KILLED.includes(status)).length;
    const left = survivors.filter((survivor) => isIn(survivor.file));
    const explained = left.filter(({ reason }) => reason).length;
    return { file, mutants: killed + left.length, killed, explained };
  };
  const files = [...new Set(mutants.map(({ fileName }) => relative('', fileName)))].sort();
  return [
    ...files.map((file) => scoreOf(file, (name) => name === file)),
    scoreOf('all', () => true),
  ];
}

/** Percent of the mutants that a test noticed; what is explained counts neither way. */
export function percent({ mutants, killed, explained }: Score): number {
  const counted = mutants - explained;
  return counted ? (100 * killed) / counted : 100;
}
