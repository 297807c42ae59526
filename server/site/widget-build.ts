/**
 * The built widget as the sites know it: its version, and the texts that travel with it.
 *
 * @module
 */
import { messages } from '../../widget/ui/messages/index.ts';
import type { WidgetBuild } from './notices.ts';

const TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = messages;

/** The widget of a version, semantic, with the hash of its interface as build metadata. */
export function widgetBuild(version: string): WidgetBuild {
  return {
    version,
    languages: Object.keys(TEXTS),
    messages: (language) => TEXTS[language] ?? messages.en,
  };
}

/** The keys that a site may override: those of any language, and every plural form of those counted. */
export function knownTexts(widget: WidgetBuild): readonly string[] {
  const keys = widget.languages.flatMap((language) => Object.keys(widget.messages(language)));
  const counted = keys.filter((key) => key.endsWith('.other')).map((key) => key.slice(0, -6));
  const forms = ['zero', 'one', 'two', 'few', 'many'];
  return [
    ...new Set([...keys, ...counted.flatMap((key) => forms.map((form) => `${key}.${form}`))]),
  ];
}
