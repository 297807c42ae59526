/**
 * Whether a purpose or service may run, for what a component draws itself.
 *
 * @module
 */
import { useSyncExternalStore } from 'react';

/** True while it is granted; false until the widget has started, and while the server draws. */
export function useAllowed(id: string): boolean {
  return useSyncExternalStore(
    listen,
    () => isAllowed(id),
    () => false,
  );
}

function isAllowed(id: string): boolean {
  const api = window.mesChoix;
  return api !== undefined && 'allows' in api && api.allows(id);
}

function listen(changed: () => void): () => void {
  document.addEventListener('mes-choix:ready', changed);
  document.addEventListener('mes-choix:change', changed);
  return () => {
    document.removeEventListener('mes-choix:ready', changed);
    document.removeEventListener('mes-choix:change', changed);
  };
}
