/**
 * The widget's Trusted Types policy: the one place where a string becomes a script or its address.
 *
 * @module
 */

/** Makes strings assignable to scripts and frames. */
export interface Trusted {
  url(url: string): string;
  text(text: string): string;
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
  const types = (globalThis as { trustedTypes?: TrustedTypesLike }).trustedTypes;
  if (!types) return { url: (url) => url, text: (text) => text };
  try {
    const policy = types.createPolicy('mes-choix', {
      createScriptURL: (url) => url,
      createScript: (text) => text,
    });
    return { url: (url) => policy.createScriptURL(url), text: (text) => policy.createScript(text) };
  } catch {
    return null;
  }
}
