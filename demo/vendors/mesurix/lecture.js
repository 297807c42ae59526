// Mesurix, how far a page is read: reports each quarter of the page once.
const endpoint = new URL('mesure', import.meta.url);
const reached = new Set();

function look() {
  const seen = (scrollY + innerHeight) / document.documentElement.scrollHeight;
  const quarter = Math.floor(seen * 4) * 25;
  if (quarter < 25 || reached.has(quarter)) return;
  reached.add(quarter);
  navigator.sendBeacon(endpoint, new URLSearchParams({ event: 'lecture', quarter: String(quarter) }));
}

addEventListener('scroll', look, { passive: true });
look();
