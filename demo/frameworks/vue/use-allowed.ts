/**
 * Whether a purpose or service may run, for what a component draws itself.
 *
 * @module
 */
import { onMounted, onUnmounted, type Ref, ref } from 'vue';

/** True while it is granted; false until the widget has started, and while the server draws. */
export function useAllowed(id: string): Readonly<Ref<boolean>> {
  const allowed = ref(false);
  const look = () => {
    const api = window.mesChoix;
    allowed.value = api !== undefined && 'allows' in api && api.allows(id);
  };
  onMounted(() => {
    look();
    document.addEventListener('mes-choix:ready', look);
    document.addEventListener('mes-choix:change', look);
  });
  onUnmounted(() => {
    document.removeEventListener('mes-choix:ready', look);
    document.removeEventListener('mes-choix:change', look);
  });
  return allowed;
}
