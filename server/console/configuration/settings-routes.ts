/**
 * A site's settings in a form, saved in the draft.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import { GOOGLE_TYPES } from '../../site/signals.ts';
import type { DeskContext } from '../desk-context.ts';
import { allow, type DeskEnv } from '../guard.ts';
import { wordsOf } from '../views/configuration-frame.ts';
import { settingsPage, type SettingsView } from '../views/settings.ts';
import { siteFaultText } from '../words/site-faults.ts';
import { noteChange } from './changes-noted.ts';
import type { ConfigurationDrafts, OpenConfiguration } from './drafts.ts';
import { formValues, withKeys } from './form-values.ts';
import { readFormerTools } from './former-tools.ts';
import { languagesIn } from './part-forms.ts';
import {
  fingerprint,
  isSame,
  listOf,
  objectOf,
  stringOf,
  type Typed,
  type TypedConfig,
} from './typed.ts';

/** What the routes need. */
export interface SettingsRoutesDeps extends DeskContext {
  readonly drafts: ConfigurationDrafts;
}

const PATH = '/sites/:site/configuration/settings';

/** The keys that the form holds. */
const KEYS = [
  'name',
  'origins',
  'languages',
  'defaultLanguage',
  'policyUrl',
  'profile',
  'controller',
  'choiceDays',
  'cookie',
  'signals',
  'records',
  'migrate',
];

/** `/sites/:site/configuration/settings`. */
export function settingsRoutes(deps: SettingsRoutesDeps): Hono<DeskEnv> {
  const { desk, drafts, places } = deps;
  const routes = new Hono<DeskEnv>();
  const openIn = async (c: Context<DeskEnv>) => drafts.open(await places.site(c));

  function viewOf(c: Context<DeskEnv>, open: OpenConfiguration, config: TypedConfig): SettingsView {
    const faults = new Map<string, string[]>();
    for (const { path, message } of drafts.faults(open.site, config)) {
      const text = siteFaultText(c.get('view').words.language, message);
      faults.set(path, [...(faults.get(path) ?? []), text]);
    }
    const languages = languagesIn(open.config, open.site.config);
    return { open, config, languages, seen: fingerprint(settingsIn(open.config)), faults };
  }

  routes.get(PATH, allow(deps, 'configure'), async (c) => {
    const open = await openIn(c);
    const done = c.req.query('done') === 'saved' ? wordsOf(c.get('view')).draft.saved : undefined;
    return c.html(settingsPage(c.get('view'), { ...viewOf(c, open, open.config), done }));
  });

  routes.post(PATH, allow(deps, 'configure'), async (c) => {
    const open = await openIn(c);
    const typed = typedIn(c, open);
    const next = withKeys(open.config, typed) as TypedConfig;
    const seen = stringOf(c.get('form').get('seen'));
    const before = settingsIn(open.config);
    const isChanged = !isSame(before, settingsIn(next));
    // The form is one: where somebody changed any of it meanwhile, all of it is shown again.
    if (isChanged && seen !== fingerprint(before)) {
      const overtakenBy = open.draft?.author ?? open.site.author;
      return c.html(settingsPage(c.get('view'), { ...viewOf(c, open, next), overtakenBy }), 409);
    }
    const units = Object.fromEntries(KEYS.map((key) => [key, fingerprint(open.config[key])]));
    const result = await drafts.save(open.site, {
      author: c.get('view').user?.email ?? '',
      seen: units,
      apply: (config) => withKeys(config, typed) as TypedConfig,
    });
    if (result.outcome === 'conflict') {
      const overtakenBy = result.author;
      const view = viewOf(c, result.open, next);
      return c.html(settingsPage(c.get('view'), { ...view, overtakenBy }), 409);
    }
    if (isChanged) {
      const after = settingsIn(next);
      await noteChange(desk, c, open, { act: 'configure', detail: 'site.json', before, after });
    }
    return c.redirect(`/console/sites/${open.site.site}/configuration/settings?done=saved`, 303);
  });

  return routes;
}

function settingsIn(config: Typed): Typed {
  return Object.fromEntries(KEYS.map((key) => [key, config[key] ?? null]));
}

/** What was posted, by the key of a `site.json`; what is usual is left out where it was not there. */
function typedIn(c: Context<DeskEnv>, open: OpenConfiguration): Typed {
  const values = formValues(c.get('form'), languagesIn(open.config, open.site.config));
  const { line, lines, number, text, flag } = values;
  const usual = (within: Typed, key: string, typed: unknown, value: unknown) =>
    typed === value && within[key] === undefined ? undefined : typed;
  const signals = objectOf(open.config['signals']);
  const records = objectOf(open.config['records']);
  return {
    name: line('name') ?? '',
    origins: lines('origins') ?? [],
    languages: chosenLanguages(c, open),
    defaultLanguage: line('defaultLanguage') ?? '',
    policyUrl: text('policyUrl', open.config['policyUrl']),
    profile: usual(open.config, 'profile', line('profile'), 'fr'),
    controller: within(open.config['controller'], {
      name: line('controller.name'),
      address: line('controller.address'),
      email: line('controller.email'),
      dpo: line('controller.dpo'),
      authority: line('controller.authority'),
    }),
    choiceDays: number('choiceDays'),
    cookie: within(open.config['cookie'], {
      name: line('cookie.name'),
      domain: line('cookie.domain'),
    }),
    migrate: readFormerTools(line, open.config['migrate']),
    signals: within(open.config['signals'], {
      gpc: usual(signals, 'gpc', line('signals.gpc'), 'refuse'),
      google: googleIn(objectOf(signals['google']), signals['google'] !== undefined, line),
      dataLayer: usual(signals, 'dataLayer', flag('signals.dataLayer'), false),
    }),
    records: within(open.config['records'], {
      cookie: usual(records, 'cookie', line('records.cookie'), 'script'),
      refusals: usual(records, 'refusals', line('records.refusals'), 'anonymous'),
      retainDays: number('records.retainDays'),
    }),
  };
}

/** An object with these keys; none where there was none and nothing came. */
function within(before: unknown, keys: Typed): Typed | undefined {
  const next = withKeys(objectOf(before), keys);
  return before === undefined && Object.keys(next).length === 0 ? undefined : next;
}

/** The languages that are ticked: those of before in their order, then the others. */
function chosenLanguages(c: Context<DeskEnv>, { config }: OpenConfiguration): readonly string[] {
  const ticked = c.get('form').getAll('languages');
  const before = listOf(config['languages']).map(stringOf);
  return [...new Set([...before, ...ticked])].filter((code) => ticked.includes(code));
}

/** What Google's types stand for; nothing where nothing was said, now or before. */
function googleIn(
  before: Typed,
  wasThere: boolean,
  line: (path: string) => string | undefined,
): Typed | undefined {
  const typed = GOOGLE_TYPES.map((type) => [type, line(`signals.google.map.${type}`)] as const);
  const map = within(before['map'], Object.fromEntries(typed));
  if (!wasThere && map === undefined) return undefined;
  return withKeys(before, { mode: before['mode'] ?? 'basic', map });
}
