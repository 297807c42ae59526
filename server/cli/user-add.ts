/**
 * `mes-choix user add EMAIL`: invites a person to the desk by a one-time link.
 *
 * @module
 */
import { enterUrl } from '../console/desk.ts';
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
${JSON_HELP}

Exit status: 0 invited, 2 wrong use.`,
  options: { ...JSON_OPTION, role: { type: 'string' } },
  async run(words, terminal) {
    const [email = ''] = words.given;
    const named = words.text('role');
    const asked = named ?? 'editor';
    const role = ROLES.find((candidate) => candidate === asked);
    if (role === undefined)
      throw new WrongUse(`--role is "${asked}": it must be ${ROLES.join(', ')}.`);
    return withStore(terminal, async ({ slices: { desk }, url }) => {
      const before = named === undefined ? null : await desk.changeRole(email, role);
      const { token, user, expiresAt } = await desk.invite(email, role).catch((error: unknown) => {
        throw error instanceof RangeError
          ? new WrongUse(`EMAIL is "${email}": it is no e-mail address.`)
          : error;
      });
      const link = enterUrl(url, token);
      const json = { email: user.email, role: user.role, previousRole: before, link, expiresAt };
      report(words, terminal, json, [
        ...(before === null
          ? []
          : [`${user.email} was ${before}, and is ${user.role} from now on.`]),
        `${user.email} (${user.role}) enters by this link, once, before ${expiresAt}:`,
        link,
      ]);
      return 0;
    });
  },
};
