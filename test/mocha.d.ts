/**
 * What the browser tests find in their global scope: mocha's verbs, as far as they are used.
 *
 * @module
 */

/** A test's body; a promise is waited for. */
type Body = (this: { timeout(milliseconds: number): void; skip(): void }) => void | Promise<void>;

/** Declares one thing; `.only` is refused in a whole run, `.skip` is counted. */
interface Declare<Content> {
  (title: string, content: Content): void;
  only(title: string, content: Content): void;
  skip(title: string, content: Content): void;
}

declare const describe: Declare<() => void>;
declare const it: Declare<Body>;
declare function before(body: Body): void;
declare function after(body: Body): void;
declare function beforeEach(body: Body): void;
declare function afterEach(body: Body): void;
