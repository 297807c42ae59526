/**
 * A colour that is picked rather than written: the browser's own field, beside the one for its text.
 *
 * @module
 */

/** Ties a field with `data-picks` to the text field of that id; both say the same. */
export function startPicking(picker: HTMLInputElement): void {
  const text = document.querySelector<HTMLInputElement>(`#${picker.dataset['picks'] ?? ''}`);
  if (!text) return;
  const follow = () => {
    picker.value = hexOf(text.value) ?? '#ffffff';
    // Nothing written is the theme's own colour: the field shows that it has none.
    picker.classList.toggle('unset', text.value.trim() === '');
  };
  picker.hidden = false;
  follow();
  text.addEventListener('input', follow);
  text.form?.addEventListener('input', follow);
  picker.addEventListener('input', () => {
    text.value = picker.value;
    text.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** A colour as six hexadecimal digits, as the browser reads it; `null` where it is none. */
function hexOf(colour: string): string | null {
  const context = document.createElement('canvas').getContext('2d');
  if (!context || !CSS.supports('color', colour)) return null;
  context.fillStyle = colour;
  const read = context.fillStyle;
  return /^#[0-9a-f]{6}$/.test(read) ? read : null;
}
