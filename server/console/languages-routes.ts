/**
 * Approving a language: an owner says which named person has read its texts.
 *
 * The approval is kept in the configuration (`reviewed`) and told to no visitor.
 *
 * @module
 */
import { type Context, Hono } from 'hono';
import type { Language, SiteConfig } from '../../widget/contract.ts';
import { isAllOwn, provenanceOf, textsState } from '../site/reviews.ts';
import type { Sites } from '../site/sites.ts';
import { Conflict, type SiteVersion } from '../store/store.ts';
import type { DeskContext } from './desk-context.ts';
import { allow, type DeskEnv } from './guard.ts';
import {
  type Approving,
  languagesPage,
  type LanguagesView,
  type ReadLanguage,
} from './views/languages.ts';
import { LANGUAGES_WORDS } from './words/languages.ts';

/** The longest name, in characters, as the configuration takes it. */
const LONGEST_NAME = 200;

/** What approving needs. */
export interface LanguagesDeps extends DeskContext {
  readonly sites: Pick<Sites, 'list' | 'current' | 'notices' | 'publish'>;
}

/** `/sites/:site/languages`. */
export function languagesRoutes(deps: LanguagesDeps): Hono<DeskEnv> {
  const { desk, sites, places, now } = deps;
  const routes = new Hono<DeskEnv>();
  const path = '/sites/:site/languages';

  async function viewOf(site: SiteVersion): Promise<LanguagesView> {
    const notices = await sites.notices(site.site);
    const languages = site.config.languages.map(
      (code): ReadLanguage => ({
        code,
        state: stateOf(site.config, code),
        texts: notices?.get(code)?.notice.texts ?? {},
      }),
    );
    return { site, languages };
  }

  /** What was asked for, with what is wrong about it. */
  function readForm(c: Context<DeskEnv>, site: SiteVersion): Approving {
    const form = c.get('form');
    const { approve } = LANGUAGES_WORDS[c.get('view').words.language];
    const by = (form.get('by') ?? '').trim();
    const languages = form
      .getAll('language')
      .filter((code) => site.config.languages.includes(code));
    const faults = [
      ...(languages.length > 0 ? [] : [approve.missingLanguage]),
      ...(by ? [] : [approve.missingBy]),
      ...(by.length > LONGEST_NAME ? [approve.longBy] : []),
    ];
    return { by, languages, faults };
  }

  routes.get(path, allow(deps, 'read'), async (c) => {
    const view = await viewOf(await places.site(c));
    const isDone = c.req.query('done') === 'approved';
    return c.html(languagesPage(c.get('view'), { ...view, isDone }));
  });

  routes.post(`${path}/approve`, allow(deps, 'approve'), async (c) => {
    const { words, user } = c.get('view');
    const { approve } = LANGUAGES_WORDS[words.language];
    const site = await places.site(c);
    const approving = readForm(c, site);
    const { by, languages } = approving;
    const again = async (status: 409 | 422, faults: readonly string[]) => {
      const view = await viewOf(await places.site(c));
      return c.html(
        languagesPage(c.get('view'), { ...view, approving: { ...approving, faults } }),
        status,
      );
    };
    if (approving.faults.length > 0) return again(422, approving.faults);
    // What was read may not be what would be approved.
    if (Number(c.get('form').get('seen')) !== site.version) return again(409, [approve.overtaken]);

    const review = { by, date: now().toISOString().slice(0, 10) };
    const given = Object.fromEntries(languages.map((language) => [language, review]));
    const reviewed = { ...site.config.reviewed, ...given };
    const reason = `${approve.title} ${languages.join(', ')}: ${by}`;
    const author = user?.email ?? '';
    try {
      const result = await sites.publish(
        { ...site.config, reviewed },
        { by: 'desk', author, reason },
      );
      if (result.outcome === 'refused')
        return again(
          422,
          result.faults.map(({ path: at, message }) => `${at}: ${message}`),
        );
    } catch (error) {
      if (error instanceof Conflict) return again(409, [approve.overtaken]);
      throw error;
    }
    await desk.note({
      user,
      site: site.site,
      act: 'approve-language',
      detail: `${languages.join(' ')} ${by}`,
      before: JSON.stringify(site.config.reviewed ?? {}),
      after: JSON.stringify(reviewed),
    });
    return c.redirect(`/console/sites/${site.site}/languages?done=approved`, 303);
  });

  return routes;
}

function stateOf(config: SiteConfig, language: Language): ReadLanguage['state'] {
  const review = config.reviewed?.[language];
  if (review) return review;
  if (isAllOwn(config, language)) return 'own';
  const state = textsState(config, language);
  if (state === 'untranslated' || state === 'makers') return state;
  return provenanceOf(language) === 'written' ? 'written' : 'translated';
}
