/**
 * Hostile markup, as it stands in a page after someone could put it there: what it must not gain.
 * `EVIL` is an origin that no service declares; `self.pwned` says that code of it has run.
 *
 * @module
 */

/** One attack. */
export interface Attack {
  readonly name: string;
  readonly html: string;
  /** Why it is not held off yet; the test says when it is. */
  readonly open?: string;
}

const RUNS = 'self.pwned = 1';
const held = 'data-consent="analytics"';

/** On a page whose policy lets only scripts with its nonce run: none of these has it. */
export const WITHOUT_NONCE: readonly Attack[] = [
  { name: 'an inline script', html: `<script type="text/plain" ${held}>${RUNS}</script>` },
  {
    name: 'an external script',
    html: `<script type="text/plain" ${held} data-src="EVIL/e/script/x"></script>`,
  },
  {
    name: 'a module',
    html: `<script type="text/plain" ${held} data-type="module" data-src="EVIL/e/script/x"></script>`,
  },
  {
    name: 'an inline module',
    html: `<script type="text/plain" ${held} data-type="module">${RUNS}</script>`,
  },
  {
    name: 'an async script',
    html: `<script type="text/plain" ${held} async data-src="EVIL/e/script/x"></script>`,
  },
  {
    name: 'a script with a nonce of its own',
    html: `<script type="text/plain" ${held} nonce="autre">${RUNS}</script>`,
  },
  {
    name: 'a script that lends the nonce as data',
    html: `<script type="text/plain" ${held} data-nonce="NONCE">${RUNS}</script>`,
  },
  {
    name: 'a script whose nonce the markup left hanging',
    html: `<script type="text/plain" ${held} x="<script" nonce="" y>${RUNS}</script>`,
  },
  { name: 'a script in a template', html: `<template ${held}><script>${RUNS}</script></template>` },
  {
    name: 'an external script in a template',
    html: `<template ${held}><script src="EVIL/e/script/x"></script></template>`,
  },
  {
    name: 'a script in a template in a template',
    html: `<template ${held}><template ${held}><script>${RUNS}</script></template></template>`,
  },
  {
    name: 'a script in a shadow root in a template',
    html: `<template ${held}><div><template shadowrootmode="open"><script>${RUNS}</script></template></div></template>`,
  },
  {
    name: 'a script of SVG',
    html: `<svg><script type="text/plain" ${held} data-src="EVIL/e/script/x">${RUNS}</script></svg>`,
  },
  {
    name: 'a script of SVG in a template',
    html: `<template ${held}><svg><script href="EVIL/e/script/x"></script><script>${RUNS}</script></svg></template>`,
  },
  {
    name: 'event handlers that come with a template',
    html: `<template ${held}><img src="x" onerror="${RUNS}"><details open ontoggle="${RUNS}"></details></template>`,
  },
  {
    name: 'an event handler that a script brings along',
    html: `<script type="text/plain" ${held} data-src="EVIL/e/script/x" onerror="${RUNS}" onload="${RUNS}"></script>`,
  },
  {
    name: 'a link that preloads a module',
    html: `<script type="text/plain" ${held} data-src="EVIL/e/script/x"></script>
      <script type="text/plain" ${held}>${RUNS}</script>`,
  },
];

