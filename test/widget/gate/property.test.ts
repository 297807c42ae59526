import * as fc from 'fast-check';
import { expect } from '../ui/expect.ts';
import { type Answer, CONDITIONS, HOSTS, isScript, type Item, markupOf, mayLive } from './model.ts';
import { createGatedPage, site } from './page.ts';
import { pause, place } from './ran.ts';

/** To replay a failure, put here the `seed` and `path` that it names. */
const REPLAY: { readonly seed?: number; readonly path?: string } = {};
const SECONDS = 10;

const page = createGatedPage();
const ids = [
  ...site.purposes.filter(({ exempt }) => !exempt).map(({ id }) => id),
  ...site.services.map(({ id }) => id),
];

type Bare = Omit<Item, 'name'>;
/** What happens on a page. One that does not wait is followed by the next in the same task. */
type Step = { readonly waits: boolean } & (
  | { readonly does: 'accept' | 'refuse' | 'forget' | 'apply' }
  | { readonly does: 'save'; readonly granted: readonly string[] }
  | { readonly does: 'insert'; readonly items: readonly Bare[] }
  | { readonly does: 'take out' | 'put back' | 'move'; readonly which: number }
);

const names = <Names extends object>(of: Names) =>
  fc.constantFrom(...(Object.keys(of) as (keyof Names)[]));
const item: fc.Arbitrary<Bare> = fc.record({
  kind: fc.constantFrom<Item['kind']>(
    'inline',
    'external',
    'module',
    'inline-module',
    'missing',
    'image',
  ),
  when: names(CONDITIONS),
  host: names(HOSTS),
  template: fc.option(names(CONDITIONS), { nil: undefined, freq: 3 }),
});
const waits = fc.boolean();
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ does: oneOf('accept', 'refuse', 'forget', 'apply'), waits }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: oneOf('save'), granted: fc.subarray(ids), waits }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: oneOf('insert'),
      items: fc.array(item, { minLength: 1, maxLength: 5 }),
      waits,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: oneOf('take out', 'put back', 'move'), which: fc.nat(30), waits }),
  },
);

function oneOf<Word extends string>(...words: Word[]): fc.Arbitrary<Word> {
  return fc.constantFrom(...words);
}

const isDecision = ({ does }: Step) => /accept|refuse|forget|save|apply/.test(does);

/** An item of the page, and the box it stands in. */
interface Placed extends Item {
  readonly box: HTMLElement;
}

let runs = 0;

