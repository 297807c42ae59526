/**
 * What tarteaucitron's own file declares: its services, and what each reads of a page.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

const file = new URL('../node_modules/tarteaucitronjs/tarteaucitron.services.js', import.meta.url);

/** A service as it is declared there. */
export interface Declared {
  readonly key: string;
  readonly name: string;
  /** Names of `tarteaucitron.user` that it reads. */
  readonly settings: readonly string[];
  /** Classes of the elements that it fills. */
  readonly classes: readonly string[];
  /** Attributes of theirs that it reads. */
  readonly attributes: readonly string[];
  /** Hosts that its code writes out. */
  readonly hosts: readonly string[];
}

/** All of them, by key. */
export function declaredServices(): ReadonlyMap<string, Declared> {
  const services: Record<string, { key: string; name: string; js: () => void }> = {};
  runInNewContext(readFileSync(file, 'utf8'), { tarteaucitron: { services, user: {} } });
  return new Map(
    Object.entries(services).map(([key, { name, js }]) => {
      const code = String(js);
      const all = (pattern: RegExp) => [
        ...new Set([...code.matchAll(pattern)].map(([, found = '']) => found)),
      ];
      return [
        key,
        {
          key,
          name,
          settings: all(/tarteaucitron\.user\.(\w+)/g),
          classes: all(/fallback\(\[['"]([^'"]+)/g),
          attributes: all(/getElemAttr\((?:\w+|document[^,]+), ?['"]([^'"]+)/g),
          hosts: all(/\/\/([a-z\d.-]+\.[a-z]{2,})/g),
        },
      ];
    }),
  );
}
