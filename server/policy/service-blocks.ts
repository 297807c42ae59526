/**
 * The list of purposes, services, cookies and lifetimes, the product's own among them.
 *
 * @module
 */
import type { Language, Purpose, Service, SiteConfig, Text } from '../../widget/contract.ts';
import { rulesOf, textIn } from '../../widget/site.ts';
import { RETAIN_DAYS } from '../contract.ts';
import type { Block, Inline } from './blocks.ts';
import { durationInWords } from './durations.ts';
import { isSafeLink } from './links.ts';
import { phrasesIn } from './phrases/phrases.ts';

/** The site that the list is about, and the language it is written in. */
export interface ServiceListContext {
  readonly config: SiteConfig;
  readonly language: Language;
  readonly recordUrl: string;
}

/** The whole list, as blocks: each purpose with its services, then how the choice is kept. */
export function serviceBlocks(context: ServiceListContext): readonly Block[] {
  return [
    ...context.config.purposes.flatMap((purpose) => purposeBlocks(purpose, context)),
    ...ownBlocks(context),
  ];
}

function purposeBlocks(purpose: Purpose, context: ServiceListContext): readonly Block[] {
  const { config, language } = context;
  const words = phrasesIn(language).services;
  const say = (text: Text | undefined) => textIn(text, language, config.defaultLanguage);
  const services = config.services.filter((service) => service.purpose === purpose.id);
  const assessment = say(purpose.selfAssessment);
  return [
    { kind: 'heading', text: say(purpose.title) },
    { kind: 'paragraph', content: [say(purpose.description)] },
    {
      kind: 'paragraph',
      content: [purpose.exempt ? words.exempt[purpose.exempt] : words.asked],
    },
    ...(assessment ? [assessmentBlock(assessment, language)] : []),
    ...(services.length === 0
      ? [{ kind: 'paragraph', content: [words.none] } satisfies Block]
      : services.flatMap((service) => oneServiceBlocks(service, context))),
  ];
}

function assessmentBlock(assessment: string, language: Language): Block {
  const isLink = /^https?:\/\//.test(assessment);
  const content = isLink ? { text: assessment, href: assessment } : assessment;
  return {
    kind: 'paragraph',
    content: [`${phrasesIn(language).services.selfAssessment} `, content],
  };
}

function oneServiceBlocks(service: Service, context: ServiceListContext): readonly Block[] {
  const { config, language } = context;
  const words = phrasesIn(language).services;
  const country = service.country
    ? (new Intl.DisplayNames(language, { type: 'region' }).of(service.country) ?? service.country)
    : '';
  const policyUrl = textIn(service.policyUrl, language, config.defaultLanguage);
  const hosts = (service.hosts ?? []).flatMap((host, index): Inline[] =>
    index === 0 ? [{ code: host }] : [', ', { code: host }],
  );
  const rows = keptRows(service, context);
  return [
    {
      kind: 'paragraph',
      content: [
        { strong: service.name },
        ` (${[service.provider, country].filter(Boolean).join(', ')})`,
        ...(/^https?:/i.test(policyUrl) && isSafeLink(policyUrl)
          ? ['. ', { text: words.policyOf(service.name), href: policyUrl }]
          : []),
      ],
    },
    ...(hosts.length > 0
      ? [{ kind: 'paragraph', content: [`${words.hosts} `, ...hosts] } satisfies Block]
      : []),
    ...(rows.length > 0
      ? [{ kind: 'table', head: [words.name, words.life, words.use], rows } satisfies Block]
      : []),
  ];
}

function keptRows({ cookies, storage }: Service, { config, language }: ServiceListContext) {
  const { life, storage: areas } = phrasesIn(language);
  const cookieRows = (cookies ?? []).map(({ name, days, description }): Inline[][] => [
    [{ code: name }],
    [days ? durationInWords(days, language, life.approximately) : life.session],
    [textIn(description, language, config.defaultLanguage)],
  ]);
  const storageRows = (storage ?? []).map(({ area, name }): Inline[][] => [
    [{ code: name }],
    [area === 'sessionStorage' ? life.session : life.untilDeleted],
    [areas[area]],
  ]);
  return [...cookieRows, ...storageRows];
}

/** What the product itself keeps: the choice on the device, the event in the register. */
function ownBlocks({ config, language, recordUrl }: ServiceListContext): readonly Block[] {
  const { own, services, life, storage } = phrasesIn(language);
  const rules = rulesOf(config);
  const lasting = (days: number) => durationInWords(days, language, life.approximately);
  const retained = config.records?.retainDays ?? RETAIN_DAYS;
  return [
    { kind: 'heading', text: own.heading },
    { kind: 'paragraph', content: [own.introduction] },
    {
      kind: 'table',
      head: [services.name, services.life, services.use],
      rows: [
        [[{ code: rules.cookie.name }], [lasting(rules.choiceDays)], [own.choice]],
        [
          [{ code: 'mes_choix_outbox' }, ` (${storage.localStorage})`],
          [life.untilAcknowledged],
          [own.outbox],
        ],
      ],
    },
    {
      kind: 'paragraph',
      content: [
        { strong: own.register },
        '. ',
        own.kept(lasting(retained)),
        ' ',
        rules.refusals === 'none' ? own.noRefusals : own.anonymousRefusals,
      ],
    },
    { kind: 'paragraph', content: [{ text: own.record, href: recordUrl }] },
  ];
}
