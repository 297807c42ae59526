/**
 * What `npm start` prints once everything listens.
 *
 * @module
 */
import type { Addresses } from './addresses.ts';
import type { Invitation } from './publish.ts';

/** The addresses, and what is worth telling. */
export interface Welcome extends Addresses, Invitation {
  readonly notes: readonly string[];
}

/** The text, with a line break at its end. */
export function welcome(from: Welcome): string {
  const { consentUrl, siteUrl, vendorsUrl, consoleUrl, expiresAt, notes } = from;
  return [
    '',
    'Mes choix is running. Stop it with Ctrl+C.',
    '',
    `  Everything            ${consentUrl}`,
    `  The demo's site       ${siteUrl}`,
    `  Its stand-in vendors  ${vendorsUrl}/hits.json`,
    `  The console           ${consoleUrl}`,
    `                        (opens once, before ${expiresAt})`,
    ...notes.map((note) => `\n  ${note}`),
    '',
    '',
  ].join('\n');
}
