/**
 * What the visitor can do with their record: erase it in two steps.
 *
 * @module
 */
import type { MessageKey } from '../messages/messages.ts';
import type { RecordHost } from '../ui.ts';

/** How far the visitor is with erasing. */
export type Erasing = 'idle' | 'asked' | 'busy';

/** The verbs, and where they stand. */
export interface RecordVerbs {
  readonly erasing: Erasing;
  /** What there is to say of what was done last. */
  readonly said: MessageKey | null;
  /** Says that the identifier was copied. */
  readonly copied: () => void;
  readonly ask: () => void;
  readonly erase: () => Promise<void>;
  readonly cancel: () => void;
}

/**
 * Verbs that redraw their host.
 *
 * @param eraseRecord - erases the record where it is kept, then the choice on the device
 */
export function createRecordVerbs(host: RecordHost, eraseRecord: () => Promise<void>): RecordVerbs {
  const become = (erasing: Erasing, said: MessageKey | null = null) => {
    Object.assign(verbs, { erasing, said });
    host.update();
  };
  /** What was pressed is gone: the focus goes on from where it stood. */
  const goTo = (selector: string) => host.root.querySelector<HTMLElement>(selector)?.focus();
  const goBack = () => goTo('[data-action=erase]');
  const verbs: RecordVerbs = {
    erasing: 'idle',
    said: null,
    ask() {
      become('asked');
      goTo('[data-action=cancel-erase]');
    },
    cancel() {
      become('idle');
      goBack();
    },
    copied: () => become(verbs.erasing, 'choice.copied'),
    async erase() {
      become('busy');
      try {
        await eraseRecord();
        host.restart();
        become('idle', 'choice.erased');
        goTo('#present');
      } catch {
        become('idle', 'choice.erase.failed');
        goBack();
      }
    },
  };
  return verbs;
}
