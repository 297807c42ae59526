/**
 * What services declare to leave on a device, and whether a name is one of it.
 *
 * @module
 */
import type { ServiceRule, StorageArea } from '../contract.ts';

/** Where a service may leave something. */
export type Area = StorageArea | 'cookie';

/** The names that a service declares in an area; `*` stands for anything. */
export function declaredIn(area: Area, { cookies = [], storage = [] }: ServiceRule): string[] {
  if (area === 'cookie') return [...cookies];
  return storage.filter((declared) => declared.area === area).map(({ name }) => name);
}

/** Whether a service declares a name, as it stands or as it was encoded when it was written. */
export function declares(service: ServiceRule, area: Area, name: string): boolean {
  return declaredIn(area, service).some((pattern) => fits(pattern, name));
}

/** Whether a name is one of a pattern's. */
export function fits(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/\W/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`, 's');
  return expression.test(name) || expression.test(decoded(name));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
