/**
 * Ids of purposes and services, made of their names.
 *
 * @module
 */
import type { Id } from '../../widget/contract.ts';

/**
 * An id made of a name: `Vidéos & plans` is `videos-plans`. Another number at its end where it is
 * taken, or means something already; `otherwise` where nothing of the name can stand in an id.
 */
export function namedId(name: string, taken: readonly Id[], otherwise: Id): Id {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 28)
    .replace(/-+$/, '');
  const base = plain || otherwise;
  const isFree = (id: string) => !taken.includes(id) && !(id in {});
  if (isFree(base)) return base;
  let number = 2;
  while (!isFree(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
