/**
 * From what another tool's configuration says to a `site.json`. Pure.
 *
 * A service that is known beforehand comes with its sourced facts; of any other one only what the
 * file says is taken, and what is missing is named: no guess gets into a text that visitors read.
 *
 * @module
 */
import type { Id, Language, Purpose, Service, SiteConfig } from '../../../widget/contract.ts';
import { pageAddress } from '../../contract-strings.ts';
import type { Fault } from '../../problem.ts';
import { catalogue } from '../presets/catalogue.ts';
import { factInWords, unconfirmedFacts } from '../presets/known-facts.ts';
import { purposeOf, serviceOf } from '../presets/preset-service.ts';
import { untranslatedNotes } from '../check/untranslated.ts';
import { namedId } from '../named-id.ts';
import type { Imported, Part, ServicePart } from './imported.ts';
import { presetNamed, purposeNamed } from '../presets/named.ts';

/** What the file does not say of the site. */
export interface AboutSite {
  readonly site: string;
  readonly name: string;
  readonly origin: string;
  readonly language?: Language | undefined;
}

/** A configuration, and what a person still has to do. */
export interface ImportedSite {
  readonly config: SiteConfig;
  /** Paths of what has to be completed, with what is missing. */
  readonly missing: readonly Fault[];
  readonly notes: readonly string[];
}

/** What stands where a company has to be named. */
const TO_COMPLETE: Readonly<Record<string, string>> = {
  fr: 'À compléter',
  de: 'Zu ergänzen',
  it: 'Da completare',
  en: 'To be completed',
};

/** Makes it. */
export function siteOf(imported: Imported, about: AboutSite): ImportedSite {
  const language = about.language ?? imported.language ?? 'fr';
  const at = { languages: [language], defaultLanguage: language };
  const ids = createIds();
  const purposes = new Map<string, Purpose>();
  const services: Service[] = [];
  const map: Record<string, Id> = {};

  function purposeFor(group: Part): Id {
    const known = purposeNamed(group.name) ?? purposeNamed(group.title ?? '');
    const key = known ?? `own ${group.name}`;
    const purpose = purposes.get(key) ?? purposeMade(group, known);
    purposes.set(key, purpose);
    return purpose.id;
  }

  function purposeMade(group: Part, known: string | undefined): Purpose {
    const preset = catalogue().presets.find(({ purpose }) => purpose === known);
    const usual = preset ? purposeOf(preset, at) : undefined;
    const title = group.title ?? usual?.title ?? group.name;
    return {
      id: ids(known ?? group.name, 'purpose'),
      title,
      description: group.description ?? usual?.description ?? title,
    };
  }

  function add(part: ServicePart): void {
    const preset = presetNamed(part.name, part.title);
    const isConfirmed = preset && !unconfirmedFacts(preset).some(({ kind }) => kind === 'provider');
    if (preset && isConfirmed && services.some(({ id }) => id === preset.id)) {
      map[part.name] = preset.id;
      return;
    }
    // Orejime asks about a tool as we ask about a purpose: a tool that is known goes under its own.
    const isItsOwnGroup = part.group === part.name;
    const group = imported.groups.find(({ name }) => name === part.group) ?? { name: part.group };
    if (isItsOwnGroup && !isConfirmed) {
      map[part.name] = purposeFor(group);
      return;
    }
    const purpose = purposeFor(isItsOwnGroup && preset ? { name: preset.purpose } : group);
    const made =
      preset && isConfirmed
        ? { ...serviceOf(preset, { purpose, site: at }), id: ids(preset.id, 'service') }
        : ownService(part, purpose);
    services.push(made);
    map[part.name] = made.id;
  }

  function ownService(part: ServicePart, purpose: Id): Service {
    const { name, title = name, cookies } = part;
    return {
      id: ids(name, 'service'),
      purpose,
      name: title,
      provider: TO_COMPLETE[language.split('-')[0] ?? ''] ?? (TO_COMPLETE['en'] as string),
      ...(cookies.length > 0 ? { cookies: cookies.map((cookie) => ({ name: cookie })) } : {}),
    };
  }

  const isOrejime = imported.move.from === 'orejime';
  if (imported.isByGroup && !isOrejime)
    for (const group of imported.groups) map[group.name] = purposeFor(group);
  for (const part of imported.services) add(part);

  const { days, policyUrl, move } = imported;
  const config: SiteConfig = {
    site: about.site,
    name: about.name,
    origins: [about.origin],
    languages: [language],
    defaultLanguage: language,
    ...(days !== undefined && days >= 182 && days <= 395 ? { choiceDays: Math.floor(days) } : {}),
    ...(policyUrl && pageAddress.safeParse(policyUrl).success ? { policyUrl } : {}),
    purposes: [...purposes.values()],
    services,
    migrate: [Object.keys(map).length > 0 ? { ...move, map } : move],
  };
  return {
    config,
    missing: [
      ...idle(config),
      ...wordless(config, imported),
      ...missingIn(config),
      ...untranslatedNotes(config),
    ],
    notes: [...imported.notes, ...leftOut(config)],
  };
}

/** Purposes that the file only names, and nobody knows beforehand: visitors would read the bare name. */
function wordless({ purposes }: SiteConfig, { groups }: Imported): readonly Fault[] {
  return purposes.flatMap(({ title, description }, index) => {
    if (typeof title !== 'string' || description !== title) return [];
    const isNamed = groups.some((group) => group.title === title);
    const message = isNamed
      ? `a sentence on what "${title}" is for`
      : `what "${title}" is called for visitors, and a sentence on what it is for`;
    return [{ path: `purposes.${index}.${isNamed ? 'description' : 'title'}`, message }];
  });
}

/** Facts of known services that no source confirms. */
function leftOut({ services }: SiteConfig): readonly string[] {
  return services.flatMap(({ id }) => {
    const preset = catalogue().find(id);
    const open = preset ? unconfirmedFacts(preset).map(factInWords) : [];
    return open.length > 0 ? [`${id}: left out, no source confirms it: ${open.join('; ')}`] : [];
  });
}

/** Purposes that no service serves: a visitor would be asked without being told who receives what. */
function idle({ purposes, services }: SiteConfig): readonly Fault[] {
  return purposes.flatMap(({ id }, index) =>
    services.some(({ purpose }) => purpose === id)
      ? []
      : [
          {
            path: `purposes.${index}`,
            message: `no service of "${id}" is named in the file: "mes-choix check PAGE" finds known ones, "mes-choix add" puts them in`,
          },
        ],
  );
}

function missingIn({ services }: SiteConfig): readonly Fault[] {
  const texts = Object.values(TO_COMPLETE);
  return services.flatMap(({ provider, name }, index) =>
    texts.includes(provider)
      ? [
          {
            path: `services.${index}.provider`,
            message: `the company behind "${name}"; its hosts too, so that its frames and scripts are held by them`,
          },
        ]
      : [],
  );
}

/** Ids out of names: each once. */
function createIds(): (name: string, otherwise: string) => Id {
  const taken: Id[] = [];
  return (name, otherwise) => {
    const id = namedId(name, taken, otherwise);
    taken.push(id);
    return id;
  };
}
