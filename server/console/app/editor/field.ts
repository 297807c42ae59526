/**
 * The form's field, as others than its reader write into it.
 *
 * @module
 */

/** Puts a text into the field, as if it were typed. */
export function write(field: HTMLTextAreaElement, text: string): void {
  if (field.value === text) return;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
