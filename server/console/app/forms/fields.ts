/**
 * A form's fields, as somebody has filled them in: read, and put back.
 *
 * @module
 */

/** Names and values, in the order of the form. */
export type Fields = readonly (readonly [name: string, value: string])[];

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a person fills in: no hidden field, no button. */
function controlsOf(form: HTMLFormElement): readonly Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement && element.type !== 'hidden') ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );
}

const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

/** What is filled in now; of boxes and circles those that are ticked. */
export function readFields(form: HTMLFormElement): Fields {
  return controlsOf(form).flatMap((control) => {
    const isLeftOut = control.name === '' || (isTicked(control) && !control.checked);
    return isLeftOut ? [] : [[control.name, control.value] as const];
  });
}

/** Whether two fillings say the same, in whichever order. */
export function isSameFields(one: Fields, other: Fields): boolean {
  const written = (fields: Fields) => fields.map((field) => JSON.stringify(field)).toSorted();
  return written(one).join() === written(other).join();
}

/** Puts fields back, and says so to whoever listens; gives those for which the form has no place. */
export function fillFields(form: HTMLFormElement, fields: Fields): Fields {
  const controls = controlsOf(form);
  const values = (name: string) => fields.flatMap(([has, value]) => (has === name ? [value] : []));
  for (const control of controls) {
    const wanted = values(control.name);
    if (isTicked(control)) control.checked = wanted.includes(control.value);
    else if (wanted[0] !== undefined) control.value = wanted[0];
  }
  form.dispatchEvent(new Event('input', { bubbles: true }));
  const names = new Set(controls.map(({ name }) => name));
  return fields.filter(([name]) => !names.has(name));
}
