/**
 * Writing a choice on the device.
 *
 * @module
 */
import { encode } from '../consent/codec.ts';
import type { Choice, SiteRules } from '../contract.ts';
import { writeCookie } from './cookie.ts';

const DAY = 86_400;

/** Writes the cookie of a choice, for what is left of its life. */
export function writeChoice(rules: SiteRules, choice: Choice): void {
  writeCookie(rules, encode(choice), secondsLeft(choice, Date.now()));
}

/**
 * Undoes what a late answer has written: the cookie of a decision before the present one. A refusal
 * on the device stays, whoever wrote it.
 */
export function restoreChoice(rules: SiteRules, choice: Choice | null): void {
  try {
    const ours = RegExp(`; ${rules.cookie.name}=([^;]*)`, 'g');
    const held = [...`; ${document.cookie}`.matchAll(ours)].map(([, value = '']) => value);
    if (!choice) {
      if (held[0]) writeCookie(rules, '', 0);
    } else if (!held.some((value) => value.endsWith('~') || value === encode(choice)))
      writeChoice(rules, choice);
  } catch {
    // Cookies are blocked.
  }
}

/**
 * Seconds that are left of a choice's life at `now` (ms). A choice of today lives its full days;
 * rewriting an older one never prolongs it.
 */
export function secondsLeft({ expiresAt }: Choice, now: number): number {
  return Date.parse(expiresAt) / 1000 - Math.floor(now / 1000 / DAY) * DAY;
}
