/**
 * Buttons that copy what stands before them.
 *
 * Without this script there are none: what is to be copied can be selected.
 *
 * @module
 */

/** Ties a button with `data-copy` to the text of the element of that id. */
function startCopying(button: HTMLButtonElement): void {
  const text = document.querySelector(`#${button.dataset['copy'] ?? ''}`)?.textContent ?? '';
  const region = button.nextElementSibling;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => region?.replaceChildren(button.dataset['done'] ?? ''),
      () => region?.replaceChildren(button.dataset['failed'] ?? ''),
    );
  });
}

if ('clipboard' in navigator) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    startCopying(button);
  }
}
