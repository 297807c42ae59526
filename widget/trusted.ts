/**
 * The widget's Trusted Types policy: the one place where a string becomes a script or its address.
 *
 * @module
 */

/** Makes strings assignable to scripts and frames. */
export interface Trusted {
  createScriptURL(url: string): string;
  createScript(text: string): string;
}

interface TrustedTypesLike {
  createPolicy(name: string, rules: Trusted): Trusted;
}

/**
 * The policy `mes-choix`, kept in the closure of its caller; strings as they are where the browser
 * knows no Trusted Types; `null` where the page does not allow the policy: then nothing may run.
 */
export function createTrusted(): Trusted | null {
  const same = (text: string) => text;
  const asTheyAre = { createScriptURL: same, createScript: same };
  const types = (globalThis as { trustedTypes?: TrustedTypesLike }).trustedTypes;
  try {
    return types ? types.createPolicy('mes-choix', asTheyAre) : asTheyAre;
  } catch {
    return null;
  }
}
