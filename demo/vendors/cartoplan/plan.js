// CartoPlan, a stand-in for a map provider: a map to move and zoom, which remembers its view.
const map = document.querySelector('.map');
const view = document.querySelector('.view');
const STEP = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
let { x = 0, y = 0, zoom = 1 } = recalledView();

/** The view of the last visit; browsers may refuse an embedded page any storage. */
function recalledView() {
  try {
    return JSON.parse(localStorage.getItem('cartoplan.vue')) ?? {};
  } catch {
    return {};
  }
}

function rememberView() {
  try {
    localStorage.setItem('cartoplan.vue', JSON.stringify({ x, y, zoom }));
  } catch {
    // The map works all the same.
  }
}

function show() {
  const bound = (value, limit) => Math.max(-limit, Math.min(limit, value));
  x = bound(x, 500);
  y = bound(y, 350);
  view.setAttribute('transform', `translate(${600 + x} ${440 + y}) scale(${zoom}) translate(-600 -440)`);
  rememberView();
}

function zoomBy(factor) {
  zoom = Math.max(0.8, Math.min(2.4, zoom * factor));
  show();
  navigator.sendBeacon('mesure', new URLSearchParams({ event: 'zoom', zoom: zoom.toFixed(2) }));
}

for (const button of document.querySelectorAll('[data-zoom]')) {
  button.addEventListener('click', () => zoomBy(Number(button.dataset.zoom)));
}
map.addEventListener('keydown', (event) => {
  const step = STEP[event.key];
  if (step) {
    event.preventDefault();
    x += step[0];
    y += step[1];
    show();
  } else if (event.key === '+' || event.key === '-') zoomBy(event.key === '+' ? 1.25 : 0.8);
});
map.addEventListener('pointerdown', (event) => map.setPointerCapture(event.pointerId));
map.addEventListener('pointermove', (event) => {
  if (!map.hasPointerCapture(event.pointerId)) return;
  x += event.movementX;
  y += event.movementY;
  show();
});
show();
