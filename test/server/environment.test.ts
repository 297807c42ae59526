import { describe, expect, test } from 'vitest';
import { publicUrlOf, readSettings, type Settings } from '../../server/environment.ts';

function settings(environment: Record<string, string>): Settings {
  const reading = readSettings(environment);
  if ('fault' in reading) throw new Error(reading.fault);
  return reading.settings;
}

describe('the settings', () => {
  test('name what takes screenshots, or that nothing does', () => {
    expect(settings({ CHROME_PATH: '/usr/bin/chromium' }).browser).toBe('/usr/bin/chromium');
    expect(settings({ CHROME_PATH: 'none' }).browser).toBeUndefined();
  });

  test('have their defaults, also where a variable is empty', () => {
    const expected = {
      port: 8787,
      host: '127.0.0.1',
      folder: './data',
      url: null,
      rate: 120,
      proxies: 0,
      metricsToken: null,
      headTo: [],
      witnessOf: [],
      browser: 'find',
    };
    expect(settings({})).toEqual(expected);
    expect(settings({ PORT: '', MES_CHOIX_URL: '', DATABASE_URL: '' })).toEqual(expected);
  });

  test('name the public address, or the one that is listened on', () => {
    expect(publicUrlOf(settings({}))).toBe('http://localhost:8787');
    expect(publicUrlOf(settings({ HOST: '192.0.2.1', PORT: '80' }))).toBe('http://192.0.2.1:80');
    expect(publicUrlOf(settings({ MES_CHOIX_URL: 'https://consent.example.ch/' }))).toBe(
      'https://consent.example.ch',
    );
  });

  test('name a database, whose address is never said again', () => {
    const url = 'postgres://anna:secret@db.example.ch/register';
    expect(settings({ DATABASE_URL: url }).database).toBe(url);
    expect(settings({ DATABASE_URL: 'postgresql:///register' }).database).toBe(
      'postgresql:///register',
    );
    const reading = readSettings({ DATABASE_URL: 'mysql://anna:secret@db.example.ch' });
    expect(reading).toEqual({ fault: expect.stringMatching(/^DATABASE_URL is no/) as string });
    expect(JSON.stringify(reading)).not.toContain('secret');
  });

  test.each([
    ['PORT', '70000'],
    ['PORT', '8787x'],
    ['MES_CHOIX_RATE', '1e3'],
    ['TRUST_PROXY', '-1'],
    ['MES_CHOIX_WITNESS', 'consent.example.ch/log'],
    ['MES_CHOIX_URL', 'ftp://example.ch'],
    ['MES_CHOIX_URL', 'https://example.ch/consent'],
  ])('with %s=%s are refused in a sentence that names it', (name, value) => {
    expect(readSettings({ [name]: value })).toMatchObject({
      fault: expect.stringMatching(new RegExp(`^${name} is "`)) as string,
    });
  });
});
