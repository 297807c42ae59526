/**
 * Lists as Word puts them on the clipboard: paragraphs that only look like items.
 *
 * @module
 */

/** Where a paragraph stands in a list of Word's; `null` where it is none. */
function levelOf(element: Element): number | null {
  const style = element.getAttribute('style') ?? '';
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(style)?.[1];
  return level ? Number(level) : null;
}

/** The sign that Word draws before an item: it tells bullets from numbers, and is no text. */
function takeMarker(item: Element): string {
  const markers = [...item.querySelectorAll('[style*="mso-list"]')].filter((element) =>
    /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? ''),
  );
  const text = markers.map((marker) => marker.textContent ?? '').join('');
  for (const marker of markers) marker.remove();
  return text.trim();
}

/** Turns runs of such paragraphs into lists, nested as they were. */
export function readWordLists(root: Element): void {
  const document = root.ownerDocument;
  let open: Element[] = [];
  for (const item of root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const level = levelOf(item);
    if (level === null) continue;
    const isFirst = !(item.previousElementSibling && item.previousElementSibling === open[0]);
    if (isFirst) open = [];
    const tag = /^\(?([0-9]+|[a-z]|[ivxlc]+)[.)]$/i.test(takeMarker(item)) ? 'ol' : 'ul';
    open = open.slice(0, level);
    while (open.length < level) {
      const list = document.createElement(tag);
      const parent = open.at(-1);
      if (parent)
        (parent.lastElementChild ?? parent.appendChild(document.createElement('li'))).append(list);
      else item.before(list);
      open.push(list);
    }
    const li = document.createElement('li');
    li.append(...item.childNodes);
    open.at(-1)?.append(li);
    item.remove();
  }
}
