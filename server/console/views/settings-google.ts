/**
 * What Google's consent types stand for on a site, as a choice of its purposes.
 *
 * @module
 */
import { html } from 'hono/html';
import type { SiteConfig } from '../../../widget/contract.ts';
import { GOOGLE_TYPES, type GoogleType, googleMap } from '../../site/signals.ts';
import type { OpenConfiguration } from '../configuration/drafts.ts';
import { objectOf, stringOf, type Typed, type TypedConfig } from '../configuration/typed.ts';
import { SETTINGS_WORDS } from '../words/settings.ts';
import { fill } from '../words/words.ts';
import { partName } from './configuration-frame.ts';
import { choiceField, type FieldFaults } from './fields.ts';
import type { Html, PageContext } from './page.ts';

/** What the fields show. */
export interface GoogleFields {
  readonly open: OpenConfiguration;
  /** What stands in the form. */
  readonly config: Typed;
  readonly faults: FieldFaults;
}

/** The fields: one a type; open where the site has told Google something of its own. */
export function googleFields(context: PageContext, { open, config, faults }: GoogleFields): Html {
  const words = SETTINGS_WORDS[context.words.language];
  const map = objectOf(objectOf(objectOf(config['signals'])['google'])['map']);
  const { purposes } = open.config;
  const usual = usualMap(open.config);
  const usualName = (type: GoogleType) => {
    const meant = purposes.find(({ id }) => id === usual[type]);
    return meant ? fill(words.googleUsual, { purpose: partName(meant, open) }) : words.googleNone;
  };
  const isOpen = Object.keys(map).length > 0;
  return html`<details class="sheet" ${isOpen ? html`open` : ''}><summary>${words.google}</summary>
<p class="hint">${words.googleHint}</p>
${GOOGLE_TYPES.map((type) =>
  choiceField(
    {
      path: `signals.google.map.${type}`,
      label: `${words.googleTypes[type]} (${type})`,
      value: stringOf(map[type]),
      faults,
    },
    [
      { value: '', label: usualName(type) },
      ...purposes.map((purpose) => ({ value: purpose.id, label: partName(purpose, open) })),
    ],
  ),
)}</details>`;
}

/** What each type stands for where the site says nothing. */
function usualMap({ purposes }: TypedConfig): ReturnType<typeof googleMap> {
  return googleMap({ purposes: purposes as unknown as SiteConfig['purposes'] });
}
