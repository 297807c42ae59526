/**
 * The maps of elements that say where they are: drawn with Google's script once it has come.
 *
 * @module
 */
import { readerOf } from '../attributes.ts';
import type { Page } from '../script.ts';

/** What is used of Google's. */
interface Maps {
  readonly Map: new (element: Element, options: object) => object;
  readonly Marker: new (options: object) => object;
}

/** Draws each map once its element has been read. */
export function drawMaps(page: Page): void {
  if (document.readyState === 'loading')
    return document.addEventListener('DOMContentLoaded', () => drawMaps(page));
  const { maps } = page['google'] as { maps: Maps };
  for (const place of document.querySelectorAll<HTMLElement>('.googlemaps-canvas')) {
    const read = readerOf(place);
    const position = { lat: Number(read('latitude')), lng: Number(read('longitude')) };
    const canvas = document.createElement('div');
    canvas.style.cssText = `width:${place.offsetWidth}px;height:${place.offsetHeight}px`;
    place.replaceChildren(canvas);
    const map = new maps.Map(canvas, { zoom: Number(read('zoom')), center: position });
    new maps.Marker({ position, map });
  }
}
