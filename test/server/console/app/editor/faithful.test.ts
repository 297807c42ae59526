/**
 * The editor changes what was edited, and nothing else.
 *
 * @module
 */
import { diffLines } from 'diff';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Node } from '@milkdown/kit/prose/model';
import { createFaithfulWriter } from '../../../../../server/console/app/editor/faithful.ts';
import type { Reader } from '../../../../../server/console/app/editor/reading.ts';
import { strictMarkdown } from '../../../../../server/policy/markdown.ts';
import { CORPUS } from './corpus.ts';
import { aReader } from './a-reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await aReader();
});

/** Everything written anew, as for a document that nobody wrote by hand. */
function canonical(source: string): string {
  return createFaithfulWriter(reader, '')(reader.read(source));
}

/** What is read by visitors; white space between blocks, and where tags meet, is none of it. */
function shown(source: string): string {
  return strictMarkdown.render(source).replaceAll(/ *\n/g, '\n').replaceAll(/>\s+</g, '><').trim();
}

const childrenOf = (doc: Node) =>
  Array.from({ length: doc.childCount }, (_, index) => doc.child(index));

const docOf = (doc: Node, blocks: Node[]) => doc.type.create(null, blocks);

/** Places all over a document; not each of a long one. */
const someOf = (doc: Node) =>
  [...doc.content.content.keys()].filter((index) => index % Math.ceil(doc.childCount / 8) === 0);

const withEnd = (text: string) => text.replace(/\n*$/, '\n');

/** Where a link's address stands elsewhere: without it the link is another. */
const isByName = (source: string) => source.includes('[loi]:');

const paragraph = (doc: Node, text: string) => {
  const { schema } = doc.type;
  return schema.nodes['paragraph']?.create(null, schema.text(text)) as Node;
};

test('there are fifty documents and more', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(50);
});

describe.each(CORPUS)('%s', (_, source) => {
  test('comes out as it went in', () => {
    const text = createFaithfulWriter(reader, source)(reader.read(source));
    expect(text).toBe(source);
  });

  test('written anew, it says the same to visitors', () => {
    expect(shown(canonical(source))).toBe(shown(source));
  });

  test('written anew twice, it is the same', () => {
    expect(canonical(canonical(source))).toBe(canonical(source));
  });

  test('keeps its no-break spaces', () => {
    const count = (text: string) => text.match(/[\u00a0\u202f]|&nbsp;/g)?.length ?? 0;
    expect(count(canonical(source))).toBe(count(source));
  });

  test('a new paragraph changes no other line', () => {
    const doc = reader.read(source);
    const write = createFaithfulWriter(reader, source);
    for (const index of someOf(doc)) {
      const blocks = childrenOf(doc).toSpliced(index + 1, 0, paragraph(doc, 'Ajouté.'));
      const changes = diffLines(withEnd(source), withEnd(write(docOf(doc, blocks)))).filter(
        ({ added, removed, value }) => (added || removed) && value.trim() !== '',
      );
      expect(changes.map(({ value, removed }) => [value.trim(), removed])).toEqual([
        ['Ajouté.', false],
      ]);
    }
  });

  test('an edited block leaves the others as they were written', () => {
    const doc = reader.read(source);
    const write = createFaithfulWriter(reader, source);
    const places = reader.blocks(source);
    for (const index of someOf(doc)) {
      const text = write(docOf(doc, childrenOf(doc).with(index, paragraph(doc, 'Autre.'))));
      expect(text).toContain('Autre.');
      for (const [at, { from, to }] of places.entries()) {
        if (at !== index && !isByName(source)) expect(text).toContain(source.slice(from, to));
      }
    }
  });
});

describe('a change inside a block', () => {
  /** Replaces text inside the document, as typing does. */
  function typed(source: string, from: string, to: string): string {
    const doc = reader.read(source);
    const json = JSON.stringify(doc.toJSON()).replace(from, to);
    return createFaithfulWriter(reader, source)(doc.type.schema.nodeFromJSON(JSON.parse(json)));
  }

  test('of a list leaves its other items alone', () => {
    const source = '*   un\n*   deux\n*   trois\n';
    expect(typed(source, 'deux', 'deux bis')).toBe('*   un\n*   deux bis\n*   trois\n');
  });

  test('of a table leaves its other rows alone', () => {
    const source =
      '| Nom    | Durée |\n|--------|-------|\n| a      | 1     |\n| b      | 2     |\n';
    expect(typed(source, '"2"', '"3"')).toBe(
      '| Nom    | Durée |\n|--------|-------|\n| a      | 1     |\n| b | 3 |\n',
    );
  });

  test('of a paragraph of many lines leaves the other lines alone', () => {
    expect(typed('Un _mot_\ndeux\ntrois __mots__\n', 'deux', 'quatre')).toBe(
      'Un _mot_\nquatre\ntrois __mots__\n',
    );
  });
});

test('blocks that are moved keep their words', () => {
  const source = '# T\n\n* un\n\nDeux __mots__.\n';
  const doc = reader.read(source);
  const [title, list, text] = [doc.child(0), doc.child(1), doc.child(2)];
  const moved = docOf(doc, [title, text, list]);
  expect(createFaithfulWriter(reader, source)(moved)).toBe('# T\n\nDeux __mots__.\n\n* un\n');
});

test('two lists that meet stay two lists', () => {
  const source = '- a\n\nEntre.\n\n- b\n';
  const doc = reader.read(source);
  const met = docOf(doc, [doc.child(0), doc.child(2)]);
  const text = createFaithfulWriter(reader, source)(met);
  expect(reader.read(text).childCount).toBe(2);
});

test('a link by name whose address went says where it leads', () => {
  const source = 'Voir [la loi][loi].\n\n* un\n\n[loi]: https://www.fedlex.admin.ch\n';
  const doc = reader.read(source);
  const without = docOf(doc, [doc.child(0), doc.child(1)]);
  expect(createFaithfulWriter(reader, source)(without)).toBe(
    'Voir [la loi](https://www.fedlex.admin.ch).\n\n* un\n',
  );
});

test('whatever blocks are taken from wherever, what is written reads as what was there', () => {
  const docs = CORPUS.map(([, source]) => reader.read(source));
  const blocks = docs.flatMap(childrenOf).filter((block) => block.type.name !== 'kept_source');
  const said = (doc: Node) => childrenOf(doc).map(reader.write).filter(Boolean);
  fc.assert(
    fc.property(
      fc.nat(CORPUS.length - 1),
      fc.array(fc.nat(blocks.length - 1), { minLength: 1, maxLength: 8 }),
      (at, picked) => {
        const [, source = ''] = CORPUS[at] ?? [];
        const [like] = docs;
        const doc = docOf(
          like as Node,
          picked.map((index) => blocks[index] as Node),
        );
        const text = createFaithfulWriter(reader, source)(doc);
        const read = said(reader.read(text));
        // Lists that meet change their signs, so that they stay apart: what they say is the same.
        const signs = (lines: string[]) =>
          lines.map((line) => line.replaceAll(/^( *)(?:[*+-]|(\d+)[.)]) /gm, '$1$2- '));
        expect(signs(read)).toEqual(signs(said(doc)));
      },
    ),
    { numRuns: 200, seed: 20_261_123 },
  );
});
