/**
 * What tests of elements claim, with honest types: chai's own, as the plugins extend them, make a
 * promise of every comparison.
 *
 * @module
 */
import { expect as chaiExpect } from '@open-wc/testing';

/** One claim about a value. Only `accessible` has to be waited for. */
export interface Claim {
  readonly to: Claim;
  readonly not: Claim;
  readonly be: Claim;
  readonly have: Claim;
  readonly at: Claim;
  readonly and: Claim;
  eql(expected: unknown, message?: string): Claim;
  include(part: string): Claim;
  match(pattern: RegExp): Claim;
  length(size: number): Claim;
  least(bound: number): Claim;
  most(bound: number): Claim;
  greaterThan(bound: number): Claim;
  closeTo(value: number, delta: number): Claim;
  accessible(): Promise<void>;
}

/** Begins a claim. */
export const expect = chaiExpect as unknown as (value: unknown, message?: string) => Claim;