/** Does it all to a fresh page, and claims of each moment of rest what the model says of it. */
async function live(first: readonly Bare[], steps: readonly Step[]): Promise<void> {
  const run = `r${runs++}-`;
  page.forget();
  const main = place();
  /** In document order; what is taken out stands in `out`. */
  let inside: Placed[] = [];
  const out: Placed[] = [];
  let answer: Answer;
  const might = new Set<string>();
  const must = new Set<string>();
  /** What may have begun to run before the last moment of rest. */
  const begun = new Set<string>();
  let count = 0;

  const ran = () => window.ran.filter((name) => name.startsWith(run));
  const living = () => inside.filter((one) => mayLive(one, answer));

  function insert(items: readonly Bare[]): void {
    const added = items.map((bare): Placed => {
      const made: Item = { ...bare, name: `${run}${count++}` };
      const box = document.createElement('div');
      box.innerHTML = markupOf(made);
      return { ...made, box };
    });
    inside.push(...added);
    main.append(...added.map(({ box }) => box));
  }

  function moveTo(which: number, from: Placed[], isIn: boolean): void {
    const [one] = from.length ? from.splice(which % from.length, 1) : [];
    if (!one) return;
    (isIn ? inside : out).push(one);
    if (isIn) main.append(one.box);
    else one.box.remove();
  }

  function answerWith(granted: readonly string[]): void {
    answer = new Set(granted);
    page.decide(...granted);
  }

  function take(step: Step): void {
    switch (step.does) {
      case 'accept':
        return answerWith(ids);
      case 'refuse':
        return answerWith([]);
      case 'save':
        return answerWith(step.granted);
      case 'forget':
        answer = undefined;
        return page.forget();
      case 'apply':
        return page.gate.apply();
      case 'insert':
        return insert(step.items);
      case 'take out':
        return moveTo(step.which, inside, false);
      case 'put back':
        return moveTo(step.which, out, true);
      case 'move':
        return moveTo(step.which, inside, true);
    }
  }

  /** Images that are not as they should be. */
  const wrongImages = () =>
    inside
      .filter(({ kind }) => kind === 'image')
      .filter((one) => {
        const isSet = !!one.box.querySelector('img')?.hasAttribute('src');
        return isSet !== mayLive(one, answer);
      });
  /** How often content stands in the page whose template is granted, and whose is not. */
  const wrongTemplates = () =>
    inside.filter(({ box, name }) => box.querySelectorAll(`[data-name="${name}"]`).length > 1);

  async function rest(isOrdered: boolean): Promise<void> {
    const due = living()
      .filter((one) => isScript(one) && !must.has(one.name))
      .map(({ name }) => name);
    for (const name of due) must.add(name);
    for (let left = 150; left; left--) {
      await pause(left % 10 ? 4 : 12);
      if (due.every((name) => ran().includes(name)) && !wrongImages().length) break;
    }
    const now = ran();
    expect(now.filter((name, at) => now.indexOf(name) !== at)).to.eql([], 'ran twice');
    expect(now.filter((name) => !might.has(name))).to.eql([], 'ran without a grant');
    expect([...must].filter((name) => !now.includes(name))).to.eql([], 'did not run');
    expect(wrongImages().map(({ name }) => name)).to.eql([], 'images');
    expect(wrongTemplates().map(({ name }) => name)).to.eql([], 'content that stands twice');
    // What was granted for a moment before may have been on its way since then.
    const fresh = due.filter((name) => !begun.has(name));
    if (isOrdered) expect(now.filter((name) => fresh.includes(name))).to.eql(fresh, 'order');
    for (const name of might) begun.add(name);
  }

  const note = () => {
    for (const { name } of living()) might.add(name);
  };
  insert(first);
  note();
  await rest(true);
  let group: Step[] = [];
  for (const [at, step] of steps.entries()) {
    take(step);
    note();
    group.push(step);
    if (!step.waits && at < steps.length - 1) continue;
    // The order is the document's where all of it was granted at one moment.
    const decisions = group.filter(isDecision).length;
    await rest(decisions ? decisions === 1 && isDecision(step) : group.length === 1);
    group = [];
  }
  await pause(20);
  expect(ran().filter((name) => !might.has(name))).to.eql([], 'ran without a grant');
  expect(ran().length).to.eql(new Set(ran()).size);
  for (const link of document.head.querySelectorAll('link[rel*=preload]')) link.remove();
}

describe('whatever stands in a page, and whatever the visitor decides', () => {
  it('only what is granted lives, in order, once', async function (this: {
    timeout(milliseconds: number): void;
  }) {
    this.timeout(60_000);
    const seed = REPLAY.seed ?? Date.now() % 2 ** 31;
    console.log(`property.test.ts: seed ${seed}`);
    const property = fc.asyncProperty(
      fc.array(item, { maxLength: 40, size: 'max' }),
      fc.array(step, { minLength: 1, maxLength: 12, size: 'max' }),
      live,
    );
    const found = await fc.check(property, {
      ...REPLAY,
      seed,
      numRuns: 1_000,
      interruptAfterTimeLimit: SECONDS * 1_000,
      markInterruptAsFailure: false,
    });
    console.log(`property.test.ts: ${runs} pages`);
    if (found.failed)
      throw new Error(
        `${String(found.errorInstance)}\n${await fc.asyncDefaultReportMessage(found)}`,
      );
    expect(runs).to.be.least(10);
  });
});
