/**
 * The widget's Trusted Types policy: the one place where a string becomes a script, its address,
 * or markup.
 *
 * @module
 */

/** Makes strings assignable to scripts, frames and templates. */
export interface Trusted {
  createScriptURL(url: string): string;
  createScript(text: string): string;
  createHTML(markup: string): string;
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
  const asTheyAre = { createScriptURL: same, createScript: same, createHTML: same };
  const types = (globalThis as { trustedTypes?: TrustedTypesLike }).trustedTypes;
  try {
    const policy = types?.createPolicy('mes-choix', asTheyAre);
    // Bound now: what the page makes of the policies' methods later never gets hold of it.
    if (policy)
      for (const name in asTheyAre) {
        const method = name as keyof Trusted;
        asTheyAre[method] = policy[method].bind(policy);
      }
    return asTheyAre;
  } catch {
    return null;
  }
}
