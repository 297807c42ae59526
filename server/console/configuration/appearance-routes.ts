/**
 * Choosing the banner's look: seen before it is saved, saved in the draft, published with it.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { Appearance } from '../../../widget/contract.ts';
import type { Look } from '../api/schemas.ts';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv } from '../guard.ts';
import { appearancePage, type AppearanceView, TOKENS, verdictOf } from '../views/appearance.ts';
import { wordsOf } from '../views/configuration-frame.ts';
import { siteFaultText } from '../words/site-faults.ts';
import { noteChange } from './changes-noted.ts';
import type { ConfigurationDrafts, OpenConfiguration } from './drafts.ts';
import { formValues, withKeys } from './form-values.ts';
import { lookStep } from './look.ts';
import { fingerprint, isSame, objectOf, stringOf, type Typed } from './typed.ts';

/** What the routes need. */
export interface AppearanceRoutesDeps extends DeskContext {
  readonly drafts: ConfigurationDrafts;
}

const BASE = '/sites/:site/configuration/appearance';

/** What the theme has where nothing is set: it is not written down. */
const USUAL: Readonly<Record<string, string>> = {
  layout: 'bar',
  position: 'bottom',
  theme: 'auto',
  button: 'auto',
};

/** `/sites/:site/configuration/appearance`. */
export function appearanceRoutes(deps: AppearanceRoutesDeps): Hono<DeskEnv> {
  const { desk, drafts, places } = deps;
  const routes = new Hono<DeskEnv>();
  const openIn = async (c: Context<DeskEnv>) => drafts.open(await places.site(c));

  function viewOf(c: Context<DeskEnv>, open: OpenConfiguration, appearance: Typed): AppearanceView {
    const { site, config } = open.site;
    const language = config.languages.includes(stringOf(c.get('form').get('language')))
      ? stringOf(c.get('form').get('language'))
      : config.defaultLanguage;
    const layer = c.get('form').get('layer') === 'panel' ? 'panel' : 'banner';
    // Faults of other parts are told where these are: the verdict is on the look alone.
    const dressed = { ...open.inForce, appearance };
    const faults = new Map<string, string[]>();
    for (const { path, message } of drafts.faults(open.site, dressed)) {
      const text = siteFaultText(c.get('view').words.language, message);
      if (path.startsWith('appearance')) faults.set(path, [...(faults.get(path) ?? []), text]);
    }
    const step = lookStep({ appearance: appearance as Appearance, language });
    const anchor = layer === 'panel' ? '#mes-choix' : '';
    const frame = faults.size > 0 ? null : `/console/look/${site}/${step}/${anchor}`;
    const seen = fingerprint(open.config['appearance']);
    return { open, appearance, seen, language, layer, frame, faults };
  }

  routes.get(BASE, allow(deps, 'configure'), async (c) => {
    const open = await openIn(c);
    const done = c.req.query('done') === 'saved' ? wordsOf(c.get('view')).draft.saved : undefined;
    const view = viewOf(c, open, objectOf(open.config['appearance']));
    return c.html(appearancePage(c.get('view'), { ...view, done }));
  });

  // What the page's script asks while one chooses: nothing is saved by it.
  routes.post(`${BASE}/look`, allow(deps, 'configure'), async (c) => {
    const open = await openIn(c);
    const { frame, faults, appearance } = viewOf(c, open, typedIn(c, open));
    const verdict = verdictOf(c.get('view'), { appearance, faults });
    return c.json({ frame, ...verdict } satisfies Look);
  });

  routes.post(BASE, allow(deps, 'configure'), async (c) => {
    const open = await openIn(c);
    const appearance = typedIn(c, open);
    const view = viewOf(c, open, appearance);
    const form = c.get('form');
    const seen = stringOf(form.get('seen'));
    if (form.get('act') === 'preview') {
      return c.html(appearancePage(c.get('view'), { ...view, seen }));
    }
    const before = open.config['appearance'];
    const isNothing = isSame(appearance, {}) && before === undefined;
    const result = await drafts.save(open.site, {
      author: c.get('view').user?.email ?? '',
      seen: { appearance: seen },
      apply: (config) => (isNothing ? config : { ...config, appearance }),
    });
    if (result.outcome === 'conflict') {
      const overtakenBy = result.author;
      return c.html(appearancePage(c.get('view'), { ...view, overtakenBy }), 409);
    }
    if (!isSame(before, appearance) && !isNothing) {
      const detail = 'appearance';
      await noteChange(desk, c, open, { act: 'configure', detail, before, after: appearance });
    }
    return c.redirect(`/console/sites/${open.site.site}/configuration/appearance?done=saved`, 303);
  });

  return routes;
}

/** The appearance as posted; what is usual is left out where it was not there before. */
function typedIn(c: Context<DeskEnv>, open: OpenConfiguration): Typed {
  const { line } = formValues(c.get('form'), open.site.config);
  const before = objectOf(open.config['appearance']);
  const chosen = Object.keys(USUAL).map((key) => {
    const value = line(`appearance.${key}`);
    return [key, value === USUAL[key] && before[key] === undefined ? undefined : value];
  });
  const tokens = withKeys(
    objectOf(before['tokens']),
    Object.fromEntries(TOKENS.map((token) => [token, line(`appearance.tokens.${token}`)])),
  );
  const hasTokens = Object.keys(tokens).length > 0 || before['tokens'] !== undefined;
  return withKeys(before, {
    ...Object.fromEntries(chosen),
    tokens: hasTokens ? tokens : undefined,
  });
}
