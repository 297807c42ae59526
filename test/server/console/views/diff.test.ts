/**
 * Differences, for eyes and for ears.
 *
 * @module
 */
import { expect, test } from 'vitest';
import { diffView } from '../../../../server/console/views/diff.ts';
import { WORDS } from '../../../../server/console/words/words.ts';
import { diffTexts } from '../../../../server/policy/diff.ts';

const shown = async (before: string, after: string) =>
  String(await diffView(WORDS.fr, diffTexts(before, after)));

test('what is added and removed is marked, and said', async () => {
  const html = await shown('Un chat noir dort ici', 'Un chat blanc dort ici');
  expect(html).toMatch(/<del><span class="visually-hidden">retiré\s: <\/span>noir/);
  expect(html).toMatch(/<ins><span class="visually-hidden">ajouté\s: <\/span>blanc/);
});

test('texts that are the same say so', async () => {
  expect(await shown('Un', 'Un')).toContain('Aucune différence');
});

test('a long passage that did not change is folded away, its ends shown', async () => {
  const same = ['a', 'b', 'c', 'd', 'e'].join('\n\n');
  const html = await shown(`${same}\n\nun`, `${same}\n\ndeux`);
  expect(html).toContain('<summary>3 passages inchangés</summary>');
  expect(html.indexOf('<p>a</p>')).toBeLessThan(html.indexOf('<details>'));
});

test('markup in a text is shown, not obeyed', async () => {
  expect(await shown('a', '<b>b</b>')).toContain('&lt;b&gt;b&lt;/b&gt;');
});

test('titles, automatic blocks and notes are read without the marks of their source', async () => {
  const before = '# Titre\n\n{{controller}}\n\n[//]: # (À vérifier.)\n\nun';
  const html = await shown(before, before.replace('un', 'deux\n\n## Nouveau'));
  expect(html).toContain('<p><strong>Titre</strong></p>');
  expect(html).toContain('[ Responsable du traitement ]');
  expect(html).toContain('À vérifier. ]');
  expect(html).toMatch(/<strong><ins>.*Nouveau/);
  expect(html).not.toMatch(/#|\{\{/);
});

test('a mark that has changed itself is shown', async () => {
  expect(await shown('Titre ici', '## Titre ici')).toMatch(/<ins>.*##/);
  expect(await shown('## Titre ici', '### Titre ici')).toMatch(/##<ins>.*#/);
});
