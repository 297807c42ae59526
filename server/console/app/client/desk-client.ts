/**
 * The desk's own server, as its pages ask it: typed by its OpenAPI document.
 *
 * What is sent is a form, as the page's own buttons send it.
 *
 * @module
 */
import createClient from 'openapi-fetch';
import type { paths } from './desk-api.ts';

/** Asks; a request that fails to arrive rejects, any answer resolves. */
export const desk = createClient<paths>({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

/** A text of the desk, as its paths name it. */
export interface TextPlace {
  readonly site: string;
  readonly kind: string;
  readonly language: string;
}

/** What a form of the page says now: each field once, files left out. */
export function formBody(form: HTMLFormElement): { csrf: string } & Record<string, string> {
  const fields = [...new FormData(form)].filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string';
  });
  return { csrf: '', ...Object.fromEntries(fields) };
}

/** The place that a form of the page is for. */
export function placeOf({ dataset }: HTMLFormElement): TextPlace {
  const { site = '', kind = '', language = '' } = dataset;
  return { site, kind, language };
}
