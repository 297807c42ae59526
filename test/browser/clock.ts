/**
 * A clock for the consent server's process that a journey can put forward: read before anything
 * else (`node --import`), so that the product itself needs no clock but the system's.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** The variable that names the file; the file holds how far the clock is ahead, in milliseconds. */
const file = process.env['MES_CHOIX_TEST_CLOCK'] ?? '';

/** How often the file is read, in milliseconds. */
const EVERY = 20;

let ahead = 0;

function read(): void {
  try {
    ahead = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    // Nobody has put it forward yet.
  }
}

const System = Date;

class Ahead extends System {
  constructor(...given: readonly unknown[]) {
    super(...((given.length === 0 ? [System.now() + ahead] : given) as [number]));
  }

  static override now(): number {
    return System.now() + ahead;
  }
}

if (file !== '') {
  read();
  setInterval(read, EVERY).unref();
  globalThis.Date = Ahead as DateConstructor;
}
