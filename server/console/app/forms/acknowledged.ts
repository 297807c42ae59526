/**
 * That the server has a form: it says so in the address of the page that it leads to, by the name
 * under which the form was sent (`server/console/door/acknowledge.ts`).
 *
 * @module
 */
import { createLocalCopies } from '../editor/local-copy.ts';

/** The field, and the part of an address, in which the name stands. */
const NAME = 'keeping';
const SENT = 'mes-choix-desk-sent';

/** What this tab sent last. */
interface Sent {
  readonly name: string;
  /** Under what its fields are kept. */
  readonly key: string;
}

/** Gives a form that is being sent a name, which the server will repeat. */
export function nameSent(form: HTMLFormElement, key: string): void {
  const name = crypto.getRandomValues(new Uint32Array(3)).join('-');
  const field = form.querySelector<HTMLInputElement>(`input[name="${NAME}"]`) ?? newField(form);
  field.value = name;
  try {
    sessionStorage.setItem(SENT, JSON.stringify({ name, key } satisfies Sent));
  } catch {
    // Nothing is kept here, so nothing has to be forgotten.
  }
}

function newField(form: HTMLFormElement): HTMLInputElement {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = NAME;
  form.append(field);
  return field;
}

/** Forgets the fields of the form that the server says it has. */
export async function forgetAcknowledged(): Promise<void> {
  const address = new URL(location.href);
  const name = address.searchParams.get(NAME);
  if (name === null) return;
  address.searchParams.delete(NAME);
  history.replaceState(history.state, '', address);
  const sent = lastSent();
  if (sent?.name !== name) return;
  (await createLocalCopies(sent.key)).drop();
  sessionStorage.removeItem(SENT);
}

function lastSent(): Sent | null {
  try {
    return JSON.parse(sessionStorage.getItem(SENT) ?? 'null') as Sent | null;
  } catch {
    return null;
  }
}
