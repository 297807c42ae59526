import { nextFrame } from '@open-wc/testing';
import { inPage } from '../../../../widget/ui/in-page.ts';
import { expect } from '../expect.ts';
import { createPage } from '../page.ts';

const COUNT = 200;
/** As many as may be drawn and laid out in one task. */
const SLICE = 5;

describe('the placeholders of 200 held frames', () => {
  afterEach(() => document.querySelector('main')?.remove());

  it('are made a slice at a time, however often they are asked for', async () => {
    const { context } = createPage();
    const main = document.createElement('main');
    main.innerHTML = '<p><iframe title="Visite" width="320" height="180"></iframe></p>'.repeat(
      COUNT,
    );
    document.body.append(main);
    const held = context.held as Map<HTMLElement, readonly string[]>;
    const { standIn } = inPage(context);

    const made = () => main.querySelectorAll('mes-choix-embed').length;
    const perFrame: number[] = [];

    // As the gate does: one after the other, each said as it is found.
    for (const frame of main.querySelectorAll('iframe')) {
      held.set(frame, ['youtube']);
      standIn();
    }
    for (let before = 0; before < COUNT && perFrame.length < 2 * COUNT; ) {
      // oxlint-disable-next-line no-await-in-loop -- frames follow each other
      await nextFrame();
      perFrame.push(made() - before);
      before = made();
    }

    expect(made()).to.eql(COUNT);
    expect(Math.max(...perFrame)).to.be.most(SLICE);
    held.clear();
    standIn();
    await nextFrame();
    expect(made()).to.eql(0);
  });
});
