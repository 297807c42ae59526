/**
 * Everything that can be asked of the server, but the desk: its pages are for persons.
 *
 * @module
 */
import { z } from 'zod';
import { consentEvent } from '../contract.ts';
import { portableRecord } from '../register/portable-schema.ts';
import { logOperations } from './log-operations.ts';
import { get, json, type Operation, type Parameter, refusals, text } from './operation.ts';
import { document, notice, publishedConfig, receipt, record, state, versions } from './schemas.ts';

const LANGUAGE: Parameter = { name: 'lang', in: 'query', says: 'A language of the site' };
const AT: Parameter = { name: 'at', in: 'query', says: 'A day or an instant: what was in force' };
const SUBJECT: Parameter = {
  name: 'Consent-Id',
  in: 'header',
  says: "The visitor's identifier, a UUID",
};
const ORIGIN: Parameter = { name: 'Origin', in: 'header', says: 'A listed one', required: true };
const NOT_MODIFIED = { 304: { says: 'As the `ETag` that was sent' } };
const HTML = 'text/html';
const SCRIPT = 'text/javascript';

const preflight = (path: string): Operation => ({
  method: 'options',
  path,
  says: 'The preflight of a listed origin',
  answers: { 204: { says: 'It may ask' }, ...refusals(403, 404, 503) },
});

const register: readonly Operation[] = [
  {
    method: 'post',
    path: '/:site/consents',
    says: 'Tells what was decided; answered once it is durably kept',
    parameters: [ORIGIN],
    body: { 'application/json': consentEvent, 'text/plain': consentEvent },
    answers: {
      200: json('The same event was kept before', receipt),
      201: json('Kept', receipt),
      204: { says: 'A refusal, of which the site keeps none' },
      ...refusals(400, 403, 404, 409, 413, 415, 422, 429, 503),
    },
  },
  preflight('/:site/consents'),
  get('/:site/receipt', 'What is kept under an identifier', {
    parameters: [
      SUBJECT,
      { name: 'form', in: 'query', says: '`iso-27560`: as `/schema/record.json` describes it' },
    ],
    answers: {
      200: json('Oldest first', z.union([record, portableRecord])),
      ...refusals(403, 404, 429, 503),
    },
  }),
  {
    method: 'delete',
    path: '/:site/receipt',
    says: 'Erases what is kept under an identifier',
    parameters: [SUBJECT],
    answers: { 204: { says: 'Erased' }, ...refusals(403, 404, 409, 429, 503) },
  },
  preflight('/:site/receipt'),
  get('/:site/record', 'The page where a visitor sees, downloads and erases their record', {
    parameters: [LANGUAGE],
    answers: { 200: text('The page', HTML), ...refusals(404, 503) },
  }),
  {
    method: 'post',
    path: '/:site/record',
    says: 'The form of that page, from that page alone',
    body: { 'application/x-www-form-urlencoded': null },
    answers: {
      200: {
        says: 'The page, or the record as a file',
        content: { [HTML]: null, 'application/json': z.union([record, portableRecord]) },
      },
      403: { says: 'The form has expired, or is not ours', content: refused(403) },
      404: { says: 'Nothing is kept', content: refused(404) },
      409: { says: 'Under a legal hold', content: refused(409) },
      ...refusals(413, 415, 429, 503),
    },
  },
];

/** A refusal that the form's reader sees as a page, and a program as a problem. */
function refused(status: number) {
  return { [HTML]: null, ...refusals(status)[status]?.content };
}

