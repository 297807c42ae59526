import { expect, test } from 'vitest';
import { frontPage } from '../../server/front-page.ts';

const headings = async (sites: readonly (readonly [slug: string, name: string])[]) => {
  const listed = sites.map(([slug, name]) => ({ slug, name }));
  const page = String(await frontPage('https://consent.example.ch', listed, []));
  return [...page.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, text = '']) =>
    text.replaceAll(/<[^>]+>/g, ''),
  );
};

test('sites of one name are told apart by their slugs, others are not burdened with them', async () => {
  expect(
    await headings([
      ['neve', 'Névé'],
      ['neve-modal-dark', 'Névé'],
      ['autre', 'Autre maison'],
    ]),
  ).toEqual(['Névé – neve', 'Névé – neve-modal-dark', 'Autre maison']);
});
