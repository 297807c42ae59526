/**
 * A note above a form, with what can be done about it.
 *
 * @module
 */

/** What it says. */
export interface Note {
  readonly text: string;
  /** Buttons; each takes the note away. */
  readonly acts: readonly (readonly [label: string, act: () => void])[];
  readonly isFault?: boolean;
}

/** Shows it, in the place of the one before. */
export function showNote(form: HTMLFormElement, { text, acts, isFault = false }: Note): void {
  const note = document.createElement('div');
  note.className = isFault ? 'notice fault' : 'notice';
  note.dataset['note'] = '';
  const line = document.createElement('p');
  line.textContent = text;
  note.append(line);
  if (acts.length > 0) {
    const row = document.createElement('p');
    row.className = 'row';
    row.append(...acts.map(([label, act]) => button(label, act, note)));
    note.append(row);
  }
  // Said aloud when it is put in: the region has to be there before its words.
  const region = form.previousElementSibling?.hasAttribute('data-notes')
    ? form.previousElementSibling
    : newRegion(form);
  region.setAttribute('role', isFault ? 'alert' : 'status');
  region.replaceChildren(note);
  note.scrollIntoView({ block: 'nearest' });
}

function newRegion(form: HTMLFormElement): Element {
  const region = document.createElement('div');
  region.dataset['notes'] = '';
  form.before(region);
  return region;
}

function button(label: string, act: () => void, note: Element): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', () => {
    note.remove();
    act();
  });
  return made;
}