const site: readonly Operation[] = [
  get('/:site/consent.js', 'The widget with the site’s configuration', {
    parameters: [
      LANGUAGE,
      { name: 'mes_choix', in: 'cookie', says: 'A choice that stands: sent without the banner' },
    ],
    answers: { 200: text('The script', SCRIPT), ...NOT_MODIFIED, ...refusals(404, 503) },
  }),
  get('/:site/preferences.js', 'The second layer with its notice', {
    parameters: [
      LANGUAGE,
      { name: 'notice', in: 'query', says: 'The hash of a notice; default: the current one' },
      { name: 'rest', in: 'query', says: 'Without what the first layer has brought' },
      { name: 'texts', in: 'query', says: 'The notice without the code' },
      {
        name: 'page',
        in: 'query',
        says: 'With what stands in the page itself: placeholders, policy',
      },
    ],
    answers: { 200: text('The module', SCRIPT), ...NOT_MODIFIED, ...refusals(404, 503) },
  }),
  get('/:site/config.json', 'The published configuration', {
    answers: { 200: json('In force', publishedConfig), ...NOT_MODIFIED, ...refusals(404, 503) },
  }),
  get('/:site/notices/:hash', 'A notice by its SHA-256, for ever', {
    answers: {
      200: json('Its bytes hash to its name', notice),
      ...NOT_MODIFIED,
      ...refusals(404, 503),
    },
  }),
  get('/:site/notices/:hash/shown/', 'The notice as it was shown, on a page of its own', {
    answers: { 200: text('The page', HTML), ...refusals(404, 503) },
  }),
  get('/:site/notices/:hash/shown/:name', 'A script that showed it', {
    answers: { 200: text('The script', SCRIPT), ...refusals(404, 503) },
  }),
  get('/:site/notices/:hash/assets/:name', 'A built file of its time', {
    answers: { 200: text('The script', SCRIPT), ...refusals(404, 503) },
  }),
  get('/assets/:name', 'A built file, immutable', {
    answers: { 200: text('The file', '*/*'), ...NOT_MODIFIED, ...refusals(404, 503) },
  }),
  get('/schema/record.json', 'The JSON Schema of a visitor’s record', {
    answers: {
      200: { says: 'The schema', content: { 'application/schema+json': z.looseObject({}) } },
    },
  }),
  get('/schema/site.json', 'The JSON Schema of a configuration', {
    answers: {
      200: { says: 'The schema', content: { 'application/schema+json': z.looseObject({}) } },
      ...NOT_MODIFIED,
    },
  }),
];

function documentOperations(kind: 'privacy' | 'faq'): readonly Operation[] {
  const parameters = [LANGUAGE, AT];
  const none = { ...NOT_MODIFIED, ...refusals(400, 404, 503) };
  const what = kind === 'faq' ? 'The questions and answers' : 'The privacy policy';
  return [
    get(`/:site/${kind}`, `${what}: the page`, {
      parameters,
      answers: { 200: text('The page', HTML), ...none },
    }),
    get(`/:site/${kind}.json`, `${what}: for programs`, {
      parameters,
      answers: { 200: json('The document', document), ...none },
    }),
    get(`/:site/${kind}.md`, `${what}: as Markdown`, {
      parameters,
      answers: { 200: text('The text', 'text/markdown'), ...none },
    }),
    get(`/:site/${kind}/versions`, `${what}: its versions`, {
      parameters: [LANGUAGE],
      answers: { 200: text('The page', HTML), ...none },
    }),
    get(`/:site/${kind}/versions.json`, `${what}: its versions, for programs`, {
      answers: { 200: json('Newest first', versions), ...none },
    }),
    get(`/:site/${kind}/versions/:name`, `${what}: one version (\`3\`, \`3.json\`, \`3.md\`)`, {
      parameters: [LANGUAGE],
      answers: {
        200: {
          says: 'The page, the document or the text',
          content: { [HTML]: null, 'application/json': document, 'text/markdown': null },
        },
        ...none,
      },
    }),
  ];
}

const house: readonly Operation[] = [
  get('/', 'The first page', { answers: { 200: text('The page', HTML) } }),
  get('/favicon.ico', 'None', { answers: { 204: { says: 'There is none' } } }),
  get('/healthz', 'Whether the process lives', { answers: { 200: json('It does', state) } }),
  get('/readyz', 'Whether it can keep events', {
    answers: { 200: json('It can', state), ...refusals(503) },
  }),
  get('/metrics', 'For Prometheus: from this machine, or with the token', {
    parameters: [{ name: 'Authorization', in: 'header', says: '`Bearer` and METRICS_TOKEN' }],
    answers: { 200: text('Text format', 'text/plain'), ...refusals(403) },
  }),
  get('/openapi.json', 'This description', {
    answers: { 200: json('OpenAPI 3.1', z.looseObject({})) },
  }),
];

/** All operations. */
export const operations: readonly Operation[] = [
  ...register,
  ...site,
  ...documentOperations('privacy'),
  ...documentOperations('faq'),
  ...logOperations,
  ...house,
];
