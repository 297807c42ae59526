/**
 * A page of the site that holds one of everything, under two purposes of the configuration.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import type { Id } from '../../widget/contract.ts';
import type { World } from './world.ts';

/** A purpose that asks for consent, and the host of a vendor that serves it. */
export interface Held {
  readonly purpose: Id;
  readonly service: Id;
  /** The URL of a script there that appends `name` to the page's list `window.ran`. */
  script(name: string): string;
}

/** Two purposes of the site that ask for consent, with a vendor each. */
export function pairOf({ config }: World): { readonly first: Held; readonly second: Held } {
  const [first, second] = config.purposes
    .filter(({ exempt }) => !exempt)
    .flatMap(({ id: purpose }): Held[] => {
      const service = config.services.find((served) => served.purpose === purpose);
      const host = service?.hosts?.[0];
      if (!service || !host) return [];
      return [
        { purpose, service: service.id, script: (name) => `http://${host}/journey/${name}.js` },
      ];
    });
  if (!first || !second) throw new Error('The demo has no two purposes with a vendor each.');
  return { first, second };
}

/** Puts the page on the site; gives its URL. `head` is put before the tag of the widget. */
export function heldPage(world: World, head = ''): string {
  const { first, second } = pairOf(world);
  return world.publish(
    'held',
    `<!doctype html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <title>Une page qui retient</title>
  ${head}
  <script src="${world.consentUrl}/${world.config.site}/consent.js" async></script>
</head>
<body>
  <h1>Une page qui retient</h1>
  <button data-mes-choix="preferences">Modifier mes choix</button>
  <script type="text/plain" data-consent="${first.purpose}" data-src="${first.script('external')}"></script>
  <script type="text/plain" data-consent="${first.purpose}">(window.ran ||= []).push('inline');</script>
  <script type="text/plain" data-consent="${first.purpose}" data-type="module" data-src="${first.script('module')}"></script>
  <template data-consent="${first.purpose}"><script>(window.ran ||= []).push('template');</script></template>
  <script type="text/plain" data-consent="${second.purpose}" data-src="${second.script('other')}"></script>
  <iframe id="embed" title="Une vidéo" width="320" height="180" data-consent="${second.purpose}" data-src="${second.script('embed')}"></iframe>
  <img id="image" alt="" data-consent="${second.purpose}" data-src="${second.script('image')}">
</body>
</html>`,
  );
}

/** The names of the scripts that have run on the page, sorted; a script that ran twice stands twice. */
export function ranOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { ran = [] } = globalThis as { ran?: string[] };
    return [...ran].sort();
  });
}
