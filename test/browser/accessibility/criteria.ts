/**
 * What the interface is held against: WCAG 2.2 at the levels A and AA, with the criteria of RGAA
 * 4.1.2 that ask the same, and what visitors need beyond them.
 *
 * RGAA 4.1.2 rests on WCAG 2.1: what 2.2 has added stands there without a number. Which of its
 * criteria ask for one of WCAG is taken from its own references (`RGAA/criteres.json` of
 * accessibilite.numerique.gouv.fr), without the themes of which the interface has nothing: data
 * tables, documents to download, cryptic content.
 *
 * @module
 */

/** One criterion. */
export interface Criterion {
  readonly name: string;
  readonly level: 'A' | 'AA' | 'AAA' | 'beyond';
  /** The numbers of RGAA 4.1.2; none where it does not ask. */
  readonly rgaa: readonly string[];
  /** Why there is nothing to check. */
  readonly absent?: string;
  /** What only a person can judge, beside what is tested or instead of it. */
  readonly person?: string;
}

const NO_MEDIA = 'no audio or video of its own';
const rgaa = (numbers: string) => (numbers ? numbers.split(' ') : []);
const a = (name: string, numbers: string, more: Partial<Criterion> = {}): Criterion => ({
  name,
  level: 'A',
  rgaa: rgaa(numbers),
  ...more,
});
const aa = (name: string, numbers: string, more: Partial<Criterion> = {}): Criterion => ({
  ...a(name, numbers, more),
  level: 'AA',
});
const beyond = (name: string, numbers = '', level: 'AAA' | 'beyond' = 'beyond'): Criterion => ({
  name,
  level,
  rgaa: rgaa(numbers),
});

