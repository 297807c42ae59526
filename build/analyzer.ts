/**
 * The analyzer's two functions that its own declarations leave out.
 *
 * @module
 */
import type { PackageLinkPhaseParams, Plugin } from '@custom-elements-manifest/analyzer';

/** A custom elements manifest. */
export type Manifest = PackageLinkPhaseParams['customElementsManifest'];

declare module '@custom-elements-manifest/analyzer' {
  /** Analyzes parsed files, in this order. */
  export function create(what: {
    readonly modules: readonly unknown[];
    readonly plugins: readonly Plugin[];
    readonly context: { readonly dev: boolean };
  }): Manifest;

  /** The compiler that the analyzer was made for. */
  export const ts: {
    readonly ScriptTarget: { readonly ES2022: number };
    createSourceFile(path: string, text: string, target: number, withParents: boolean): unknown;
  };
}
