/**
 * A site to come to, and the tools to come from, each with what it keeps of the same answers.
 *
 * @module
 */
import type { SiteRules } from '../../../widget/contract.ts';
import { peer as axeptio } from '../../../widget/migrate/axeptio.ts';
import { peer as cookiebot } from '../../../widget/migrate/cookiebot.ts';
import { peer as klaro } from '../../../widget/migrate/klaro.ts';
import { peer as onetrust } from '../../../widget/migrate/onetrust.ts';
import { peer as orejime } from '../../../widget/migrate/orejime.ts';
import type { Peer } from '../../../widget/migrate/peer.ts';
import { peer as tarteaucitron } from '../../../widget/migrate/tarteaucitron.ts';
import { peer as vanilla } from '../../../widget/migrate/vanilla-cookieconsent.ts';

/** Two purposes with two services each, one service that came later, and what is exempt. */
export const rules: SiteRules = {
  site: 'shop',
  revision: 2,
  choiceDays: 182,
  cookie: { name: 'mes_choix' },
  languages: ['fr'],
  defaultLanguage: 'fr',
  purposes: [
    { id: 'analytics', since: 1 },
    { id: 'video', since: 1 },
    { id: 'chat', since: 2 },
    { id: 'own', since: 1, exempt: 'audience' },
  ],
  services: [
    { id: 'matomo', purpose: 'analytics', since: 1 },
    { id: 'hotjar', purpose: 'analytics', since: 1 },
    { id: 'youtube', purpose: 'video', since: 1 },
    { id: 'vimeo', purpose: 'video', since: 2 },
    { id: 'crisp', purpose: 'chat', since: 2 },
    { id: 'counter', purpose: 'own', since: 1, exempt: 'audience' },
  ],
  signals: {},
};

/** One answer in a tool: yes, no, or shown and left open where the tool knows that. */
export type Answer = 'yes' | 'no' | 'open';

/** A tool, and what it keeps. */
export interface Kept {
  readonly peer: Peer;
  /** Its words for the purposes `analytics` and `video`. */
  readonly map: Readonly<Record<string, string>>;
  /** What it keeps of these answers, by its own names. */
  text(answers: Readonly<Record<string, Answer>>): string;
  /** What it keeps beside. */
  readonly other?: (name: string) => string | undefined;
}

const json = (answers: Readonly<Record<string, Answer>>, more: object = {}) =>
  encodeURIComponent(
    JSON.stringify({
      ...Object.fromEntries(
        Object.entries(answers)
          .filter(([, answer]) => answer !== 'open')
          .map(([name, answer]) => [name, answer === 'yes']),
      ),
      ...more,
    }),
  );

const listed = (answers: Readonly<Record<string, Answer>>) =>
  Object.keys(answers).filter((name) => answers[name] === 'yes');

const map = { statistics: 'analytics', media: 'video' };

/** The tools by their names. */
export const tools: Readonly<Record<string, Kept>> = {
  'vanilla-cookieconsent 3': {
    peer: vanilla,
    map,
    text: (answers) =>
      encodeURIComponent(
        JSON.stringify({ categories: listed(answers), revision: 0, services: {} }),
      ),
  },
  'vanilla-cookieconsent 2': {
    peer: vanilla,
    map,
    text: (answers) => JSON.stringify({ level: listed(answers), revision: 0 }),
  },
  klaro: { peer: klaro, map, text: (answers) => json(answers) },
  orejime: { peer: orejime, map, text: (answers) => json(answers) },
  axeptio: {
    peer: axeptio,
    map,
    text: (answers) => json(answers, { $$token: 'x', $$completed: true }),
  },
  tarteaucitron: {
    peer: tarteaucitron,
    map,
    text: (answers) =>
      Object.entries(answers)
        .map(([name, answer]) => `!${name}=${{ yes: 'true', no: 'false', open: 'wait' }[answer]}`)
        .join(''),
  },
  cookiebot: {
    peer: cookiebot,
    map: { statistics: 'analytics', marketing: 'video' },
    text: (answers) =>
      encodeURIComponent(
        `{stamp:'abc==',necessary:true,${Object.entries(answers)
          .filter(([, answer]) => answer !== 'open')
          .map(([name, answer]) => `${name}:${answer === 'yes'}`)
          .join()},method:'explicit',ver:1,region:'ch'}`,
      ),
  },
  onetrust: {
    peer: onetrust,
    map: { C0002: 'analytics', C0005: 'video' },
    text: (answers) =>
      `isGpcEnabled=0&groups=${encodeURIComponent(
        [
          'C0001:1',
          ...Object.entries(answers)
            .filter(([, answer]) => answer !== 'open')
            .map(([name, answer]) => `${name}:${answer === 'yes' ? 1 : 0}`),
        ].join(),
      )}&geolocation=CH`,
    other: () => new Date().toISOString(),
  },
};
