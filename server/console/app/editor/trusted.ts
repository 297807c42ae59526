/**
 * The desk's one Trusted Types policy: for the preview's page, which the server rendered safe and which
 * goes into a frame where nothing runs.
 *
 * @module
 */

interface Policies {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): {
    createHTML(html: string): unknown;
  };
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies };
const policy = trustedTypes?.createPolicy('mes-choix-desk', { createHTML: (html) => html });

/** A page that the server has rendered, as what the platform takes for one. */
export function trustedPage(html: string): string {
  return (policy?.createHTML(html) ?? html) as string;
}
