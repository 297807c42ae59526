/**
 * What is generated for a document's placeholders, never typed: from the site's configuration.
 *
 * @module
 */
import type { Language, SiteConfig } from '../../widget/contract.ts';
import type { Block, Inline } from './blocks.ts';
import { phrasesIn } from './phrases/phrases.ts';
import type { LivePart } from './placeholders.ts';
import { servicesAbroad } from './recipients.ts';
import { serviceBlocks } from './service-blocks.ts';

/** What the generated parts are told of the site and of the page that they stand on. */
export interface LiveContext {
  readonly config: SiteConfig;
  /** The language of the text around them. */
  readonly language: Language;
  /** Where the control leads, or `null` where a widget on the page opens the preferences. */
  readonly controlHref: string | null;
  /** Whether the page can know the visitor's present choice. */
  readonly showsChoice: boolean;
  /** Where a visitor sees or erases their record: an absolute URL. */
  readonly recordUrl: string;
}

/** One generated part, as blocks; none where there is nothing to say. */
export function livePart(name: LivePart, context: LiveContext): readonly Block[] {
  const phrases = phrasesIn(context.language);
  switch (name) {
    case 'control':
      return [{ kind: 'control', label: phrases.control, href: context.controlHref }];
    case 'choice':
      return context.showsChoice ? [{ kind: 'choice', text: phrases.choice }] : [];
    case 'controller':
      return controllerBlocks(context);
    case 'rights':
      return rightsBlocks(context);
    case 'recipients':
      return recipientBlocks(context);
    case 'services':
      return serviceBlocks(context);
  }
}

function paragraph(...content: readonly Inline[]): Block {
  return { kind: 'paragraph', content };
}

function mailto(address: string): Inline {
  return /^[^\s@<>?&]+@[^\s@<>?&]+$/.test(address)
    ? { text: address, href: `mailto:${address}` }
    : address;
}

function controllerBlocks({ config, language }: LiveContext): readonly Block[] {
  const { name, address, email, dpo } = config.controller ?? {};
  const words = phrasesIn(language).controller;
  return [
    paragraph({ strong: words.name }, ` ${name || config.name}`),
    ...(address ? [paragraph({ strong: words.address }, ` ${address}`)] : []),
    ...(email ? [paragraph({ strong: words.contact }, ' ', mailto(email))] : []),
    ...(dpo ? [paragraph({ strong: words.officer }, ' ', mailto(dpo))] : []),
  ];
}

function rightsBlocks({ config, language }: LiveContext): readonly Block[] {
  const words = phrasesIn(language).rights;
  const { email, address } = config.controller ?? {};
  const contact = email ? mailto(email) : address;
  return [
    paragraph(words.list),
    paragraph(words.withdraw),
    ...(contact ? [paragraph(`${words.contact} `, contact)] : []),
    paragraph(words.complaint(authorityOf(config, language))),
  ];
}

function authorityOf({ controller, profile }: SiteConfig, language: Language): string {
  const words = phrasesIn(language).rights;
  const named = controller?.authority;
  if (named === 'CNIL') return words.cnil;
  if (named === 'FDPIC') return words.fdpic;
  if (named) return named;
  switch (profile ?? 'fr') {
    case 'fr':
      return words.cnil;
    case 'ch':
      return words.fdpic;
    case 'eu':
      return words.otherAuthority;
  }
}

function recipientBlocks({ config, language }: LiveContext): readonly Block[] {
  const { recipients, services: words } = phrasesIn(language);
  const abroad = servicesAbroad(config);
  if (abroad.length === 0) return [paragraph(recipients.none)];
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return [
    paragraph(recipients.some),
    {
      kind: 'table',
      head: [recipients.country, words.provider, words.service],
      rows: abroad
        .map(({ country = '', provider, name }) => [names.of(country) ?? country, provider, name])
        .toSorted((a, b) => (a[0] ?? '').localeCompare(b[0] ?? '', language))
        .map((row) => row.map((cell) => [cell])),
    },
  ];
}
