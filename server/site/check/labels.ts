/**
 * Labels: what a control is called, and what it does by that name.
 *
 * @module
 */
import type { SiteConfig } from '../../../widget/contract.ts';
import type { MessageKey } from '../../../widget/ui/messages/index.ts';
import { type Override, overridesOf } from './texts.ts';

/**
 * What a visitor may take a label's word for. `accept` and `refuse` do it; `open` and `keep` do
 * neither, and are no way out; `neither` may be one; what `allows` or `refuses` must not say the
 * opposite.
 */
export type Role = 'accept' | 'refuse' | 'open' | 'keep' | 'neither' | 'allows' | 'refuses';

/** Of each label; a plural's forms by its stem. */
const ROLES: ReadonlyMap<string, Role> = new Map<MessageKey | 'banner.services', Role>([
  ['banner.accept', 'accept'],
  ['banner.reject', 'refuse'],
  ['banner.customize', 'open'],
  ['banner.services', 'open'],
  ['banner.policy', 'neither'],
  ['control.label', 'open'],
  ['preferences.title', 'neither'],
  ['preferences.close', 'neither'],
  ['preferences.save', 'keep'],
  ['farewell.close', 'neither'],
  ['choice.copy', 'neither'],
  ['choice.proof', 'neither'],
  ['choice.erase', 'neither'],
  ['choice.erase.yes', 'neither'],
  ['embed.once', 'allows'],
  ['embed.always', 'allows'],
  ['state.on', 'allows'],
  ['state.locked', 'allows'],
  ['state.off', 'refuses'],
]);

/** A label of the owner's own. */
export interface Label extends Override {
  readonly role: Role;
}

/** The labels that a site words itself. */
export function labelsOf(config: SiteConfig): readonly Label[] {
  return overridesOf(config).flatMap((override) => {
    const role = ROLES.get(override.key.replace(/\.(zero|one|two|few|many|other)$/, ''));
    return role ? [{ ...override, role }] : [];
  });
}
