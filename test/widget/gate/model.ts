/**
 * What a page should have requested, said a second time and in another way than the gate says it:
 * for tests that throw random pages and decisions at the gate.
 *
 * @module
 */
import type { Id } from '../../../widget/contract.ts';
import { fixture } from './page.ts';

/** What stands in a page. `when` is its condition, `host` the vendor whose host it is on. */
export interface Item {
  readonly name: string;
  readonly kind: 'inline' | 'external' | 'module' | 'inline-module' | 'missing' | 'image';
  readonly when: keyof typeof CONDITIONS;
  readonly host: keyof typeof HOSTS;
  /** The condition of the template around it; none: it stands in the page itself. */
  readonly template?: keyof typeof CONDITIONS | undefined;
}

/** The visitor's answer; none: there is no decision. */
export type Answer = ReadonlySet<Id> | undefined;

/** Conditions, and what each means. */
export const CONDITIONS = {
  analytics: (has: Has) => has('analytics'),
  video: (has: Has) => has('video'),
  'analytics video': (has: Has) => has('analytics') && has('video'),
  'video|marketing': (has: Has) => has('video') || has('marketing'),
  '!video': (has: Has, isDecided: boolean) => isDecided && !has('video'),
  'analytics|!marketing': (has: Has, isDecided: boolean) =>
    has('analytics') || (isDecided && !has('marketing')),
  security: () => true,
  '!security': () => false,
  nobody: () => false,
} as const satisfies Record<string, (has: Has, isDecided: boolean) => boolean>;

/** Hosts, and the services of which one must be granted. */
export const HOSTS = {
  '': [],
  matomo: ['matomo'],
  youtube: ['youtube'],
  shared: ['ads', 'pixel'],
} as const satisfies Record<string, readonly Id[]>;

type Has = (id: Id) => boolean;

/** Whether an item may live under this answer. */
export function mayLive(item: Item, answer: Answer): boolean {
  const has: Has = (id) => id === 'security' || !!answer?.has(id);
  const services: readonly Id[] = hasAddress(item) ? HOSTS[item.host] : [];
  return (
    CONDITIONS[item.when](has, !!answer) &&
    (!item.template || CONDITIONS[item.template](has, !!answer)) &&
    (!services.length || services.some(has))
  );
}

/** Whether it leaves its name when it runs. */
export function isScript({ kind }: Item): boolean {
  return kind !== 'image' && kind !== 'missing';
}

/** Its markup, in the inert form. */
export function markupOf(item: Item): string {
  const { name, kind, when, host, template } = item;
  const url = (file: string) => fixture(file, host || undefined);
  const say = `window.ran.push('${name}')`;
  const held = `data-name="${name}" data-consent="${when}"`;
  const script = (attributes: string, text = '') =>
    `<script type="text/plain" ${held} ${attributes}>${text}</script>`;
  const markup = {
    inline: () => script('', say),
    external: () => script(`data-src="${url('named.js')}"`),
    module: () =>
      script(`data-type="module" data-src="${fixture('named-module.js')}?name=${name}"`),
    'inline-module': () => script('data-type="module"', say),
    missing: () => script(`data-src="${url('none.js')}"`),
    image: () => `<img alt="" ${held} data-src="${url('dot.svg')}">`,
  }[kind]();
  return template ? `<template data-consent="${template}">${markup}</template>` : markup;
}

function hasAddress({ kind }: Item): boolean {
  return kind === 'external' || kind === 'missing' || kind === 'image';
}
