// VidéoLac, a stand-in for a video platform: plays a drawn film, remembers the volume and the place.
const player = document.querySelector('.player');
const [start, toggle, seek, time, caption] = ['.start', '.toggle', '.seek', '.time', '.caption'].map(
  (selector) => document.querySelector(selector),
);
const length = Number(seek.max);
const captions = [
  [0, ''],
  [2, 'Six heures. La première ronde : température, onduleurs, générateurs.'],
  [16, 'L’air frais vient du lac ; neuf mois sur douze, aucune climatisation.'],
  [32, 'Chaque donnée est écrite deux fois ici, et une fois sur l’autre rive.'],
  [50, 'La chaleur récupérée chauffe la piscine du quartier.'],
  [66, 'Minuit. Personne dans la salle, mais toujours quelqu’un au téléphone.'],
];

/** Remembers a value; browsers may refuse an embedded page any storage. */
function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // The film plays all the same.
  }
}

function recalled(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Draws the racks on both sides of the aisle. */
function furnish() {
  const ns = 'http://www.w3.org/2000/svg';
  const rows = document.querySelector('#rows');
  const add = (name, attributes) => {
    const element = document.createElementNS(ns, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    rows.append(element);
    return element;
  };
  for (const side of [-1, 1]) {
    for (let rack = 5; rack >= 0; rack--) {
      const near = 1 / (1 + rack * 0.55);
      const far = 1 / (1 + (rack + 0.92) * 0.55);
      const x = (depth) => 800 + side * 760 * depth;
      const y = (depth, height) => 420 + depth * height;
      const corners = (top, bottom) =>
        `${x(near)},${y(near, top)} ${x(far)},${y(far, top)} ${x(far)},${y(far, bottom)} ${x(near)},${y(near, bottom)}`;
      add('polygon', { points: corners(-470, 480), fill: rack % 2 ? '#17323d' : '#1b3a46' });
      for (let unit = 0; unit < 13; unit++) {
        const top = -430 + unit * 66;
        add('polygon', { points: corners(top, top + 44), fill: '#0a1b22' });
        for (let lamp = 1; lamp < 4; lamp++) {
          const depth = near + ((far - near) * lamp) / 5;
          const green = (unit * 7 + lamp * 3 + rack) % 5;
          const led = add('circle', { cx: x(depth), cy: y(depth, top + 22), r: 6 * depth, fill: green ? '#66e3b0' : '#f2b65a' });
          led.setAttribute('class', 'led');
          led.style.animationDelay = `${-((unit * 13 + lamp * 29 + rack * 7) % 16) / 10}s`;
        }
      }
    }
  }
}

let position = Number(recalled('videolac.position') ?? 0);
let last = 0;

function show() {
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
  seek.value = String(position);
  time.textContent = `${clock(position)} / ${clock(length)}`;
  const line = captions.findLast(([from]) => from <= position)?.[1] ?? '';
  if (caption.textContent !== line) caption.textContent = line;
}

function tick(now) {
  if (player.dataset.state !== 'playing') return;
  position = Math.min(length, position + (now - last) / 1000);
  last = now;
  show();
  if (position >= length) {
    position = 0;
    pause();
  } else requestAnimationFrame(tick);
}

function play() {
  player.dataset.state = 'playing';
  toggle.setAttribute('aria-label', 'Pause');
  last = performance.now();
  requestAnimationFrame(tick);
  navigator.sendBeacon('mesure', new URLSearchParams({ event: 'lecture', position: String(position) }));
}

function pause() {
  player.dataset.state = 'paused';
  toggle.setAttribute('aria-label', 'Lecture');
  remember('videolac.position', position.toFixed(1));
}

furnish();
show();
remember('videolac.volume', '0.8');
start.addEventListener('click', () => {
  play();
  toggle.focus();
});
toggle.addEventListener('click', () => (player.dataset.state === 'playing' ? pause() : play()));
seek.addEventListener('input', () => {
  position = Number(seek.value);
  show();
});
