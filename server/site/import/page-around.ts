/**
 * What a configuration file of another tool finds around it when it is run: texts of scripts, which
 * `read-config.ts` runs before and after it.
 *
 * @module
 */

/**
 * What pages and bundles have around such a file: the tools, which take note of what they are
 * handed, and a page that answers everything with itself.
 */
export const AROUND = String.raw`
var __taken = [];
var __take = (from) => (config) => { __taken.push({ from, config }); return __any; };
var __later = [], __wait = (values) => { for (const value of values) if (typeof value === 'function' && value !== __any) __later.push(value); return __any; };
var __any = new Proxy(function () {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === Symbol.iterator ? function* () {} : __any),
  set: (_, key, value) => { __wait([value]); return true; },
  apply: (_, __, values) => __wait(values), construct: (_, values) => __wait(values),
});
var window = globalThis, self = globalThis, top = globalThis;
var document = __any, location = __any, navigator = __any, localStorage = __any, console = __any, process = __any, $ = __any, jQuery = __any;
var addEventListener = (_, run) => { if (typeof run === 'function') run(__any); };
var setTimeout = (run) => { if (typeof run === 'function') run(); }, setInterval = () => 0, dataLayer = [], gtag = () => {};
document = new Proxy(__any, { get: (any, key) => (key === 'addEventListener' ? addEventListener : key === 'readyState' ? 'complete' : any[key]) });
var CookieConsent = { run: __take('vanilla-cookieconsent') };
var initCookieConsent = () => ({ run: __take('vanilla-cookieconsent') });
var klaro = { setup: __take('klaro'), render: __take('klaro'), show() {} };
var Orejime = { init: __take('orejime') }, loadOrejime = __take('orejime');
var tarteaucitron = { user: {}, job: [], services: {}, init(parameters) { this.parameters = parameters; return true; } };
var module = { exports: {} }, exports = module.exports, __default;
var require = (name) => /cookieconsent/.test(name) ? CookieConsent : /klaro/.test(name) ? klaro : /orejime/.test(name) ? loadOrejime : __any;
var __known = new Set(Object.values(globalThis));
`;

/**
 * Runs what waits for the page to be ready (onload, jQuery, an effect), and where nothing was found
 * yet what the file defines to be called without a word.
 */
export const READY = String.raw`
(() => {
  const run = (value) => { try { value(__any); } catch {} };
  const isFound = () => __taken.length + tarteaucitron.job.length > 0 || tarteaucitron.parameters || typeof klaroConfig !== 'undefined' || typeof orejimeConfig !== 'undefined';
  __wait([globalThis.onload]);
  for (const value of __later.splice(0)) run(value);
  const own = Object.values(globalThis).filter((value) => !__known.has(value));
  for (const value of [__default, module.exports, ...own])
    if (!isFound() && typeof value === 'function' && value !== __any && value.length < 2) run(value);
  for (const value of __later.splice(0)) run(value);
})()
`;

/** Gathers what was taken note of, or else what the file has set or exports. */
export const GATHER = String.raw`
(() => {
  const shaped = (config) =>
    !config || typeof config !== 'object' ? null
    : Array.isArray(config.services) || Array.isArray(config.apps) ? 'klaro'
    : Array.isArray(config.purposes) ? 'orejime'
    : config.categories || (config.languages && config.current_lang) ? 'vanilla-cookieconsent' : null;
  const named = (from, get) => { try { const config = get(); return config && config !== __any ? [{ from, config }] : []; } catch { return []; } };
  const jobs = [...(tarteaucitron.job || [])];
  const found = [
    ...__taken,
    ...named('klaro', () => klaroConfig),
    ...named('orejime', () => orejimeConfig),
    ...(jobs.length || tarteaucitron.parameters
      ? [{ from: 'tarteaucitron', config: { ...tarteaucitron.parameters, job: jobs, services: tarteaucitron.services } }] : []),
    ...[__default, module.exports, module.exports.default, typeof config === 'undefined' ? null : config]
      .flatMap((config) => { const from = config === __any ? null : shaped(config); return from ? [{ from, config }] : []; }),
  ];
  return JSON.stringify(found[0], (_, value) =>
    value === __any || typeof value === 'function' ? undefined
    : value instanceof RegExp ? { pattern: value.source } : value);
})()
`;
