/**
 * `<demo-temoin>`: the demonstration's panel, which shows the banner in another look, and live what
 * this site has asked of the vendors, what is stored in the browser, the choice in force and its
 * receipt.
 *
 * It stores nothing itself, and asks only its own site, and that only while it is open.
 */
const VENDORS = {
  mesurix: ['Mesurix', 'mesure d’audience'],
  videolac: ['VidéoLac', 'vidéos'],
  cartoplan: ['CartoPlan', 'plans'],
  publireseau: ['PubliRéseau', 'publicité'],
};
const PURPOSES = {
  analytics: 'Mesure d’audience',
  video: 'Vidéos',
  maps: 'Plans interactifs',
  marketing: 'Publicité',
};
/** Where the banner can stand, by the name that the site knows it by; the first is the site's own. */
const PLACES = [
  ['Barre', { 'bar-bottom': 'Barre, en bas', 'bar-top': 'Barre, en haut' }],
  [
    'Boîte',
    {
      'box-bottom-right': 'Boîte, en bas à droite',
      'box-bottom-left': 'Boîte, en bas à gauche',
      'box-top-right': 'Boîte, en haut à droite',
      'box-top-left': 'Boîte, en haut à gauche',
    },
  ],
  ['Fenêtre', { modal: 'Fenêtre, au milieu' }],
];
const THEMES = {
  auto: 'Selon le système',
  light: 'Clair',
  dark: 'Sombre',
  plain: 'Sobre\u00a0: police et couleurs du site',
};
/** How often an open panel looks again, in milliseconds. */
const PERIOD = 1000;
/** How long after a decision its receipt is looked for, in milliseconds. */
const RECEIPT_DELAY = 1500;

/** Makes an element: `el('td', { class: 'yes' }, 'Oui')`. Text is only ever set as text. */
function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** Everything that scripts of this page can read of the browser's memory. */
function stored() {
  const entries = document.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => ({ where: 'cookie', name: pair.split('=')[0], value: pair.slice(pair.indexOf('=') + 1) }));
  for (const area of ['localStorage', 'sessionStorage']) {
    try {
      for (const [name, value] of Object.entries(window[area])) entries.push({ where: area, name, value });
    } catch {
      // The browser refuses this page any storage: there is nothing to show.
    }
  }
  return entries;
}

const day = (time) => new Date(time).toLocaleDateString('fr-CH', { dateStyle: 'long', timeZone: 'UTC' });
const instant = (time) => new Date(time).toLocaleTimeString('fr-CH');
const shortened = (text, length = 60) => (text.length > length ? `${text.slice(0, length)}…` : text);

class Temoin extends HTMLElement {
  #tab = el('button', { class: 'temoin-tab', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'temoin' });
  #panel = el('section', { class: 'temoin-panel', id: 'temoin', tabindex: '-1', hidden: true, 'aria-labelledby': 'temoin-titre' });
  #sections = Object.fromEntries(['choice', 'vendors', 'stored', 'receipt'].map((name) => [name, el('div')]));
  #api = null;
  #timer = 0;
  #counts = {};
  #drawn = {};

  connectedCallback() {
    this.#tab.append('Démonstration');
    this.#tab.addEventListener('click', () => this.#toggle(this.#panel.hidden));
    const close = el('button', { class: 'temoin-close', type: 'button' }, 'Fermer');
    close.addEventListener('click', () => this.#close());
    this.#panel.append(
      close,
      el('h2', { id: 'temoin-titre' }, 'La démonstration'),
      el('p', {}, 'Ce panneau n’est pas un élément du site ni du bandeau.'),
      lookForm(this.dataset.look),
      el('h2', {}, 'Ce que ce site a demandé et stocké'),
      el('p', {}, 'En direct, avant et après chaque choix.'),
      ...Object.values(this.#sections),
      this.#actions(),
    );
    this.#panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#close();
    });
    this.append(this.#tab, this.#panel);
    (window.mesChoix ||= []).push((api) => {
      this.#api = api;
      api.onChange(() => {
        void this.#look();
        setTimeout(() => this.#showReceipt(), RECEIPT_DELAY);
      });
      void this.#look();
    });
  }

  #actions() {
    const button = (label, act) => {
      const element = el('button', { type: 'button' }, label);
      element.addEventListener('click', async () => {
        await act();
        await this.#look();
      });
      return element;
    };
    return el(
      'div',
      { class: 'temoin-actions' },
      button('Remettre les compteurs à zéro', () => fetch('/temoin.json', { method: 'DELETE' })),
      button('Oublier mon choix', () => this.#api?.forget()),
    );
  }

  #close() {
    this.#toggle(false);
    this.#tab.focus();
  }

