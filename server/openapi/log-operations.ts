/**
 * What can be asked of the log, and of the witness of other logs.
 *
 * @module
 */
import { get, json, type Operation, refusals, text } from './operation.ts';
import { consistency, witness } from './schemas.ts';

/** Everything under `/log`. */
export const logOperations: readonly Operation[] = [
  get('/log/checkpoint', "The log's signed head (C2SP checkpoint)", {
    answers: { 200: text('The note', 'text/plain'), ...refusals(503) },
  }),
  get('/log/consistency', 'The proof that an older head of the log is a beginning of a newer one', {
    parameters: [
      { name: 'from', in: 'query', says: 'Size of the older one', required: true },
      { name: 'to', in: 'query', says: 'Size of the newer one; default: the present one' },
    ],
    answers: {
      200: json('RFC 9162, 2.1.4; hashes in base64', consistency),
      ...refusals(400, 404, 503),
    },
  }),
  get('/log/witness', 'The heads of other logs, and what contradicts them', {
    answers: { 200: json('By log', witness), ...refusals(503) },
  }),
  get(
    '/log/witness/heads',
    'All that are kept of them: the last of each day (UTC), and the newest',
    {
      parameters: [{ name: 'log', in: 'query', says: 'The name of one log' }],
      answers: { 200: text('Notes, one after the other', 'text/plain'), ...refusals(503) },
    },
  ),
  get('/log/witness/key', "The witness's public key (C2SP verifier key, type 4)", {
    answers: { 200: text('The key', 'text/plain'), ...refusals(503) },
  }),
  {
    method: 'post',
    path: '/log/witness/add-checkpoint',
    says: 'Submits the head of a log whose witness this server is (C2SP tlog-witness)',
    body: { 'text/plain': null },
    answers: {
      200: text('The cosignature, a signature line', 'text/plain'),
      ...refusals(400, 403, 404, 413, 422, 503),
      409: {
        says: 'The size of the head that is kept; or this log has signed another one of that size',
        content: { 'text/x.tlog.size': null, ...refusals(409)[409]?.content },
      },
    },
  },
  get('/log/key', "The log's public key (C2SP verifier key)", {
    answers: { 200: text('The key', 'text/plain'), ...refusals(503) },
  }),
];