/** The elements that can run what their address says, and the attribute that waits. */
const CODE = [
  ['iframe', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
  ['link rel="stylesheet"', 'href'],
  ['script type="text/plain"', 'src'],
  ['script type="text/plain" data-type="module"', 'src'],
  ['script type="text/plain" async', 'src'],
] as const;

const ADDRESSES = [
  `javascript:parent.pwned=1`,
  `JaVaScRiPt:parent.pwned=1`,
  `&#9;java&#10;script:parent.pwned=1`,
  `&#1;javascript:parent.pwned=1`,
  `data:text/html,<script>parent.pwned=1</script>`,
  `data:text/javascript,self.pwned=1`,
  `blob:SITE/00000000-0000-0000-0000-000000000000`,
  `filesystem:SITE/temporary/x`,
  `about:srcdoc`,
  `view-source:EVIL/`,
];

/** On a page without any policy: addresses that are never set. */
export const ADDRESSED: readonly Attack[] = ADDRESSES.map((address) => ({
  name: address.split(':')[0] === 'data' ? address.slice(0, 20) : address.replace(/:.*/, ':'),
  html: CODE.map(([start, name]) => {
    const tag = start.split(' ')[0] ?? '';
    const url = address.replaceAll('<', '&lt;');
    return `<${start} ${held} data-${name}="${url}"></${tag}>
      <template ${held}><${start} data-${name}="${url}"></${tag}></template>`;
  }).join('\n'),
}));

/** Names that hide the page's own: the page must go on as if they were not there. */
export const CLOBBERED: readonly Attack[] = [
  { name: 'an anchor called mesChoix', html: `<a id="mesChoix" href="EVIL/"></a>` },
  {
    name: 'a form called mesChoix that has a version',
    html: `<form id="mesChoix"><input name="version"><input name="push"><input name="length"></form>`,
  },
  {
    name: 'two called mesChoix, one of them version',
    html: `<a id="mesChoix"></a><a id="mesChoix" name="version"></a>`,
  },
  { name: 'a frame called mesChoix', html: `<iframe name="mesChoix" srcdoc="x"></iframe>` },
  {
    name: 'a form called trustedTypes',
    html: `<form id="trustedTypes"><input name="createPolicy"></form>`,
  },
  {
    name: 'a held form whose fields are called as what it has',
    html: `<form ${held}>${[
      'matches',
      'dataset',
      'getAttribute',
      'querySelectorAll',
      'nextSibling',
      'parentNode',
      'remove',
      'closest',
    ]
      .map((name) => `<input name="${name}">`)
      .join('')}</form>`,
  },
  {
    name: 'a form whose fields are called as what a search looks at',
    html: `<form>${['shadowRoot', 'localName', 'children', 'querySelectorAll', 'matches']
      .map((name) => `<input name="${name}">`)
      .join('')}</form>`,
  },
  {
    name: 'elements called as the gate’s own words',
    html: ['ran', 'trusted', 'nonce', 'first', 'boot', 'mesChoixGate', 'start', 'define']
      .map((name) => `<a id="${name}"></a>`)
      .join(''),
  },
  {
    name: 'a control without the visitor',
    html: `<a id="clic" data-mes-choix="accept-all"></a><object data="x" onerror="clic.click()"></object>`,
  },
  {
    name: 'the interface’s own elements, written in the page',
    html: `<mes-choix-banner><template shadowrootmode="open"><button data-action="accept-all">x</button></template></mes-choix-banner>
      <mes-choix-preferences></mes-choix-preferences><mes-choix-embed></mes-choix-embed><mes-choix-debug></mes-choix-debug><mes-choix-button></mes-choix-button>`,
  },
  {
    name: 'conditions of other languages’ objects',
    html: [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'a|__proto__',
      '!__proto__',
      '!constructor',
      '|',
      '!',
      '||analytics!',
    ]
      .map((id) => `<script type="text/plain" data-consent="${id}" nonce="NONCE">${RUNS}</script>`)
      .join(''),
  },
];

/** What breaks the page's own code as well: nobody is asked, and so nothing is granted. */
export const CLOSED: readonly Attack[] = [
  {
    name: 'images called as what document has',
    html: [
      'currentScript',
      'cookie',
      'readyState',
      'head',
      'body',
      'documentElement',
      'createElement',
    ]
      .map((name) => `<img alt="" name="${name}"><form name="${name}"></form>`)
      .join(''),
  },
];

/**
 * Code of the page that wants our policies: runs when the banner is open, before the visitor answers.
 * What it makes of the platform's own classes before Lit, or what releases, is loaded is not among
 * it: such code runs in the page already, and needs no policy of ours.
 */
export const REACHING: readonly (Omit<Attack, 'html'> & { readonly code: string })[] = [
  {
    name: 'setters that every object inherits',
    code: `for (const name of ['trusted', 'lit', 'policy', 'createScript', 'createScriptURL', 'deps'])
      Object.defineProperty(Object.prototype, name, { configurable: true, set(value) { reached('set ' + name, value); reached('set ' + name, this); } });`,
  },
  {
    name: 'what every built-in method is called with',
    code: `const { apply, ownKeys, getOwnPropertyDescriptor, defineProperty } = Reflect;
      let isBusy = false;
      for (const kind of [Function, Array, Map, Set, WeakMap, WeakSet, Promise, String, RegExp, Object, Reflect, EventTarget, Node, Element, HTMLElement, HTMLScriptElement, HTMLIFrameElement, Document, MutationObserver, DOMTokenList])
        for (const owner of [kind, kind.prototype]) for (const name of owner ? ownKeys(owner) : []) {
          const was = getOwnPropertyDescriptor(owner, name);
          if (!was.configurable || name === 'constructor' || name === Symbol.hasInstance) continue;
          const spied = (real) => typeof real !== 'function' ? real : function (...given) {
            if (!isBusy) { isBusy = true; try { for (const one of [this, ...given]) reached(String(name), one); } finally { isBusy = false; } }
            return new.target ? Reflect.construct(real, given, new.target) : apply(real, this, given);
          };
          if (typeof was.value === 'function' && !was.value.prototype) defineProperty(owner, name, { ...was, value: spied(was.value) });
          else if (was.set) defineProperty(owner, name, { ...was, set: spied(was.set) });
        }`,
  },
  {
    name: 'events',
    code: `for (const type of ['ready', 'change', 'open', 'close', 'error'])
        document.addEventListener('mes-choix:' + type, (event) => reached(type, event.detail));
      reached('api', window.mesChoix);`,
  },
  {
    name: 'elements of the interface',
    code: `document.addEventListener('mes-choix:change', () => {
        for (const element of document.querySelectorAll('*'))
          for (let one = element; one && one !== HTMLElement.prototype; one = Object.getPrototypeOf(one))
            for (const key of Reflect.ownKeys(one)) try { reached(String(key), one[key]); } catch {}
      });`,
  },
];
