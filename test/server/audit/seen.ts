/**
 * What a browser might have seen, made by hand: whole, and fine unless a test says otherwise.
 *
 * @module
 */
import type {
  Observation,
  SeenControl,
  SeenCookie,
  SeenKey,
  SeenLayer,
  SeenRequest,
  State,
  Visit,
} from '../../../server/audit/observed.ts';

/** A visit of a state. */
export function visit(state: State, seen: Partial<Omit<Visit, 'state'>> = {}): Visit {
  return { state, cookies: [], keys: [], requests: [], ...seen };
}

/** A first-party cookie of the session. */
export function cookie(name: string, more: Partial<SeenCookie> = {}): SeenCookie {
  return { name, host: 'www.example.ch', party: 'first', days: null, httpOnly: false, ...more };
}

/** A first-party key. */
export function key(name: string, more: Partial<SeenKey> = {}): SeenKey {
  return { area: 'localStorage', name, host: 'www.example.ch', party: 'first', ...more };
}

/** A request for a third party's script, by a script. */
export function request(url: string, more: Partial<SeenRequest> = {}): SeenRequest {
  const by = { script: 'https://www.example.ch/app.js' };
  return { url, host: new URL(url).host, party: 'third', kind: 'script', known: [], by, ...more };
}

/** A dark button on white, in view. */
export function control(label: string, more: Partial<SeenControl> = {}): SeenControl {
  return {
    label,
    marked: null,
    isLink: false,
    isInText: false,
    box: { x: 20, y: 700, width: 160, height: 44 },
    isInView: true,
    hasFocus: false,
    fontSize: 16,
    fontWeight: 400,
    text: [255, 255, 255, 1],
    grounds: [
      [20, 30, 40, 1],
      [255, 255, 255, 1],
    ],
    hasPicture: false,
    border: { width: 0, colour: [0, 0, 0, 1] },
    ...more,
  };
}

/** A fair banner. */
export function layer(more: Partial<SeenLayer> = {}): SeenLayer {
  return {
    tool: null,
    language: 'fr',
    text: 'Des cookies ?',
    controls: [
      control('Tout refuser'),
      control('Tout accepter', { box: { x: 200, y: 700, width: 160, height: 44 } }),
      control('Personnaliser', { box: { x: 380, y: 700, width: 160, height: 44 } }),
    ],
    switches: [],
    coversPage: false,
    ...more,
  };
}

/** A site that does nothing before an answer, and has a fair banner. */
export function observation(more: Partial<Observation> = {}): Observation {
  return {
    url: 'https://www.example.ch/',
    at: '2026-11-23T12:00:00.000Z',
    browser: 'Chrome/150.0',
    pages: ['https://www.example.ch/'],
    visits: [visit('fresh'), visit('refused'), visit('accepted'), visit('withdrawn')],
    banner: layer(),
    phone: layer(),
    panel: null,
    wayBack: true,
    steps: { accept: 1, refuse: 1, withdraw: 2 },
    isAskedAgain: false,
    obstacles: [],
    pictures: [],
    ...more,
  };
}
