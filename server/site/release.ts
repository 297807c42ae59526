/**
 * A build of the widget as the log names it: every part that a visitor's browser may run.
 *
 * @module
 */
import type { Release } from '../log/publications.ts';
import { sha256 } from '../log/publications.ts';
import type { Assets } from './assets.ts';

/** The build and the SHA-256 of each of its parts, by name. */
export function releaseOf({
  widget,
  gate,
  firstLayer,
  firstLayerOwn,
  secondLayer,
  signals,
  files,
}: Assets): Release {
  const parts: readonly (readonly [string, string | Uint8Array])[] = [
    ['gate', gate],
    ['first-layer', firstLayer],
    ['first-layer-own', firstLayerOwn],
    ['second-layer', secondLayer],
    ...[...signals].map(([name, code]) => [`signal-${name}`, code] as const),
    ...[...files].map(([name, { bytes }]) => [`assets/${name}`, bytes] as const),
  ];
  return {
    widget,
    files: Object.fromEntries(parts.map(([name, content]) => [name, sha256(content)])),
  };
}
