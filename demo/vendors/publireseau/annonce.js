// PubliRéseau, a stand-in for an advertising network: fills its places, remembers what was shown.
(() => {
  const base = new URL('.', document.currentScript.src);
  const shown = Number(localStorage.getItem('publireseau.affichages') ?? 0) + 1;
  localStorage.setItem('publireseau.affichages', String(shown));
  if (!document.cookie.includes('_pr_clic=')) {
    const click = crypto.getRandomValues(new Uint32Array(1))[0];
    document.cookie = `_pr_clic=${click}; Path=/; SameSite=Lax; Max-Age=${90 * 24 * 60 * 60}`;
  }
  for (const place of document.querySelectorAll('[data-publireseau]:empty')) {
    const creative = document.createElement('img');
    creative.src = new URL(`${place.dataset.publireseau}.svg`, base).href;
    creative.alt = 'Publicité : Atelier Sapin, votre site en quatre semaines.';
    creative.width = 640;
    creative.height = 200;
    place.append(creative);
  }
  navigator.sendBeacon(new URL('mesure', base), new URLSearchParams({ event: 'affichage' }));
})();