  #toggle(open) {
    this.#panel.hidden = !open;
    // On a phone the banner would hide it: whoever opens it wants to see it.
    this.#panel.popover = open && matchMedia('(max-width: 46rem)').matches ? 'manual' : null;
    if (this.#panel.popover) this.#panel.showPopover();
    this.#tab.setAttribute('aria-expanded', String(open));
    clearInterval(this.#timer);
    if (!open) return;
    this.#panel.focus({ preventScroll: true });
    this.#timer = setInterval(() => {
      if (!document.hidden) void this.#look();
    }, PERIOD);
    void this.#look();
    void this.#showReceipt();
  }

  async #look() {
    if (this.#panel.hidden) return;
    this.#draw('choice', this.#api?.choice ?? null, () => this.#choice());
    const entries = stored();
    this.#draw('stored', entries, () => storedList(entries));
    try {
      const tally = await (await fetch('/temoin.json')).json();
      this.#draw('vendors', tally.vendors, () => this.#vendors(tally));
    } catch {
      this.#draw('vendors', 'gone', () => [el('h3', {}, 'Requêtes'), el('p', {}, 'Le serveur de la démonstration ne répond pas.')]);
    }
  }

  /** Draws a section again, but only where what it shows has changed: a reader is not disturbed. */
  #draw(section, state, content) {
    const key = JSON.stringify([state, Boolean(this.#api)]);
    if (this.#drawn[section] === key) return;
    this.#drawn[section] = key;
    this.#sections[section].replaceChildren(...content());
  }

  #choice() {
    const title = el('h3', {}, 'Choix en vigueur');
    const choice = this.#api?.choice;
    if (!this.#api) return [title, el('p', {}, 'Mes choix n’est pas chargé : rien de ce qui est retenu ne s’exécute.')];
    if (!choice) return [title, el('p', {}, 'Aucun. Les prestataires ne reçoivent rien.')];
    const rows = Object.entries(choice.purposes).map(([id, granted]) =>
      el('tr', {}, el('th', { scope: 'row' }, PURPOSES[id] ?? id), answer(granted)),
    );
    const exceptions = Object.entries(choice.services).map(([id, granted]) =>
      el('tr', {}, el('th', { scope: 'row' }, VENDORS[id]?.[0] ?? id), answer(granted)),
    );
    return [
      title,
      el('table', {}, ...rows, ...exceptions),
      el('p', {}, `Décidé le ${day(choice.decidedAt)}, valable jusqu’au ${day(choice.expiresAt)}, révision ${choice.revision}.`),
      ...(choice.subject ? [el('p', {}, 'Identifiant : ', el('code', {}, choice.subject))] : [el('p', {}, 'Aucun identifiant : un refus est anonyme.')]),
    ];
  }

  #vendors({ vendors }) {
    const rows = Object.entries(VENDORS).map(([id, [name, purpose]]) => {
      const { hits = 0, cookies = [] } = vendors[id] ?? {};
      const more = hits > (this.#counts[id] ?? 0);
      this.#counts[id] = hits;
      const kept = cookies.length > 0 ? `, son cookie ${cookies.join(', ')}` : '';
      return el('tr', { class: more && 'rose' }, el('th', { scope: 'row' }, name, el('small', {}, purpose + kept)), el('td', {}, String(hits)));
    });
    return [el('h3', {}, 'Requêtes reçues par les prestataires'), el('table', {}, ...rows)];
  }

  async #showReceipt() {
    if (this.#panel.hidden) return;
    let receipt = null;
    try {
      receipt = (await this.#api?.receipt()) ?? null;
    } catch {
      // Without an answer there is no receipt to show.
    }
    this.#draw('receipt', receipt?.id ?? null, () => receiptView(receipt, this.dataset.server));
  }
}

/** Asks the site for the page in another look: a form like any other, with no script behind it. */
function lookForm(shown) {
  const [, shownPlace = 'bar-bottom', shownTheme = 'auto'] = /^(.+)-(\w+)$/.exec(shown) ?? [];
  const option = (chosen) => ([value, label]) =>
    el('option', { value, selected: value === chosen }, label);
  const places = PLACES.map(([label, group]) =>
    el('optgroup', { label }, ...Object.entries(group).map(option(shownPlace))),
  );
  return el(
    'form',
    { class: 'temoin-look', action: '/apparence' },
    el('h3', {}, 'Apparence du bandeau'),
    el('input', { type: 'hidden', name: 'retour', value: location.pathname }),
    el('label', {}, 'Disposition', el('select', { name: 'place' }, ...places)),
    el('label', {}, 'Thème', el('select', { name: 'theme' }, ...Object.entries(THEMES).map(option(shownTheme)))),
    el('button', {}, 'Montrer'),
    el('p', {}, 'Le choix fait jusque-là est oublié, et le bandeau demande à nouveau.'),
  );
}

function answer(granted) {
  return el('td', { class: granted ? 'yes' : 'no' }, granted ? 'Oui' : 'Non');
}

function storedList(entries) {
  const title = el('h3', {}, `Stocké dans ce navigateur par ce site : ${entries.length}`);
  if (entries.length === 0) return [title, el('p', {}, 'Rien.')];
  const rows = entries.map(({ where, name, value }) =>
    el('div', {}, el('dt', {}, el('code', {}, name)), el('dd', {}, where), el('dd', { class: 'value' }, el('code', {}, shortened(value)))),
  );
  return [title, el('dl', {}, ...rows)];
}

function receiptView(receipt, server) {
  const record = el('p', {}, el('a', { href: `${server}/record` }, 'Voir, télécharger ou effacer mon enregistrement'));
  const title = el('h3', {}, 'Dernier reçu du registre');
  if (!receipt) return [title, el('p', {}, 'Aucun pour l’instant.'), record];
  const row = (label, value) => el('div', {}, el('dt', {}, label), el('dd', { class: 'value' }, el('code', {}, value)));
  return [
    title,
    el('dl', {}, row('Événement', `${receipt.event.action}, nº ${receipt.index}, reçu à ${instant(receipt.receivedAt)}`), row('Empreinte', receipt.leaf), row('Texte affiché', receipt.notice)),
    record,
  ];
}

customElements.define('demo-temoin', Temoin);
