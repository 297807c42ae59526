/**
 * Held markup that a server draws. The widget may be there before Vue: Vue is given the markup as a
 * text (`v-html`), so that it neither compares nor touches what has become of it.
 *
 * @module
 */

/** A frame, or the placeholder in its place. */
export function heldFrame(consent: string, src: string, title: string): string {
  return `<iframe data-consent="${text(consent)}" data-src="${text(src)}" title="${text(title)}" width="560" height="315"></iframe>`;
}

/** A script: each time that its element appears is a new one. */
export function heldScript(consent: string, src: string): string {
  return `<script type="text/plain" data-consent="${text(consent)}" data-src="${text(src)}"></script>`;
}

/** A text as it stands in an attribute. */
function text(value: string): string {
  return value.replace(/[&"<]/g, (character) => `&#${character.charCodeAt(0)};`);
}
