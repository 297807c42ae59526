/**
 * What has run on a page, and how long to wait for it.
 *
 * @module
 */

declare global {
  interface Window {
    /** Names of the scripts that have run, in order; a script that ran twice stands twice. */
    ran: string[];
  }
}

/** Waits until it is so; after six seconds the test says what is wrong. */
export async function until(isSo: () => unknown): Promise<void> {
  for (let left = 600; left && !isSo(); left--) await pause(10);
}

/** Milliseconds in which everything that is going to happen has happened. */
export function pause(milliseconds = 150): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** What has run, once that many have, and long enough after that no other follows. */
export async function ranAfter(count: number): Promise<string[]> {
  await until(() => window.ran.length >= count);
  await pause(60);
  return window.ran;
}

/** An empty place in the page, with this markup in it; nothing has run. */
export function place(markup = ''): HTMLElement {
  window.ran = [];
  document.querySelector('main')?.remove();
  const main = document.createElement('main');
  main.innerHTML = markup;
  document.body.append(main);
  return main;
}
