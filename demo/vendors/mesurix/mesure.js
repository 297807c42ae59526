// Mesurix, a stand-in for an audience measurement script: recognises the browser, reports page views.
(() => {
  const endpoint = new URL('mesure', document.currentScript.src);
  const year = 390 * 24 * 60 * 60;

  function cookie(name) {
    return document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  }

  function keep(name, value, seconds) {
    const life = seconds ? `; Max-Age=${seconds}` : '';
    document.cookie = `${name}=${value}; Path=/; SameSite=Lax${life}`;
  }

  function random() {
    return crypto.getRandomValues(new Uint32Array(2)).join('.');
  }

  const visitor = cookie('_mx_id') ?? random();
  const visit = cookie('_mx_ses') ?? random();
  keep('_mx_id', visitor, year);
  keep('_mx_ses', visit);
  const views = Number(localStorage.getItem('mesurix.pages') ?? 0) + 1;
  localStorage.setItem('mesurix.pages', String(views));
  if (!localStorage.getItem('mesurix.premiere')) {
    localStorage.setItem('mesurix.premiere', new Date().toISOString());
  }

  window.mesurix = (event, details = {}) => {
    const body = new URLSearchParams({ event, visitor, visit, page: location.pathname, ...details });
    navigator.sendBeacon(endpoint, body);
  };
})();
