/**
 * Everything that is compared, in the order of a round.
 *
 * @module
 */
import type { Addresses, Tool } from './tool.ts';
import { c15t } from './tools/c15t.ts';
import { floors } from './tools/floor.ts';
import { klaro } from './tools/klaro.ts';
import { mesChoix } from './tools/mes-choix.ts';
import { none } from './tools/none.ts';
import { orejime } from './tools/orejime.ts';
import { tarteaucitron } from './tools/tarteaucitron.ts';
import { vanillaCookieconsent } from './tools/vanilla-cookieconsent.ts';

/** All of them. */
export async function allTools(at: Addresses): Promise<readonly Tool[]> {
  return [
    none,
    ...floors(at),
    mesChoix(at),
    orejime(at),
    vanillaCookieconsent(at),
    tarteaucitron(at),
    klaro(at),
    await c15t(at),
  ];
}
