/**
 * What vendors give site owners to paste, as they give it (identifiers are made up).
 *
 * @module
 */

/** One snippet, and the known services that are to be recognised in it. */
export interface Snippet {
  readonly of: string;
  readonly services: readonly string[];
  readonly html: string;
}

const GTAG = (id: string) => `<!-- Google tag (gtag.js) -->
<script async src="https://www.googletagmanager.com/gtag/js?id=${id}"></script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
  gtag('js', new Date());

  gtag('config', '${id}');
</script>`;

export const GA4 = GTAG('G-AB12CD34EF');

export const MATOMO = `<!-- Matomo -->
<script>
  var _paq = window._paq = window._paq || [];
  /* tracker methods like "setCustomDimension" should be called before "trackPageView" */
  _paq.push(['trackPageView']);
  _paq.push(['enableLinkTracking']);
  (function() {
    var u="//stats.example.org/";
    _paq.push(['setTrackerUrl', u+'matomo.php']);
    _paq.push(['setSiteId', '1']);
    var d=document, g=d.createElement('script'), s=d.getElementsByTagName('script')[0];
    g.async=true; g.src=u+'matomo.js'; s.parentNode.insertBefore(g,s);
  })();
</script>
<noscript><p><img referrerpolicy="no-referrer-when-downgrade" src="//stats.example.org/matomo.php?idsite=1&amp;rec=1" style="border:0;" alt="" /></p></noscript>
<!-- End Matomo Code -->`;

export const YOUTUBE = `<iframe width="560" height="315" src="https://www.youtube.com/embed/aqz-KE-bpKQ?si=x&amp;start=4" title="YouTube video player" frameborder="0" allow="accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>`;

export const MAP = `<iframe src="https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2745.4!2d6.63!3d46.52" width="600" height="450" style="border:0;" allowfullscreen="" loading="lazy" referrerpolicy="no-referrer-when-downgrade"></iframe>`;

