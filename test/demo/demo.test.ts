/**
 * The demo's parts together: what its site's configuration says, and that it fits what they do.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VENDORS } from '../../demo/addresses.ts';
import { createDemo } from '../../demo/demo.ts';
import { siteConfig } from '../../server/contract.ts';
import type { Text } from '../../widget/contract.ts';

const addresses = {
  consentUrl: 'http://localhost:8787',
  siteUrl: 'http://127.0.0.1:9788',
  vendorsUrl: 'http://vendors.localhost:9789',
};
const { config, vendors } = createDemo(addresses);
const languages = ['fr', 'en', 'de', 'it'];

/** Every text for visitors, named by its place. */
const texts: readonly (readonly [string, Text | undefined])[] = [
  ...config.purposes.flatMap(({ id, title, description }): [string, Text][] => [
    [`the title of ${id}`, title],
    [`the description of ${id}`, description],
  ]),
  ...config.services.flatMap(({ id, cookies = [] }) =>
    cookies.map(({ name, description }): [string, Text | undefined] => [
      `what ${id} uses ${name} for`,
      description,
    ]),
  ),
];

describe('the configuration of the demo’s site', () => {
  test('is valid', () => {
    expect(siteConfig.safeParse(config).error).toBeUndefined();
  });

  test('names the site’s own origin, and each vendor by a host of its own', () => {
    expect(config.origins).toEqual(['http://127.0.0.1:9788']);
    const hosts = config.services.flatMap((service) => service.hosts ?? []);
    expect(hosts).toEqual(VENDORS.map((vendor) => `${vendor}.vendors.localhost:9789`));
  });

  test('has one common host for the vendors where names below it do not exist', () => {
    const { config: moved } = createDemo({ ...addresses, vendorsUrl: 'http://192.0.2.7:80' });
    expect(moved.services.map(({ hosts }) => hosts)).toContainEqual(['192.0.2.7']);
  });

  test.each(texts)('says %s in every language', (_, text) => {
    expect(Object.keys(text as object)).toEqual(expect.arrayContaining(languages));
    expect(config.languages).toEqual(languages);
  });
});

describe('what the vendors keep is declared', () => {
  test.each(VENDORS)('the cookie on the host of %s, by name and life', async (vendor) => {
    const answer = await vendors.request(`/${vendor}/mesure`);
    const [, name, life] =
      /^([^=]+)=[^;]+.*Max-Age=(\d+)/.exec(answer.headers.get('set-cookie') ?? '') ?? [];
    const declared = config.services.find(({ id }) => id === vendor)?.cookies;
    expect(declared).toContainEqual(expect.objectContaining({ name, days: Number(life) / 86_400 }));
  });

  test.each([
    ['mesurix', 'mesure.js'],
    ['publireseau', 'annonce.js'],
  ])('and what the script of %s writes into the page', (vendor, file) => {
    const script = readFileSync(
      new URL(`../../demo/vendors/${vendor}/${file}`, import.meta.url),
      'utf8',
    );
    const service = config.services.find(({ id }) => id === vendor);
    const declared = [...(service?.cookies ?? []), ...(service?.storage ?? [])].map(
      ({ name }) => new RegExp(`^${name.replace('*', '.*')}$`),
    );
    const written = [
      ...script.matchAll(/(?:keep|setItem)\('([^']+)'/g),
      ...script.matchAll(/document\.cookie = `([^$=]+)=/g),
    ].map(([, name = '']) => name);
    expect(written.length).toBeGreaterThan(1);
    for (const name of written) {
      expect(
        declared.filter((pattern) => pattern.test(name)),
        name,
      ).toHaveLength(1);
    }
  });
});
