/**
 * Sentences that take going on for a yes. Pure.
 *
 * Going on, scrolling or closing is no consent (CNIL, guidelines of 17 September 2020, article 2;
 * EDPB guidelines 05/2020, paragraph 86). In French, English, German and Italian.
 *
 * @module
 */

const GOES_ON: readonly RegExp[] = [
  /\b(en (continuant|poursuivant|naviguant|utilisant|fermant)|(si|lorsque) vous (continuez|poursuivez)|la poursuite de (la|votre) navigation)\b/i,
  /\b(by (continuing|using|browsing|visiting|scrolling|closing|navigating)|(if|when) you (continue|keep) (to |using|brows|on |navigat|scroll)|(your )?continued use)/i,
  /\b((durch|mit) (die|der|das) (weitere[nr]? )?(nutzung|nutzen|verwendung|weitersurfen|schliessen|schließen)|wenn sie (weiter|die (seite|website) weiter)|indem sie)\b/i,
  /\b(proseguendo|continuando|scorrendo|chiudendo|navigando|utilizzando questo sito)\b/i,
];
const AGREES = /accept|consent|agree|zustimm|stimmen sie|einverstanden|akzeptier|accett|acconsent/i;
const WITHOUT =
  /\b(sans|without|ohne|senza) |n.accept|do not|don.t|nicht|n.est pas|\bnon (accett|acconsent)/i;

/** The first sentence of a text that says so; `null` where none does. */
export function impliedYes(text: string): string | null {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).map((sentence) => sentence.trim());
  return (
    sentences.find(
      (sentence) =>
        GOES_ON.some((words) => words.test(sentence)) &&
        AGREES.test(sentence) &&
        !WITHOUT.test(sentence),
    ) ?? null
  );
}
