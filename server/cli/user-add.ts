/**
 * `mes-choix user add EMAIL`: invites a person to the desk by a one-time link.
 *
 * @module
 */
import { enterUrl } from '../console/desk.ts';
import { roleOn } from '../console/roles.ts';
import type { Role } from '../store/store.ts';
import { type Command, WrongUse } from './command.ts';
import { JSON_HELP, JSON_OPTION, report } from './report.ts';
import { withStore } from './store.ts';

const ROLES: readonly Role[] = ['owner', 'editor', 'auditor'];

/** Prints the link, once; a person who is known already gets a new one, and another role where it is named. */
export const userAdd: Command = {
  name: 'user add',
  operands: ['EMAIL'],
  summary: 'Invites a person to the console: prints a link that opens once, within a day.',
  help: `Options:
  --role ROLE        owner, editor or auditor (default: editor); changes the role of a person who is known
  --site SITE        the role is for this site alone; otherwise for every site that has none of its own
${JSON_HELP}

Exit status: 0 invited, 2 wrong use.`,
  options: { ...JSON_OPTION, role: { type: 'string' }, site: { type: 'string' } },
  async run(words, terminal) {
    const [email = ''] = words.given;
    const named = words.text('role');
    const asked = named ?? 'editor';
    const role = ROLES.find((candidate) => candidate === asked);
    if (role === undefined)
      throw new WrongUse(`--role is "${asked}": it must be ${ROLES.join(', ')}.`);
    const site = words.text('site') ?? null;
    return withStore(terminal, async ({ slices: { desk, sites }, url }) => {
      if (site !== null && !(await sites.current(site)))
        throw new WrongUse(`--site is "${site}": there is no such site.`);
      const before = named === undefined ? null : await desk.changeRole(email, role, site);
      const { token, user, expiresAt } = await desk
        .invite(email, role, site)
        .catch((error: unknown) => {
          throw error instanceof RangeError
            ? new WrongUse(`EMAIL is "${email}": it is no e-mail address.`)
            : error;
        });
      const link = enterUrl(url, token);
      const has = (site === null ? user.roles[0]?.role : roleOn(user, site)) ?? role;
      const json = {
        email: user.email,
        role: has,
        ...(site === null ? {} : { site }),
        previousRole: before,
        link,
        expiresAt,
      };
      report(words, terminal, json, [
        ...(before === null ? [] : [`${user.email} was ${before}, and is ${has} from now on.`]),
        `${user.email} (${has}${site === null ? '' : ` of ${site}`}) enters by this link, once, before ${expiresAt}:`,
        link,
      ]);
      return 0;
    });
  },
};
