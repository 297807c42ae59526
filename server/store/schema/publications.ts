/**
 * The tables of what happens by itself: publications, and who does what is due.
 *
 * @module
 */

/** Publications: asked for, waiting, done. */
export interface PublicationsTable {
  id: string;
  site: string;
  kind: string;
  texts: string;
  base: number;
  behind: string;
  author: string;
  reason: string;
  material: string;
  asked_at: string;
  due_at: string;
  zone: string;
  state: string;
  ended_at: string | null;
  ended_by: string | null;
  fault: string | null;
  version: number | null;
}

/** Which process does a job just now, and when it is next to be done. */
export interface LeasesTable {
  name: string;
  holder: string;
  held_until: string;
  due_at: string;
}
