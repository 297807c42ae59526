/**
 * What the browser tests find in their global scope: mocha's verbs, as far as they are used.
 *
 * @module
 */

/** A test's body; a promise is waited for. */
type TestBody = (this: {
  timeout(milliseconds: number): void;
  skip(): void;
}) => void | Promise<void>;

/** Declares one thing; `.only` is refused in a whole run, `.skip` is counted. */
interface Declare<Content> {
  (title: string, content: Content): void;
  only(title: string, content: Content): void;
  skip(title: string, content: Content): void;
}

declare const describe: Declare<() => void>;
declare const it: Declare<TestBody>;
declare function before(body: TestBody): void;
declare function after(body: TestBody): void;
declare function beforeEach(body: TestBody): void;
declare function afterEach(body: TestBody): void;
