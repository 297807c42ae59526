/**
 * The attributes of the held markup as editors offer them (docs/contract.md, sections 1 and 2). They
 * stand on any element, so that no custom element's description can carry them.
 *
 * @module
 */

/** One attribute of the page's own markup. */
export interface Attribute {
  readonly name: string;
  readonly description: string;
  /** The only values it may have, each with its meaning. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Every attribute that a page's author writes. */
export const attributes: readonly Attribute[] = [
  {
    name: 'data-consent',
    description:
      'Holds the element until what is named here is granted: ids of purposes or services, separated by spaces, all needed; `a|b`: either is enough; `!id`: decided and not granted.',
  },
  {
    name: 'data-src',
    description: 'The address of a held script, frame, image or medium; `src` once it is granted.',
  },
  { name: 'data-srcset', description: 'The `srcset` of a held image or source.' },
  { name: 'data-href', description: 'The `href` of a held link.' },
  { name: 'data-data', description: 'The `data` of a held object.' },
  {
    name: 'data-type',
    description: 'The type of a held script.',
    values: { module: 'It runs as a module.' },
  },
  {
    name: 'data-poster',
    description:
      'A picture of what is held, on the page’s own host: its placeholder shows it until it is granted.',
  },
  {
    name: 'data-mes-choix',
    description: 'Makes the element a control, without a call.',
    values: {
      preferences: 'Opens the preferences.',
      banner: 'Opens the banner.',
      'accept-all': 'Allows everything.',
      'reject-all': 'Refuses everything.',
    },
  },
];
