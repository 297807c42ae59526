/**
 * Errors as the outside sees them: RFC 9457 problem details.
 *
 * @module
 */

/** One fault of a body: where it is, and what is wrong and how to mend it. */
export interface Fault {
  /** Dotted path into the body: `purposes.0.id`; empty for the body itself. */
  readonly path: string;
  readonly message: string;
}

/** A refusal with its HTTP status. `app.ts` turns it into `application/problem+json`. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  /** A stable word for programs: `unknown-notice`. */
  readonly type: string;
  readonly errors: readonly Fault[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    type: string,
    detail: string,
    more: { errors?: readonly Fault[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail);
    this.status = status;
    this.type = type;
    this.errors = more.errors;
    this.headers = more.headers ?? {};
  }
}

/** The problem as a response; its language is English, its reader a program or its author. */
export function problemResponse(problem: Problem): Response {
  const body = {
    type: `about:blank#${problem.type}`,
    title: problem.type,
    status: problem.status,
    detail: problem.message,
    ...(problem.errors ? { errors: problem.errors } : {}),
  };
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...problem.headers,
    },
  });
}
