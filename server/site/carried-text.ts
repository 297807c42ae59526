/**
 * What the notice of a choice says that was carried over from another tool. It is read in the
 * register; no visitor's page shows it.
 *
 * @module
 */
import type { Language } from '../../widget/contract.ts';

const EN =
  'This choice was made earlier, in the consent tool that this site used before ({tools}), and was carried over once. The question was asked there, not here; only an explicit yes counts.';

const TEXTS: Readonly<Record<string, string>> = {
  en: EN,
  fr: 'Ce choix a été fait auparavant, dans l’outil de consentement que ce site utilisait ({tools}), et repris une seule fois. La question a été posée là-bas, pas ici\u202f; seul un oui explicite compte.',
  de: 'Diese Auswahl wurde früher getroffen, im Einwilligungswerkzeug, das diese Website vorher verwendete ({tools}), und einmal übernommen. Gefragt wurde dort, nicht hier; nur ein ausdrückliches Ja zählt.',
  it: 'Questa scelta è stata fatta in precedenza, nello strumento di consenso che il sito usava prima ({tools}), ed è stata ripresa una sola volta. La domanda è stata posta lì, non qui; conta solo un sì esplicito.',
};

/** The text in a language, in English where there is none; `{tools}` stands for their names. */
export function carriedText(language: Language): string {
  return TEXTS[language.replace(/-.*/, '')] ?? EN;
}