export const SNIPPETS: readonly Snippet[] = [
  { of: 'Google Analytics 4', services: ['google-analytics'], html: GA4 },
  { of: 'Google Ads', services: ['google-ads'], html: GTAG('AW-123456789') },
  {
    of: 'Google Tag Manager',
    services: ['google-tag-manager'],
    html: `<!-- Google Tag Manager -->
<script>(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':
new Date().getTime(),event:'gtm.js'});var f=d.getElementsByTagName(s)[0],
j=d.createElement(s),dl=l!='dataLayer'?'&l='+l:'';j.async=true;j.src=
'https://www.googletagmanager.com/gtm.js?id='+i+dl;f.parentNode.insertBefore(j,f);
})(window,document,'script','dataLayer','GTM-ABC123');</script>
<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-ABC123"
height="0" width="0" style="display:none;visibility:hidden"></iframe></noscript>`,
  },
  { of: 'Matomo', services: ['matomo'], html: MATOMO },
  {
    of: 'Matomo in the cloud',
    services: ['matomo-cloud'],
    html: MATOMO.replaceAll('stats.example.org', 'example.matomo.cloud').replace(
      "g.src=u+'matomo.js'",
      "g.src='https://cdn.matomo.cloud/example.matomo.cloud/matomo.js'",
    ),
  },
  {
    of: 'Matomo Tag Manager',
    services: ['matomo'],
    html: `<script>
  var _mtm = window._mtm = window._mtm || [];
  _mtm.push({'mtm.startTime': (new Date().getTime()), 'event': 'mtm.Start'});
  (function() {
    var d=document, g=d.createElement('script'), s=d.getElementsByTagName('script')[0];
    g.async=true; g.src='https://stats.example.org/js/container_abCD12.js'; s.parentNode.insertBefore(g,s);
  })();
</script>`,
  },
  {
    of: 'Microsoft Clarity',
    services: ['clarity'],
    html: `<script type="text/javascript">
    (function(c,l,a,r,i,t,y){
        c[a]=c[a]||function(){(c[a].q=c[a].q||[]).push(arguments)};
        t=l.createElement(r);t.async=1;t.src="https://www.clarity.ms/tag/"+i;
        y=l.getElementsByTagName(r)[0];y.parentNode.insertBefore(t,y);
    })(window, document, "clarity", "script", "abcdefghij");
</script>`,
  },
  {
    of: 'Hotjar',
    services: ['hotjar'],
    html: `<script>
    (function(h,o,t,j,a,r){
        h.hj=h.hj||function(){(h.hj.q=h.hj.q||[]).push(arguments)};
        h._hjSettings={hjid:1234567,hjsv:6};
        a=o.getElementsByTagName('head')[0];
        r=o.createElement('script');r.async=1;
        r.src=t+h._hjSettings.hjid+j+h._hjSettings.hjsv;
        a.appendChild(r);
    })(window,document,'https://static.hotjar.com/c/hotjar-','.js?sv=');
</script>`,
  },
  {
    of: 'Meta Pixel',
    services: ['meta-pixel'],
    html: `<script>
!function(f,b,e,v,n,t,s)
{if(f.fbq)return;n=f.fbq=function(){n.callMethod?
n.callMethod.apply(n,arguments):n.queue.push(arguments)};
if(!f._fbq)f._fbq=n;n.push=n;n.loaded=!0;n.version='2.0';
n.queue=[];t=b.createElement(e);t.async=!0;
t.src=v;s=b.getElementsByTagName(e)[0];
s.parentNode.insertBefore(t,s)}(window, document,'script',
'https://connect.facebook.net/en_US/fbevents.js');
fbq('init', '1234567890');
fbq('track', 'PageView');
</script>
<noscript><img height="1" width="1" style="display:none"
src="https://www.facebook.com/tr?id=1234567890&ev=PageView&noscript=1"
/></noscript>`,
  },
  {
    of: 'Facebook plugins',
    services: ['facebook'],
    html: `<div id="fb-root"></div>
<script async defer crossorigin="anonymous" src="https://connect.facebook.net/fr_FR/sdk.js#xfbml=1&version=v19.0"></script>
<div class="fb-page" data-href="https://www.facebook.com/exemple"></div>`,
  },
  {
    of: 'LinkedIn Insight',
    services: ['linkedin-insight'],
    html: `<script type="text/javascript">
_linkedin_partner_id = "12345";
window._linkedin_data_partner_ids = window._linkedin_data_partner_ids || [];
window._linkedin_data_partner_ids.push(_linkedin_partner_id);
</script><script type="text/javascript">
(function(l) {
if (!l){window.lintrk = function(a,b){window.lintrk.q.push([a,b])};
window.lintrk.q=[]}
var s = document.getElementsByTagName("script")[0];
var b = document.createElement("script");
b.type = "text/javascript";b.async = true;
b.src = "https://snap.licdn.com/li.lms-analytics/insight.min.js";
s.parentNode.insertBefore(b, s);})(window.lintrk);
</script>
<noscript>
<img height="1" width="1" style="display:none;" alt="" src="https://px.ads.linkedin.com/collect/?pid=12345&fmt=gif" />
</noscript>`,
  },
  {
    of: 'Microsoft Ads',
    services: ['microsoft-ads'],
    html: `<script>(function(w,d,t,r,u){var f,n,i;w[u]=w[u]||[],f=function(){var o={ti:"12345678"};o.q=w[u],w[u]=new UET(o),w[u].push("pageLoad")},n=d.createElement(t),n.src=r,n.async=1,n.onload=n.onreadystatechange=function(){var s=this.readyState;s&&s!=="loaded"&&s!=="complete"||(f(),n.onload=n.onreadystatechange=null)},i=d.getElementsByTagName(t)[0],i.parentNode.insertBefore(n,i)})(window,document,"script","//bat.bing.com/bat.js","uetq");</script>`,
  },
  {
    of: 'Vimeo',
    services: ['vimeo'],
    html: `<div style="padding:56.25% 0 0 0;position:relative;"><iframe src="https://player.vimeo.com/video/76979871?h=8272103f6e&badge=0" frameborder="0" allow="autoplay; fullscreen; picture-in-picture" style="position:absolute;top:0;left:0;width:100%;height:100%;" title="The New Vimeo Player"></iframe></div><script src="https://player.vimeo.com/api/player.js"></script>`,
  },
  { of: 'YouTube', services: ['youtube'], html: YOUTUBE },
  {
    of: 'YouTube, by its API',
    services: ['youtube'],
    html: `<div id="player"></div><script>
      var tag = document.createElement('script');
      tag.src = "https://www.youtube.com/iframe_api";
      var firstScriptTag = document.getElementsByTagName('script')[0];
      firstScriptTag.parentNode.insertBefore(tag, firstScriptTag);
    </script>`,
  },
  {
    of: 'a picture of a YouTube video',
    services: ['youtube'],
    html: '<img src="https://i.ytimg.com/vi/aqz-KE-bpKQ/hqdefault.jpg" alt="">',
  },
  { of: 'Google Maps', services: ['google-maps'], html: MAP },
  {
    of: 'Google Maps, by its API',
    services: ['google-maps'],
    html: '<div id="map"></div><script async defer src="https://maps.googleapis.com/maps/api/js?key=KEY&callback=initMap"></script>',
  },
  {
    of: 'Google Maps, by its loader',
    services: ['google-maps'],
    html: `<script>
  (g=>{var h,a,k,p="The Google Maps JavaScript API",c="google",l="importLibrary",q="__ib__",m=document,b=window;b=b[c]||(b[c]={});var d=b.maps||(b.maps={}),r=new Set,e=new URLSearchParams,u=()=>h||(h=new Promise(async(f,n)=>{await (a=m.createElement("script"));e.set("libraries",[...r]+"");for(k in g)e.set(k.replace(/[A-Z]/g,t=>"_"+t[0].toLowerCase()),g[k]);e.set("callback",c+".maps."+q);a.src=\`https://maps.\${c}apis.com/maps/api/js?\`+e;d[q]=f;a.onerror=()=>h=n(Error(p+" could not load."));m.head.append(a)}));d[l]?console.warn(p):d[l]=(f,...n)=>r.add(f)&&u().then(()=>d[l](f,...n))})({
    key: "YOUR_API_KEY",
  });
</script>`,
  },
  {
    of: 'OpenStreetMap',
    services: ['openstreetmap'],
    html: `<iframe width="425" height="350" src="https://www.openstreetmap.org/export/embed.html?bbox=6.62%2C46.51%2C6.64%2C46.52&amp;layer=mapnik" style="border: 1px solid black"></iframe><br/><small><a href="https://www.openstreetmap.org/#map=16/46.5/6.6">Afficher une carte plus grande</a></small>`,
  },
  {
    of: 'Leaflet',
    services: ['openstreetmap'],
    html: `<div id="plan"></div><script>
const plan = L.map('plan').setView([46.52, 6.63], 13);
L.tileLayer('https://{s}.tile.openstreetmap.org/{z}/{x}/{y}.png', { attribution: '© OpenStreetMap' }).addTo(plan);
</script>`,
  },
  {
    of: 'reCAPTCHA',
    services: ['recaptcha'],
    html: '<script src="https://www.google.com/recaptcha/api.js" async defer></script><div class="g-recaptcha" data-sitekey="KEY"></div>',
  },
  {
    of: 'Google Fonts',
    services: ['google-fonts'],
    html: `<link rel="preconnect" href="https://fonts.googleapis.com">
<link rel="preconnect" href="https://fonts.gstatic.com" crossorigin>
<link href="https://fonts.googleapis.com/css2?family=Inter:wght@400;700&display=swap" rel="stylesheet">`,
  },
  {
    of: 'X',
    services: ['x'],
    html: '<blockquote class="twitter-tweet"><a href="https://twitter.com/a/status/1">x</a></blockquote> <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
  },
  {
    of: 'Disqus',
    services: ['disqus'],
    html: `<div id="disqus_thread"></div>
<script>
    (function() { // DON'T EDIT BELOW THIS LINE
    var d = document, s = d.createElement('script');
    s.src = 'https://exemple.disqus.com/embed.js';
    s.setAttribute('data-timestamp', +new Date());
    (d.head || d.body).appendChild(s);
    })();
</script>`,
  },
  {
    of: 'Crisp',
    services: ['crisp'],
    html: `<script type="text/javascript">window.$crisp=[];window.CRISP_WEBSITE_ID="x";(function(){d=document;s=d.createElement("script");s.src="https://client.crisp.chat/l.js";s.async=1;d.getElementsByTagName("head")[0].appendChild(s);})();</script>`,
  },
  {
    of: 'HubSpot',
    services: ['hubspot'],
    html: '<script type="text/javascript" id="hs-script-loader" async defer src="//js-eu1.hs-scripts.com/12345.js"></script>',
  },
  {
    of: 'Universal Analytics',
    services: ['google-analytics'],
    html: `<script>
(function(i,s,o,g,r,a,m){i['GoogleAnalyticsObject']=r;i[r]=i[r]||function(){
(i[r].q=i[r].q||[]).push(arguments)},i[r].l=1*new Date();a=s.createElement(o),
m=s.getElementsByTagName(o)[0];a.async=1;a.src=g;m.parentNode.insertBefore(a,m)
})(window,document,'script','https://www.google-analytics.com/analytics.js','ga');
ga('create', 'UA-12345-1', 'auto');
ga('send', 'pageview');
</script>`,
  },
  {
    of: 'TikTok',
    services: ['tiktok-pixel'],
    html: `<script>
!function (w, d, t) {
  w.TiktokAnalyticsObject=t;var ttq=w[t]=w[t]||[];ttq.methods=["page","track"],ttq.setAndDefer=function(t,e){t[e]=function(){t.push([e].concat(Array.prototype.slice.call(arguments,0)))}};for(var i=0;i<ttq.methods.length;i++)ttq.setAndDefer(ttq,ttq.methods[i]);
  ttq.load=function(e,n){var r="https://analytics.tiktok.com/i18n/pixel/events.js";n=document.createElement("script");n.type="text/javascript",n.async=!0,n.src=r+"?sdkid="+e+"&lib="+t;e=document.getElementsByTagName("script")[0];e.parentNode.insertBefore(n,e)};
  ttq.load('C0000000000000000000');
  ttq.page();
}(window, document, 'ttq');
</script>`,
  },
  {
    of: 'Pinterest',
    services: ['pinterest-tag'],
    html: `<script>
!function(e){if(!window.pintrk){window.pintrk = function () {
window.pintrk.queue.push(Array.prototype.slice.call(arguments))};var
  n=window.pintrk;n.queue=[],n.version="3.0";var
  t=document.createElement("script");t.async=!0,t.src=e;var
  r=document.getElementsByTagName("script")[0];
  r.parentNode.insertBefore(t,r)}}("https://s.pinimg.com/ct/core.js");
pintrk('load', '2612345678901');
pintrk('page');
</script>
<noscript>
<img height="1" width="1" style="display:none;" alt="" src="https://ct.pinterest.com/v3/?event=init&tid=2612345678901&noscript=1" />
</noscript>`,
  },
  {
    of: 'Snapchat',
    services: ['snapchat-pixel'],
    html: `<script type='text/javascript'>
(function(e,t,n){if(e.snaptr)return;var a=e.snaptr=function()
{a.handleRequest?a.handleRequest.apply(a,arguments):a.queue.push(arguments)};
a.queue=[];var s='script';var r=t.createElement(s);r.async=!0;
r.src=n;var u=t.getElementsByTagName(s)[0];
u.parentNode.insertBefore(r,u);})(window,document,
'https://sc-static.net/scevent.min.js');
snaptr('init', '00000000-0000-0000-0000-000000000000');
snaptr('track', 'PAGE_VIEW');
</script>`,
  },
  {
    of: 'hCaptcha',
    services: ['hcaptcha'],
    html: '<script src="https://js.hcaptcha.com/1/api.js" async defer></script>',
  },
  {
    of: 'Turnstile',
    services: ['turnstile'],
    html: '<script src="https://challenges.cloudflare.com/turnstile/v0/api.js" async defer></script><div class="cf-turnstile" data-sitekey="KEY"></div>',
  },
  {
    of: 'Calendly',
    services: ['calendly'],
    html: `<!-- Calendly inline widget begin -->
<div class="calendly-inline-widget" data-url="https://calendly.com/exemple" style="min-width:320px;height:700px;"></div>
<script type="text/javascript" src="https://assets.calendly.com/assets/external/widget.js" async></script>
<link href="https://assets.calendly.com/assets/external/widget.css" rel="stylesheet">`,
  },
  {
    of: 'Spotify',
    services: ['spotify'],
    html: '<iframe style="border-radius:12px" src="https://open.spotify.com/embed/track/11dFghVXANMlKmJXsNCbNl?utm_source=generator" width="100%" height="152" frameBorder="0" allowfullscreen="" allow="autoplay; encrypted-media" loading="lazy"></iframe>',
  },
  {
    of: 'SoundCloud',
    services: ['soundcloud'],
    html: '<iframe width="100%" height="166" scrolling="no" frameborder="no" allow="autoplay" src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293&color=%23ff5500"></iframe>',
  },
  {
    of: 'Dailymotion',
    services: ['dailymotion'],
    html: '<div style="position:relative;padding-bottom:56.25%;height:0;overflow:hidden;"><iframe style="width:100%;height:100%;position:absolute;left:0px;top:0px;overflow:hidden" frameborder="0" src="https://geo.dailymotion.com/player.html?video=x84sh87" allowfullscreen allow="web-share"></iframe></div>',
  },
  {
    of: 'Instagram',
    services: ['instagram'],
    html: '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/x/"></blockquote><script async src="//www.instagram.com/embed.js"></script>',
  },
  {
    of: 'Plausible',
    services: ['plausible'],
    html: '<script defer data-domain="exemple.ch" src="https://plausible.io/js/script.js"></script>',
  },
  {
    of: 'Trustpilot',
    services: ['trustpilot'],
    html: '<script type="text/javascript" src="//widget.trustpilot.com/bootstrap/v5/tp.widget.bootstrap.min.js" async></script>',
  },
  {
    of: 'Intercom',
    services: ['intercom'],
    html: `<script>
  window.intercomSettings = { api_base: "https://api-iam.intercom.io", app_id: "abc123" };
</script>
<script>
  (function(){var w=window;var ic=w.Intercom;if(typeof ic==="function"){ic('reattach_activator');ic('update',w.intercomSettings);}else{var d=document;var i=function(){i.c(arguments);};i.q=[];i.c=function(args){i.q.push(args);};w.Intercom=i;var l=function(){var s=d.createElement('script');s.type='text/javascript';s.async=true;s.src='https://widget.intercom.io/widget/abc123';var x=d.getElementsByTagName('script')[0];x.parentNode.insertBefore(s,x);};if(document.readyState==='complete'){l();}else if(w.attachEvent){w.attachEvent('onload',l);}else{w.addEventListener('load',l,false);}}})();
</script>`,
  },
  {
    of: 'Adobe Fonts',
    services: ['adobe-fonts'],
    html: '<link rel="stylesheet" href="https://use.typekit.net/abc1def.css">',
  },
  {
    of: 'a module of Sentry',
    services: ['sentry'],
    html: `<script type="module">import * as Sentry from 'https://browser.sentry-cdn.com/8.0.0/bundle.min.js'; Sentry.init({ dsn: 'https://a@o1.ingest.sentry.io/1' });</script>`,
  },
  {
    of: 'a lazy embed',
    services: ['youtube'],
    html: '<iframe class="lazyload" data-src="https://www.youtube-nocookie.com/embed/a" title="Film"></iframe>',
  },
  {
    of: 'a picture in several sizes',
    services: ['vimeo'],
    html: '<img srcset="https://i.vimeocdn.com/a.jpg 1x, https://i.vimeocdn.com/b.jpg 2x" alt="">',
  },
];
