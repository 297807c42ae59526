/**
 * What the desk's own pages say to the server while one writes, and what it answers.
 *
 * A form's fields are text; those that are left out count as empty.
 *
 * @module
 */
import { z } from 'zod';

const csrf = z.string().describe('The token of the session’s forms');
const instant = z.string().describe('RFC 3339');
const field = z.string().default('');

/** A text that is being written. */
export const writingForm = z.looseObject({
  csrf,
  markdown: field,
  base: field.describe('The version in force that it began from'),
  seen: field.describe('When the draft was saved that its author had before them; or empty'),
});

/** A form that says nothing but from where it comes. */
export const bareForm = z.looseObject({ csrf });

/** The draft that the server has now: one's own, or the one that stood in the way. */
export const draftState = z.strictObject({
  savedAt: instant.describe('Empty where there is no draft: the text is the one in force'),
  author: z.string(),
  byYou: z.boolean(),
});

/** There was nothing but white space. */
export const emptyText = z.strictObject({ empty: z.literal(true) });

/** The token of the present session's forms. */
export const formToken = z.strictObject({ csrf });

/** Who else has the text open, and the draft that is there. */
export const writers = z.strictObject({
  writers: z.array(z.strictObject({ author: z.string(), since: instant })),
  draft: z.strictObject({ author: z.string(), savedAt: instant }).nullable(),
});

/** A look that is being chosen: where it is to be seen, and what is to be said of it. */
export const look = z.strictObject({
  frame: z.string().nullable().describe('An address; null where it cannot be shown'),
  isFair: z.boolean(),
  title: z.string(),
  sentences: z.array(z.string()),
});

/** What {@link draftState} describes. */
export type DraftState = z.infer<typeof draftState>;
/** What {@link emptyText} describes. */
export type EmptyText = z.infer<typeof emptyText>;
/** What {@link formToken} describes. */
export type FormToken = z.infer<typeof formToken>;
/** What {@link writers} describes. */
export type Writers = z.infer<typeof writers>;
/** What {@link look} describes. */
export type Look = z.infer<typeof look>;
