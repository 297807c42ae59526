/**
 * A page with a gate, for tests: what is granted is a set that the test changes, and what has run
 * is a list that the fixtures' scripts write.
 *
 * @module
 */
import type { Id, SiteConfig } from '../../../widget/contract.ts';
import { createGate, type Gate } from '../../../widget/gate/gate.ts';
import { createRelease, type ReleasePart } from '../../../widget/gate/release.ts';
import { rulesOf } from '../../../widget/site.ts';
import { createTrusted } from '../../../widget/trusted.ts';

/** The browser resolves every name under `localhost` to this machine. */
const host = (name: string) => `${name}.localhost:${location.port}`;

/** A site of five purposes; YouTube, Matomo and the advertisements have hosts of their own. */
export const site: SiteConfig = {
  site: 'hebergeur',
  name: 'Hébergeur Exemple',
  origins: ['https://www.example.ch'],
  languages: ['fr', 'en'],
  defaultLanguage: 'fr',
  purposes: [
    { id: 'analytics', title: 'Mesure', description: 'Compter les visites.' },
    { id: 'video', title: 'Vidéos', description: 'Montrer les vidéos.' },
    { id: 'marketing', title: 'Publicité', description: 'Montrer des annonces.' },
    { id: 'security', title: 'Sécurité', description: 'Protéger.', exempt: 'security' },
  ],
  services: [
    {
      id: 'matomo',
      purpose: 'analytics',
      name: 'Matomo',
      provider: 'InnoCraft',
      hosts: [host('matomo')],
    },
    {
      id: 'youtube',
      purpose: 'video',
      name: 'YouTube',
      provider: 'Google',
      hosts: [host('youtube')],
    },
    { id: 'vimeo', purpose: 'video', name: 'Vimeo', provider: 'Vimeo' },
    {
      id: 'ads',
      purpose: 'marketing',
      name: 'Annonces',
      provider: 'Régie',
      hosts: [host('shared')],
    },
    {
      id: 'pixel',
      purpose: 'marketing',
      name: 'Pixel',
      provider: 'Régie',
      hosts: [host('shared')],
    },
  ],
};

/** What a test sees and changes. */
export interface GatedPage {
  readonly gate: Gate;
  /** Ids that are granted; `decide` changes it. */
  readonly granted: Set<Id>;
  /** Ids of the page that the site does not declare, as they were told. */
  readonly unknown: Id[];
  /** Elements in whose place something may stand, and the services they lack. */
  readonly held: Map<Element, readonly Id[]>;
  /** Grants these ids and no others, and applies it. */
  decide(...ids: Id[]): void;
  /** The same, as the gate hears of it before the paint; `gate.apply()` is still to come. */
  announce(...ids: Id[]): void;
  /** The visitor has not decided any more: nothing is granted, nothing refused. */
  forget(): void;
}

/** A gate over the document. One a page: two would both obey. */
export function createGatedPage(
  options: {
    nonce?: string;
    isTrusted?: boolean;
    /** How what releases is fetched; without it it is at hand. */
    fetchRelease?: (got: (part: ReleasePart) => void) => void;
  } = {},
): GatedPage {
  const rules = rulesOf(site);
  const exempt = rules.purposes.filter((purpose) => purpose.exempt).map(({ id }) => id);
  const asked = [...rules.purposes, ...rules.services].filter((rule) => !rule.exempt);
  const granted = new Set<Id>(exempt);
  const unknown: Id[] = [];
  const held = new Map<Element, readonly Id[]>();
  let isDecided = false;

  const listeners: (() => void)[] = [];

  /** The gate hears of it first, and follows after the paint: `gate.apply()`. */
  const announce = (ids: readonly Id[]) => {
    granted.clear();
    for (const id of [...exempt, ...ids]) granted.add(id);
    for (const listener of listeners) listener();
  };
  const gate = createGate({
    rules,
    allows: (id) => granted.has(id),
    refuses: (id) => isDecided && asked.some((rule) => rule.id === id) && !granted.has(id),
    nonce: options.nonce,
    trusted: options.isTrusted === false ? null : createTrusted(),
    asset: (name) => fixture(`${name}.js`),
    fetchRelease: options.fetchRelease ?? ((got) => got({ createRelease })),
    subscribe: (listener) => void listeners.push(listener),
    unknown: (id) => void unknown.push(id),
    hold: (element, services) => void held.set(element, services),
    free: (element) => void held.delete(element),
  });
  gate.apply();

  return {
    gate,
    granted,
    unknown,
    held,
    announce(...ids) {
      isDecided = true;
      announce(ids);
    },
    decide(...ids) {
      isDecided = true;
      announce(ids);
      gate.apply();
    },
    forget() {
      isDecided = false;
      announce([]);
      gate.apply();
    },
  };
}

/** URL of a file of `fixtures/`, on the page's own host or on another. */
export function fixture(name: string, vendor?: string): string {
  return `http://${vendor ? host(vendor) : location.host}/test/widget/gate/fixtures/${name}`;
}

/** Markup of a script that appends `name` to what has run, with `attributes` of its own. */
export function inline(name: string, attributes = 'data-consent="analytics"'): string {
  return `<script type="text/plain" ${attributes}>window.ran.push('${name}');</script>`;
}

/** Markup of an external script; the file appends its name to what has run. */
export function external(file: string, attributes = 'data-consent="analytics"'): string {
  return `<script type="text/plain" ${attributes} data-src="${fixture(file)}"></script>`;
}
