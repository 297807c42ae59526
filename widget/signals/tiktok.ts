/**
 * TikTok's pixel: held before its first event, granted or revoked by the visitor.
 *
 * @module
 */
import { createYesOrNo, type Signal } from './signal.ts';

/** A queue of calls until TikTok's script is there; with a function for each once its tag has run. */
interface Ttq
  extends Partial<Record<'holdConsent' | 'grantConsent' | 'revokeConsent', () => void>> {
  push(words: readonly string[]): unknown;
}

declare global {
  interface Window {
    ttq?: Ttq;
  }
}

/** Tells `holdConsent`, then `grantConsent` or `revokeConsent`. */
export const signal: Signal = (rules, consent) =>
  createYesOrNo(rules, consent, 'tiktok', (state, moment) => {
    const yesOrNo = state === 'granted' ? 'grantConsent' : 'revokeConsent';
    const verb = moment === 'default' ? 'holdConsent' : yesOrNo;
    const ttq = (window.ttq ||= [] as Ttq);
    if (ttq[verb]) ttq[verb]();
    else ttq.push([verb]);
  });
