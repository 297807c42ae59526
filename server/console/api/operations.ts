/**
 * What the desk's own pages ask while one works: everything at `/console` that is for a script. All
 * else there is for persons.
 *
 * @module
 */
import { documentOf, type NamedSchemas } from '../../openapi/document.ts';
import { json, type Operation, text } from '../../openapi/operation.ts';
import * as schemas from './schemas.ts';

const FORM = 'application/x-www-form-urlencoded';
const HTML = 'text/html';
const TEXT = '/console/sites/:site/:kind/:language';

const page = (says: string) => text(says, HTML);

/** What the guard of the desk may answer to any of them: pages, as to everybody else. */
const GUARDED: Operation['answers'] = {
  401: page('Nobody is signed in'),
  403: page('Not theirs to do, or the form is of a session that is over'),
  404: page('Nothing is there'),
  413: page('Over 2 MiB'),
  503: page('The store cannot be had'),
};

/** All of them. */
export const deskOperations: readonly Operation[] = [
  {
    method: 'post',
    path: `${TEXT}/autosave`,
    says: 'Saves a text while it is written; a draft of somebody else is never overwritten',
    body: { [FORM]: schemas.writingForm },
    answers: {
      200: json('Saved', schemas.draftState),
      ...GUARDED,
      409: json('Another draft is there: nothing was saved', schemas.draftState),
      422: json('There is no text', schemas.emptyText),
    },
  },
  {
    method: 'post',
    path: `${TEXT}/preview`,
    says: 'The text as visitors would see it',
    body: { [FORM]: schemas.writingForm },
    answers: { 200: page('A page for a frame'), ...GUARDED },
  },
  {
    method: 'get',
    path: `${TEXT}/writing`,
    says: 'The token of the present session’s forms',
    answers: { 200: json('Signed in', schemas.formToken), ...GUARDED },
  },
  {
    method: 'post',
    path: `${TEXT}/writing`,
    says: 'Says that one is writing, and asks who else is',
    body: { [FORM]: schemas.bareForm },
    answers: { 200: json('Who else, and which draft is there', schemas.writers), ...GUARDED },
  },
  {
    method: 'post',
    path: '/console/sites/:site/configuration/appearance/look',
    says: 'A look that is being chosen; nothing is saved',
    body: { [FORM]: schemas.bareForm },
    answers: { 200: json('Where it is seen, and what is said of it', schemas.look), ...GUARDED },
  },
];

/** The schemas by the names that they have in the document. */
export const deskSchemas: NamedSchemas = {
  WritingForm: schemas.writingForm,
  BareForm: schemas.bareForm,
  DraftState: schemas.draftState,
  EmptyText: schemas.emptyText,
  FormToken: schemas.formToken,
  Writers: schemas.writers,
  Look: schemas.look,
};

/** The desk's description, for the client that its pages use. */
export function deskDocument(version: string, url: string) {
  return documentOf({
    title: 'Mes choix: the desk',
    says: 'What the pages of the desk ask of their own server, with the session’s cookie. It changes with them: programs use `/openapi.json`.',
    version,
    url,
    operations: deskOperations,
    schemas: deskSchemas,
  });
}
