import { describe, expect, test } from 'vitest';
import { asksAgain, consequenceOf } from '../../../../server/console/configuration/consequence.ts';
import type { Purpose, Service, SiteConfig } from '../../../../widget/contract.ts';
import { site } from '../a-desk.ts';

const current = { ...site, revision: 4 };
const vimeo: Service = { id: 'vimeo', purpose: 'video', name: 'Vimeo', provider: 'Vimeo' };
const maps: Purpose = { id: 'maps', title: 'Cartes', description: 'Voir un plan.' };
const plan: Service = { id: 'plan', purpose: 'maps', name: 'Plan', provider: 'Plan AG' };
const firewall: Service = { id: 'wall', purpose: 'security', name: 'Wall', provider: 'Wall' };
const names = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);
const consequence = (next: SiteConfig, material: readonly string[] = []) =>
  consequenceOf(current, next, material);

describe('what publishing means for visitors', () => {
  test('nothing, where only words changed', () => {
    expect(consequence({ ...site, name: 'Un autre nom' })).toEqual({
      before: 4,
      after: 4,
      forgets: false,
      everybody: [],
      granted: [],
      unasked: [],
      gone: [],
    });
  });

  test('a service that was added is asked of those who said yes to its purpose', () => {
    const { before, after, everybody, granted } = consequence({
      ...site,
      services: [...site.services, vimeo],
    });
    expect([before, after]).toEqual([4, 5]);
    expect(everybody).toEqual([]);
    expect(granted.map(({ service, purpose }) => [service.id, purpose.id])).toEqual([
      ['vimeo', 'video'],
    ]);
  });

  test('a purpose that was added is asked of everybody, its services with it', () => {
    const next = {
      ...site,
      purposes: [...site.purposes, maps],
      services: [...site.services, plan],
    };
    const { everybody, granted } = consequence(next);
    expect(names(everybody)).toEqual(['maps']);
    expect(granted).toEqual([]);
  });

  test('a service that moved to another purpose is asked of those who said yes to that one', () => {
    const services = site.services.map((service) => ({ ...service, purpose: 'video' }));
    const { granted } = consequence({ ...site, services });
    expect(granted.map(({ service }) => service.id)).toEqual(['matomo']);
  });

  test('what needs no consent is told, and asked of nobody', () => {
    const { everybody, granted, unasked } = consequence({
      ...site,
      services: [...site.services, firewall],
    });
    expect(names(unasked)).toEqual(['wall']);
    expect([...everybody, ...granted]).toEqual([]);
  });

  test('a purpose of which the meaning changed is asked of everybody', () => {
    const { after, everybody } = consequence(site, ['analytics']);
    expect(after).toBe(5);
    expect(names(everybody)).toEqual(['analytics']);
  });

  test.each([
    ['another name of its cookie', { name: 'choix' }, true],
    ['its usual name, written out', { name: 'mes_choix' }, false],
    ['a wider domain', { domain: '.example.ch' }, false],
  ])('a choice under %s', (_, cookie, isForgotten) => {
    const meant = consequence({ ...site, cookie });
    expect([meant.forgets, asksAgain(meant)]).toEqual([isForgotten, isForgotten]);
    expect(meant.after).toBe(4);
  });

  test('what was taken away is named', () => {
    const { after, gone } = consequence({ ...site, services: site.services.slice(1) });
    expect(names(gone)).toEqual(['matomo']);
    expect(after).toBe(4);
  });
});
