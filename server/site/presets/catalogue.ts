/**
 * The services that are known beforehand: found by their names, and told fact by fact.
 *
 * Read when it is first asked for, and by the server and its commands alone: none of it travels to a
 * visitor.
 *
 * @module
 */
import type { z } from 'zod';
import analytics from './services-analytics.json' with { type: 'json' };
import content from './services-content.json' with { type: 'json' };
import forms from './services-forms.json' with { type: 'json' };
import maps from './services-maps.json' with { type: 'json' };
import marketing from './services-marketing.json' with { type: 'json' };
import protection from './services-protection.json' with { type: 'json' };
import social from './services-social.json' with { type: 'json' };
import support from './services-support.json' with { type: 'json' };
import video from './services-video.json' with { type: 'json' };
import meaningTexts from './meanings.json' with { type: 'json' };
import purposeTexts from './purposes.json' with { type: 'json' };
import sourceList from './sources.json' with { type: 'json' };
import * as schema from './preset.ts';
import type { Preset, Source } from './preset.ts';

/** What is known beforehand. */
export interface Catalogue {
  /** By purpose, then by name. */
  readonly presets: readonly Preset[];
  readonly purposes: z.infer<typeof schema.purposes>;
  readonly meanings: z.infer<typeof schema.meanings>;
  readonly sources: Readonly<Record<string, Source>>;
  find(id: string): Preset | undefined;
  /** Those whose name, company, host or cookie holds these words; all for none. */
  search(words: string): readonly Preset[];
}

let read: Catalogue | undefined;

/** The catalogue. */
export function catalogue(): Catalogue {
  return (read ??= readCatalogue());
}

function readCatalogue(): Catalogue {
  const lists = [analytics, marketing, video, maps, social, content, forms, support, protection];
  const presets = lists.flat().map((entry) => schema.preset.parse(entry));
  return {
    presets,
    purposes: schema.purposes.parse(purposeTexts),
    meanings: schema.meanings.parse(meaningTexts),
    sources: schema.sources.parse(sourceList),
    find: (id) => presets.find((preset) => preset.id === id),
    search: (words) => {
      const wanted = plain(words).split(/\s+/).filter(Boolean);
      return presets.filter((preset) => {
        const said = saidOf(preset);
        return wanted.every((word) => said.includes(word));
      });
    },
  };
}

/** Everything by which a person may look for it. */
function saidOf({ id, name, provider, hosts, cookies }: Preset): string {
  const words = [id, name, provider.name, ...hosts.map(({ host }) => host)];
  return plain([...words, ...cookies.map((cookie) => cookie.name)].join(' '));
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
