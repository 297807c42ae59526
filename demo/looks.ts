/**
 * The looks that the demo can show the banner in: every place of every layout, in every theme.
 *
 * Each is a site of its own at the consent server, a trial copy of the demo's; the address of the
 * page names the one that is shown, and nothing is stored.
 *
 * @module
 */
import type { Appearance, SiteConfig } from '../widget/contract.ts';

/** The part of a page's address that names a look: `?apparence=box-top-left-dark`. */
export const LOOK_PARAMETER = 'apparence';

/** Where the banner can stand, layout and position; the first is the demo's own. */
export const PLACES = {
  'bar-bottom': { layout: 'bar', position: 'bottom' },
  'bar-top': { layout: 'bar', position: 'top' },
  'box-bottom-right': { layout: 'box', position: 'bottom-right' },
  'box-bottom-left': { layout: 'box', position: 'bottom-left' },
  'box-top-right': { layout: 'box', position: 'top-right' },
  'box-top-left': { layout: 'box', position: 'top-left' },
  modal: { layout: 'modal' },
} as const satisfies Readonly<Record<string, Pick<Appearance, 'layout' | 'position'>>>;

/** A place's name. */
export type Place = keyof typeof PLACES;

/** The themes; the first is the demo's own. */
export const THEMES = ['auto', 'light', 'dark', 'plain'] as const;

/** A theme's name. */
export type Theme = (typeof THEMES)[number];

/** A place in a theme. */
export interface Look {
  readonly place: Place;
  readonly theme: Theme;
}

/** The name of a look, as an address and a slug have it: `box-top-left-dark`. */
export function nameOf({ place, theme }: Look): string {
  return `${place}-${theme}`;
}

/** Every look, by its name. */
const LOOKS: ReadonlyMap<string, Look> = new Map(
  (Object.keys(PLACES) as Place[]).flatMap((place) =>
    THEMES.map((theme): [string, Look] => [nameOf({ place, theme }), { place, theme }]),
  ),
);

/** The look that an address asks for; `null` for the demo's own, and for what is none. */
export function lookOf(name: string | undefined): Look | null {
  const own = nameOf({ place: 'bar-bottom', theme: 'auto' });
  return name === undefined || name === own ? null : (LOOKS.get(name) ?? null);
}

/** The slug of a site in a look. */
export function slugOf(site: string, look: Look | null): string {
  return look ? `${site}-${nameOf(look)}` : site;
}

/** A trial copy of a site in a look: all else stays as it is. */
export function dressedAs(config: SiteConfig, look: Look): SiteConfig {
  const { tokens, ...appearance } = config.appearance ?? {};
  const { layout, position }: Pick<Appearance, 'layout' | 'position'> = PLACES[look.place];
  return {
    ...config,
    site: slugOf(config.site, look),
    test: true,
    appearance: {
      ...appearance,
      layout,
      position,
      theme: look.theme,
      // The plain theme takes its colours and its font from the page.
      ...(tokens && look.theme !== 'plain' ? { tokens } : {}),
    },
  };
}
