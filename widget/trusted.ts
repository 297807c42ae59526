/**
 * The widget's Trusted Types policy: the one place where a string becomes a script or its address.
 *
 * @module
 */

/** Makes strings assignable to scripts and frames. */
export interface Trusted {
  readonly url: (url: string) => string;
  readonly text: (text: string) => string;
}

interface TrustedTypesLike {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string; createScript(text: string): string },
  ): { createScriptURL(url: string): string; createScript(text: string): string };
}

/**
 * The policy `mes-choix`, kept in the closure of its caller; strings as they are where the browser
 * knows no Trusted Types; `null` where the page does not allow the policy: then nothing may run.
 */
export function createTrusted(): Trusted | null {
  const same = (text: string) => text;
  const types = (globalThis as { trustedTypes?: TrustedTypesLike }).trustedTypes;
  try {
    const policy = types?.createPolicy('mes-choix', { createScriptURL: same, createScript: same });
    return {
      url: (url) => policy?.createScriptURL(url) ?? url,
      text: (text) => policy?.createScript(text) ?? text,
    };
  } catch {
    return null;
  }
}
