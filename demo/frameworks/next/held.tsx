/**
 * Held markup that a server draws. The widget may be there before React: React is given the markup
 * as a text, so that it neither compares nor touches what has become of it.
 *
 * @module
 */

/** A frame, or the placeholder in its place. */
export function HeldFrame(frame: {
  readonly consent: string;
  readonly src: string;
  readonly title: string;
}) {
  const { consent, src, title } = frame;
  return (
    <Held
      html={`<iframe data-consent="${text(consent)}" data-src="${text(src)}" title="${text(title)}" width="560" height="315"></iframe>`}
    />
  );
}

/** A script: each time that the component appears is a new one. */
export function HeldScript({ consent, src }: { readonly consent: string; readonly src: string }) {
  return (
    <Held
      html={`<script type="text/plain" data-consent="${text(consent)}" data-src="${text(src)}"></script>`}
    />
  );
}

function Held({ html }: { readonly html: string }) {
  return <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A text as it stands in an attribute. */
function text(value: string): string {
  return value.replace(/[&"<]/g, (character) => `&#${character.charCodeAt(0)};`);
}
