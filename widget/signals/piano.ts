/**
 * Piano Analytics (formerly AT Internet): its consent mode.
 *
 * @module
 */
import { createTelling, type Signal } from './signal.ts';

declare global {
  interface Window {
    /** What Piano's script reads when it starts. */
    pdl?: { requireConsent?: unknown; consent?: object };
    /** Piano's object, once its script is there. */
    pa?: { readonly consent?: { setMode(mode: string): void } };
    /** Piano's settings by which its queue may have another name. */
    _pac?: { readonly queueVarName?: string };
  }
}

/** Before Piano's script is there, its queue takes the same. */
function setMode(mode: string): void {
  const { pa, _pac } = window;
  if (pa?.consent) return pa.consent.setMode(mode);
  const queues = window as unknown as Record<string, (readonly string[])[]>;
  (queues[_pac?.queueVarName ?? '_paq'] ||= []).push(['consent.setMode', mode]);
}

/**
 * Tells the preset before the script is there, then `opt-in` or `opt-out`; `essential` where the
 * service is exempt from consent.
 */
export const signal: Signal = ({ services }, consent) => {
  const own = services.filter(({ signal }) => signal === 'piano');
  const granted = own[0]?.exempt ? 'essential' : 'opt-in';
  return createTelling(
    consent,
    'opt-out',
    () => (own.every(({ id }) => consent.allows(id)) ? granted : 'opt-out'),
    (mode, moment) => {
      if (moment === 'update') return setMode(mode);
      const pdl = (window.pdl ||= {});
      pdl.requireConsent = 'v2';
      pdl.consent = { ...pdl.consent, products: ['PA'], defaultPreset: { PA: mode } };
    },
  );
};
