/**
 * By what known services are recognised, held against what is known of them.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { servicesAt } from '../../../../server/site/page/recognise.ts';
import { readPage } from '../../../../server/site/page/page.ts';
import { pageFindings } from '../../../../server/site/page/page-findings.ts';
import { addPresets } from '../../../../server/site/presets/add-presets.ts';
import { catalogue } from '../../../../server/site/presets/catalogue.ts';
import { knownMarks } from '../../../../server/site/presets/marks.ts';
import { tagsOf } from '../../../../server/site/tag/findings.ts';
import type { SiteConfig } from '../../../../widget/contract.ts';
import { hebergeur } from '../example.ts';

const { presets, find } = catalogue();
const tag = '<script src="https://consent.example.ch/hebergeur/consent.js" async></script>';
const site: SiteConfig = { ...hebergeur, services: [], purposes: [], migrate: [] };

test('every mark is of a known service, and so is whom it excludes', () => {
  const ids = [...knownMarks()].flatMap(([id, { over }]) => [id, ...over]);
  expect(ids.filter((id) => !find(id))).toEqual([]);
});

test('a mark of one service is no other’s', () => {
  const urls = [...knownMarks()].flatMap(([id, marks]) =>
    marks.urls.map((url) => [url, id] as const),
  );
  const wrong = urls.flatMap(([url, id]) => {
    const there = servicesAt(new URL(`https://${url.replaceAll('*', 'x')}`));
    return there.length === 1 && there[0] === id ? [] : [`${url} of ${id}: ${there.join(', ')}`];
  });
  expect(wrong).toEqual([]);
});

describe.each(presets.filter(({ hosts }) => hosts.length > 0))('$id', (preset) => {
  const { config } = addPresets(site, [preset.id], { unconfirmed: true });
  const [element, end] =
    preset.held === 'iframe' ? ['iframe', '</iframe>'] : ['script', '</script>'];
  const found = (html: string) => {
    const page = readPage(`${tag}${html}`, new URL('https://www.example.ch/'));
    return pageFindings(page, tagsOf(page), config);
  };

  test.each(preset.hosts)(
    'is recognised at $host, and held by what is said to write',
    ({ host }) => {
      const [finding] = found(`<${element} src="https://${host}/">${end}`);
      expect(finding?.services).toEqual([preset.id]);
      expect(found(finding?.write?.to ?? '')).toEqual([]);
    },
  );
});
