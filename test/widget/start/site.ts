/**
 * A page of a site with the widget in it, for tests of what is wired to what.
 *
 * @module
 */
import type { Change, MesChoix } from '../../../widget/api.ts';
import type { PublishedConfig, SiteConfig } from '../../../widget/contract.ts';
import type { TagSettings } from '../../../widget/start.ts';
import { type Frame, frameIn, openFrame } from '../frame.ts';
import { pause, until } from '../gate/ran.ts';
import type * as Begin from './begin.ts';

/** The visitor's identifier in cookies that tests write. */
export const SUBJECT = '0b8f6f0e-4f3a-4c2e-9d55-0d2f2b7f7a11';

/** A site with three purposes that ask, one that may be objected to, and one locked. */
export const site: SiteConfig = {
  site: 'hebergeur',
  name: 'Hébergeur Exemple',
  origins: ['https://www.example.ch'],
  languages: ['fr', 'en'],
  defaultLanguage: 'fr',
  appearance: { button: 'none' },
  purposes: [
    { id: 'analytics', title: 'Mesure', description: 'Compter les visites.' },
    { id: 'video', title: 'Vidéos', description: 'Montrer les vidéos.' },
    {
      id: 'stats',
      title: 'Statistiques',
      description: 'Compter.',
      exempt: 'audience',
      selfAssessment: 'Bilan',
    },
    { id: 'security', title: 'Sécurité', description: 'Protéger.', exempt: 'security' },
  ],
  services: [
    {
      id: 'matomo',
      purpose: 'analytics',
      name: 'Matomo',
      provider: 'InnoCraft',
      reload: false,
      cookies: [{ name: '_pk_*' }],
      storage: [{ area: 'localStorage', name: 'matomo_*' }],
    },
    { id: 'heat', purpose: 'analytics', name: 'Heat', provider: 'Heat AG' },
    { id: 'youtube', purpose: 'video', name: 'YouTube', provider: 'Google' },
    { id: 'vimeo', purpose: 'video', name: 'Vimeo', provider: 'Vimeo' },
  ],
};

/** How a page is opened. */
export interface Opening {
  readonly config?: SiteConfig | PublishedConfig;
  readonly tag?: TagSettings;
  /** What follows the page's path. */
  readonly where?: string;
  /** The page's own markup. */
  readonly markup?: string;
  /** Done in the page before the widget starts. */
  readonly before?: (frame: Frame) => void;
  /** Whether the parts of the interface can be had; default: yes. */
  readonly hasParts?: boolean;
}

/** An open page of the site. */
export interface SitePage extends Frame {
  readonly api: MesChoix;
  /** Events of the widget on the document, as `<type>`, in order. */
  readonly told: string[];
  /** The `detail` of each `mes-choix:change`. */
  readonly changes: Change[];
  /** What the console was warned of. */
  readonly warnings: string[];
  /** The banner, where it is open. */
  readonly banner: () => Element | null;
  /** The panel's dialog, where it is open. */
  readonly preferences: () => Element | null;
}

const TYPES = ['ready', 'change', 'open', 'close', 'error'];

/** Opens a page and starts the widget in it. */
export async function openSite(opening: Opening = {}): Promise<SitePage> {
  const frame = await openFrame(opening.where);
  return beginIn(frame, opening);
}

/** Starts the widget in a page that is open. */
export async function beginIn(frame: Frame, opening: Opening = {}): Promise<SitePage> {
  const { config = site, tag = { lang: 'fr' }, hasParts } = opening;
  const told: string[] = [];
  const changes: Change[] = [];
  const warnings: string[] = [];
  for (const type of TYPES) {
    frame.document.addEventListener(`mes-choix:${type}`, (event) => {
      told.push(type);
      if (type === 'change') changes.push((event as CustomEvent<Change>).detail);
    });
  }
  frame.window.console.warn = (...parts: unknown[]) => {
    const text = parts.map(String).join(' ');
    if (!text.startsWith('Lit is in dev mode')) warnings.push(text);
  };
  frame.document.body.innerHTML = opening.markup ?? '';
  opening.before?.(frame);
  const { begin } = await frame.load<typeof Begin>('/test/widget/start/begin.ts');
  const api = begin(config, tag, hasParts);
  const inBanner = () => frame.document.querySelector('mes-choix-banner');
  const panel = () =>
    frame.document
      .querySelector('mes-choix-preferences')
      ?.shadowRoot?.querySelector('dialog[open]') ?? null;
  return { ...frame, api, told, changes, warnings, banner: inBanner, preferences: panel };
}

/** Waits until the page in this element has been loaded anew; gives it. */
export async function reloaded(page: Frame): Promise<Frame> {
  const { document: before } = page;
  await until(
    () =>
      page.element.contentDocument !== before &&
      page.element.contentDocument?.readyState === 'complete',
  );
  return frameIn(page.element);
}

/** Whether the page in this element is still the one it was, a while later. */
export async function stays(page: Frame): Promise<boolean> {
  await pause();
  return page.element.contentDocument === page.document;
}

/**
 * Writes the cookie of a choice of some days ago; what is granted, parted by dots. One document sees
 * what another has written a moment later: `by` is the one that has to see it at once.
 */
export function remember(granted: string, { revision = 1, daysAgo = 0, by = document } = {}): void {
  const day = new Date(Date.now() - daysAgo * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .replaceAll('-', '');
  const grants = granted.split('.').some((entry) => entry && !entry.startsWith('!'));
  by.cookie = `mes_choix=1~${revision}~${day}~${granted}~${grants ? SUBJECT : ''};path=/`;
}

/** The value of the choice's cookie; empty without one. */
export function remembered(): string {
  return /mes_choix=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}
