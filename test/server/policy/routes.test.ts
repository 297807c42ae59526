/**
 * The documents over HTTP.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { PublishedDocument } from '../../../server/policy/document.ts';
import type { Policy } from '../../../server/policy/policy.ts';
import { application, documents, host, policyText, textOf } from './fixtures.ts';

async function published(config = host, url?: string) {
  const { policy, clock } = await documents();
  await policy.seed('hebergeur', ['fr', 'en', 'de', 'it']);
  return { policy, clock, app: application(policy, config, url) };
}

const who = { author: 'a', reason: 'r', material: [] };

async function change(policy: Policy, kind: 'privacy' | 'faq', fr: string) {
  const expectedBase = (await policy.current('hebergeur', kind))?.version ?? 0;
  await policy.publish({ site: 'hebergeur', kind, texts: { fr }, expectedBase, ...who });
}

describe('the page', () => {
  test('is complete HTML with one title, headings in order, and no script but data', async () => {
    const { app } = await published();
    const response = await app.request('/hebergeur/privacy');
    expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    const html = await response.text();
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr" dir="ltr">/);
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      if (index > 0) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
    expect(html.match(/<script(?! type="application\/ld\+json")/g)).toBeNull();
    expect(html).not.toMatch(/\sstyle=|\son\w+=/);
    expect(html).toContain('<a class="mc-skip" href="#mc_text">');
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toContain('{{');
  });

  test.each(['privacy', 'faq', 'privacy/versions', 'privacy/versions/1'])(
    '%s has no id, class or element name that hide lists look for',
    async (page) => {
      const { app } = await published(host, 'https://www.example.ch');
      for (const lang of ['fr', 'en', 'de', 'it']) {
        const html = await (await app.request(`/hebergeur/${page}?lang=${lang}`)).text();
        const names = [...html.matchAll(/\s(?:id|class)="([^"]*)"|<([a-z][\w-]*)/g)];
        expect(names.join(' ')).not.toMatch(/cookie|consent|gdpr/i);
      }
    },
  );

  test('allows its own style by its hash and nothing inline besides', async () => {
    const { app } = await published();
    const response = await app.request('/hebergeur/privacy');
    const policy = response.headers.get('content-security-policy') ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(await response.text())?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('script-src');
  });

  test('leads to the site and claims no choice where it does not share the cookie', async () => {
    const { app } = await published();
    const html = await (await app.request('/hebergeur/privacy')).text();
    expect(html).toContain('<a href="https://www.example.ch/#mes-choix">Modifier mes choix</a>');
    expect(html).not.toContain('data-mes-choix');
  });

  test('carries the widget and the button where it shares the cookie', async () => {
    const { app } = await published(host, 'https://www.example.ch');
    const response = await app.request('/hebergeur/privacy');
    const html = await response.text();
    expect(html).toContain('<script src="/hebergeur/consent.js" data-lang="fr" async></script>');
    expect(html).toContain('<button type="button" data-mes-choix="preferences">Modifier mes choix');
    expect(html).toContain('<div data-mes-choix-choice');
    expect(response.headers.get('content-security-policy')).toContain(`script-src 'self'`);
  });

  test('of the FAQ has the control in its foot, since its text has none', async () => {
    const { app } = await published();
    const html = await (await app.request('/hebergeur/faq')).text();
    expect(html).toMatch(/<footer[\s\S]*https:\/\/www\.example\.ch\/#mes-choix/);
  });

  test.each(['privacy', 'faq'])('%s carries the questions as schema.org data', async (kind) => {
    const { app } = await published();
    const html = await (await app.request(`/hebergeur/${kind}`)).text();
    const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const content = JSON.parse(json) as { '@type': string; mainEntity: { name: string }[] };
    expect(content['@type']).toBe('FAQPage');
    expect(content.mainEntity).toHaveLength(4);
    expect(content.mainEntity[0]?.name).toBe(
      'Comment puis-je modifier mes données personnelles\u202f?',
    );
  });
});

describe('the language', () => {
  test('is the one asked for, else the browser’s, else the site’s', async () => {
    const { app } = await published();
    const languageOf = async (path: string, accept?: string) => {
      const response = await app.request(
        path,
        accept ? { headers: { 'accept-language': accept } } : {},
      );
      expect(response.headers.get('vary')).toContain('Accept-Language');
      return response.headers.get('content-language');
    };
    expect(await languageOf('/hebergeur/privacy?lang=it', 'de')).toBe('it');
    expect(await languageOf('/hebergeur/privacy', 'de-CH,de;q=0.9')).toBe('de');
    expect(await languageOf('/hebergeur/privacy')).toBe('fr');
  });

  test('that the site declares but nobody has translated is read in English, and says so', async () => {
    const { policy } = await documents();
    await policy.seed('hebergeur', ['fr', 'rm']);
    const app = application(policy, { ...host, languages: ['fr', 'rm'] });
    const html = await (await app.request('/hebergeur/privacy?lang=rm')).text();
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('Protection of personal data');
  });
});

test('a date is written as Europeans write it', async () => {
  const { app } = await published();
  const dateIn = async (language: string) =>
    textOf(await (await app.request(`/hebergeur/privacy?lang=${language}`)).text());
  expect(await dateIn('en')).toContain('1 October 2026');
  expect(await dateIn('fr')).toContain('1 octobre 2026');
});

describe('the forms for programs', () => {
  test('.json says everything, with the control as a button to embed', async () => {
    const { app, policy } = await published();
    const response = await app.request('/hebergeur/privacy.json?lang=fr');
    const body = (await response.json()) as PublishedDocument;
    const version = await policy.current('hebergeur', 'privacy');
    expect(body).toMatchObject({
      site: 'hebergeur',
      kind: 'privacy',
      language: 'fr',
      languages: ['fr', 'en', 'de', 'it'],
      version: 1,
      hash: version?.hash,
      publishedAt: '2026-10-01T08:00:00.000Z',
      title: 'Protection des données personnelles',
    });
    expect(body.html).toContain('data-mes-choix="preferences"');
    expect(body.html).not.toContain('<h1');
    expect(body.faq).toHaveLength(4);
    expect(body.faq[1]?.answer).toContain('30 jours');
    expect(textOf(body.markdown)).toContain('antivirus');
  });

  test('.md is the complete text', async () => {
    const { app } = await published();
    const response = await app.request('/hebergeur/privacy.md');
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const text = await response.text();
    expect(text).toMatch(/^# Protection des données personnelles\n/);
    expect(text).toContain('### Comment puis-je protéger mes données personnelles\u202f?');
    expect(text).not.toMatch(/\{\{|\[\/\/\]/);
  });

  test('come compressed to who takes it, and say by what they differ', async () => {
    const { app } = await published();
    for (const path of ['privacy', 'privacy.json', 'privacy.md', 'privacy/versions/1']) {
      const plain = await app.request(`/hebergeur/${path}`);
      const packed = await app.request(`/hebergeur/${path}`, {
        headers: { 'accept-encoding': 'gzip, br' },
      });
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(packed.headers.get('content-encoding')).toBe('br');
      expect(packed.headers.get('vary')).toBe('Accept-Encoding, Accept-Language');
      expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
      const [text, bytes] = [await plain.text(), Buffer.from(await packed.arrayBuffer())];
      expect(brotliDecompressSync(bytes).toString()).toBe(text);
      expect(bytes.byteLength).toBeLessThan(text.length / 2);
    }
  });

  test('are open to every origin, and not sent again where nothing changed', async () => {
    const { app } = await published();
    for (const path of [
      'privacy',
      'privacy.json',
      'privacy.md',
      'faq.json',
      'privacy/versions/1',
    ]) {
      const first = await app.request(`/hebergeur/${path}`);
      expect(first.headers.get('access-control-allow-origin')).toBe('*');
      expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(first.headers.get('set-cookie')).toBeNull();
      const etag = first.headers.get('etag') ?? '';
      const again = await app.request(`/hebergeur/${path}`, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
      expect(again.headers.get('access-control-allow-origin')).toBe('*');
    }
  });
});

describe('the past', () => {
  test('is read by day, by instant and by version', async () => {
    const { app, policy, clock } = await published();
    clock.now = '2026-10-07T15:00:00.000Z';
    await change(policy, 'privacy', policyText('Nouveau titre'));
    const titleAt = async (query: string) =>
      (
        (await (
          await app.request(`/hebergeur/privacy.json?lang=fr${query}`)
        ).json()) as PublishedDocument
      ).title;
    expect(await titleAt('')).toBe('Nouveau titre');
    expect(await titleAt('&at=2026-10-07')).toBe('Nouveau titre');
    expect(await titleAt('&at=2026-10-06')).toBe('Protection des données personnelles');
    expect(await titleAt('&at=2026-10-07T14:59:59Z')).toBe('Protection des données personnelles');
    const past = await (await app.request('/hebergeur/privacy/versions/1?lang=fr')).text();
    expect(textOf(past)).toContain('il n’est plus celui qui est en vigueur');
    expect(past).toContain('<meta name="robots" content="noindex">');
    expect((await app.request('/hebergeur/privacy/versions/2.json')).status).toBe(200);
  });

  test('keeps the FAQ that the policy included then', async () => {
    const { app, policy } = await published();
    await change(policy, 'faq', '# FAQ\n\n## Pourquoi ?\n\nParce que.');
    const first = await (await app.request('/hebergeur/privacy/versions/1?lang=fr')).text();
    const second = await (await app.request('/hebergeur/privacy/versions/2?lang=fr')).text();
    expect(first).toContain('30 jours');
    expect(second).toContain('Parce que.');
    expect(await (await app.request('/hebergeur/privacy?lang=fr')).text()).toContain('Parce que.');
  });

  test('is listed, newest first, without who wrote it', async () => {
    const { app, policy } = await published();
    await change(policy, 'privacy', policyText('T'));
    const list = (await (await app.request('/hebergeur/privacy/versions.json')).json()) as {
      versions: { version: number; url: string }[];
    };
    expect(list.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(list.versions[0]?.url).toBe('https://consent.example.org/hebergeur/privacy/versions/2');
    expect(JSON.stringify(list)).not.toContain('author');
    const page = await (await app.request('/hebergeur/privacy/versions')).text();
    expect(page).toContain('href="/hebergeur/privacy/versions/1?lang=fr"');
  });

  test.each([
    ['/hebergeur/privacy?at=hier', 400],
    ['/hebergeur/privacy?at=2026-02-30', 400],
    ['/hebergeur/privacy?at=2020-01-01', 404],
    ['/hebergeur/privacy/versions/9', 404],
    ['/hebergeur/privacy/versions/0', 404],
    ['/hebergeur/privacy/versions/x', 404],
    ['/inconnu/privacy', 404],
  ])('%s is a problem: %d', async (path, status) => {
    const { app } = await published();
    const response = await app.request(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
});
