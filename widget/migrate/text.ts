/**
 * What a tool has kept, as text that may be anything.
 *
 * @module
 */

/** The object that a text holds as JSON, encoded for a cookie or as it is; `null` where it holds none. */
export function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  for (const form of [decoded(text), text]) {
    try {
      const value: unknown = JSON.parse(form);
      if (typeof value === 'object' && value && !Array.isArray(value))
        return value as Record<string, unknown>;
    } catch {
      // Not this form.
    }
  }
  return null;
}

/** A cookie's text without its encoding; as it is where it is not encoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Of what an object holds, what is a yes or a no. */
export function answersIn(object: Readonly<Record<string, unknown>>): Record<string, boolean> {
  return Object.fromEntries(
    Object.entries(object).filter(
      (entry): entry is [string, boolean] => entry[1] === true || entry[1] === false,
    ),
  );
}

/** The date that a tool has kept as `decidedAt`; what is there and no date is none that can be. */
export function dateIn(text: unknown): { decidedAt?: number } {
  if (text === undefined || text === null) return {};
  return { decidedAt: typeof text === 'string' ? Date.parse(text) : NaN };
}