/** Every criterion of WCAG 2.2, A and AA, in its order; then what lies beyond them. */
export const CRITERIA = {
  '1.1.1': a('Non-text Content', '1.1 1.2 1.3 6.1 6.2 7.2'),
  '1.2.1': a('Audio-only and Video-only (Prerecorded)', '4.1 4.2', { absent: NO_MEDIA }),
  '1.2.2': a('Captions (Prerecorded)', '4.3 4.4', { absent: NO_MEDIA }),
  '1.2.3': a('Audio Description or Media Alternative', '4.1 4.2', { absent: NO_MEDIA }),
  '1.2.4': aa('Captions (Live)', '', { absent: NO_MEDIA }),
  '1.2.5': aa('Audio Description (Prerecorded)', '4.5 4.6', { absent: NO_MEDIA }),
  '1.3.1': a('Info and Relationships', '7.3 8.9 9.1 9.2 9.3 10.1 10.2 11.1 11.5 11.6 11.7 12.6', {
    person: 'that what is read out is understood as it is seen',
  }),
  '1.3.2': a('Meaningful Sequence', '8.10 10.1 10.3 10.8', {
    person: 'that the order makes sense when heard',
  }),
  '1.3.3': a('Sensory Characteristics', '10.9 10.10', {
    person: 'that no text leads by shape, size or place alone',
  }),
  '1.3.4': aa('Orientation', '13.9'),
  '1.3.5': aa('Identify Input Purpose', '11.13', {
    absent: 'no field asks for anything about the person',
  }),
  '1.4.1': a('Use of Color', '3.1 10.6 10.7 10.9 10.10'),
  '1.4.2': a('Audio Control', '4.10', { absent: NO_MEDIA }),
  '1.4.3': aa('Contrast (Minimum)', '3.2 10.5'),
  '1.4.4': aa('Resize Text', '10.4'),
  '1.4.5': aa('Images of Text', '1.8', { absent: 'no image of its own' }),
  '1.4.10': aa('Reflow', '10.11'),
  '1.4.11': aa('Non-text Contrast', '3.3'),
  '1.4.12': aa('Text Spacing', '10.12'),
  '1.4.13': aa('Content on Hover or Focus', '10.13'),
  '2.1.1': a('Keyboard', '7.3 10.14 12.9 12.11'),
  '2.1.2': a('No Keyboard Trap', '12.9'),
  '2.1.4': a('Character Key Shortcuts', '12.10'),
  '2.2.1': a('Timing Adjustable', '13.1 13.8'),
  '2.2.2': a('Pause, Stop, Hide', '13.1 13.8'),
  '2.3.1': a('Three Flashes or Below Threshold', '13.7'),
  '2.4.1': a('Bypass Blocks', '9.1 12.6 12.7'),
  '2.4.2': a('Page Titled', '8.5 8.6'),
  '2.4.3': a('Focus Order', '10.3 12.7 12.8'),
  '2.4.4': a('Link Purpose (In Context)', '6.1 6.2'),
  '2.4.5': aa('Multiple Ways', '12.1 12.3 12.4', { absent: 'a matter of the site around it' }),
  '2.4.6': aa('Headings and Labels', '9.1 11.1 11.2', {
    person: 'that headings and labels say what follows',
  }),
  '2.4.7': aa('Focus Visible', '7.3 10.7'),
  '2.4.11': aa('Focus Not Obscured (Minimum)', ''),
  '2.5.1': a('Pointer Gestures', '13.10', { absent: 'nothing is worked by a path or two fingers' }),
  '2.5.2': a('Pointer Cancellation', '13.11'),
  '2.5.3': a('Label in Name', '6.1 7.1 11.2 11.9', {
    person: 'that voice control finds each control by what is written on it',
  }),
  '2.5.4': a('Motion Actuation', '13.12', { absent: 'nothing is worked by motion' }),
  '2.5.7': aa('Dragging Movements', '', { absent: 'nothing is dragged' }),
  '2.5.8': aa('Target Size (Minimum)', ''),
  '3.1.1': a('Language of Page', '8.3 8.4'),
  '3.1.2': aa('Language of Parts', '8.7 8.8'),
  '3.2.1': a('On Focus', '7.4 13.2'),
  '3.2.2': a('On Input', '7.4'),
  '3.2.3': aa('Consistent Navigation', '12.2 12.4 12.5 12.7'),
  '3.2.4': aa('Consistent Identification', '11.3'),
  '3.2.6': a('Consistent Help', '', { absent: 'help is the site’s' }),
  '3.3.1': a('Error Identification', '11.10'),
  '3.3.2': a('Labels or Instructions', '11.1 11.2 11.4 11.5 11.6 11.7 11.10'),
  '3.3.3': aa('Error Suggestion', '11.11', {
    person: 'that the hint of the record page is enough to find the identifier',
  }),
  '3.3.4': aa('Error Prevention (Legal, Financial, Data)', '11.12'),
  '3.3.7': a('Redundant Entry', ''),
  '3.3.8': aa('Accessible Authentication (Minimum)', '', { absent: 'visitors never sign in' }),
  '4.1.2': a('Name, Role, Value', '2.1 2.2 7.1 7.2 8.2 9.1 10.8 11.1 11.9 12.6', {
    person: 'that screen readers say names, roles and states',
  }),
  '4.1.3': aa('Status Messages', '7.5', { person: 'that screen readers say each once' }),
  '1.4.6': beyond('Contrast (Enhanced), where more contrast is asked for', '', 'AAA'),
  '2.3.3': beyond('Animation from Interactions', '', 'AAA'),
  '2.5.5': beyond('Target Size (Enhanced), of what is pressed most', '', 'AAA'),
  code: beyond('Identifiers unique, references within one tree', '8.2'),
  direction: beyond('Direction of writing', '8.10'),
  'forced-colours': beyond('EN 301 549, 11.7: the system’s own colours'),
  paper: beyond('Nothing in the way on paper'),
  'no-wall': beyond('No wall: the page is read and used before an answer'),
  'no-script': beyond('Without JavaScript', '7.2'),
} as const satisfies Readonly<Record<string, Criterion>>;

/** A criterion's number, or its name where it has none. */
export type CriterionId = keyof typeof CRITERIA;

/** The annotation by which the report knows what a test proves. */
export const PROVES = 'proves';

/** What a test proves, for its details: `test(title, { annotation: proves('2.1.1') }, ...)`. */
export function proves(...ids: readonly CriterionId[]): { type: string; description: string }[] {
  return ids.map((description) => ({ type: PROVES, description }));
}
