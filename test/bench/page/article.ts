/**
 * The page that is measured: an article of a French daily, 30 kB of HTML, a stylesheet, a picture.
 *
 * @module
 */
import { FRAME, SCRIPTS } from './held.ts';
import type { Tool } from './tool.ts';

const SENTENCES = [
  'Le bac de neuf heures n’a pas quitté le ponton : la bise soufflait trop fort sur le Haut-Lac.',
  'À la capitainerie, on parle d’une saison courte, et d’une facture qui ne l’est pas.',
  '« Nous avons perdu onze jours de navigation depuis Pâques », explique la directrice des services.',
  'Les communes riveraines ont voté en mars un crédit de 4,2 millions de francs pour les digues.',
  'Le chantier, lui, n’a commencé qu’en juin, faute de pierres : la carrière de Meillerie livre au compte-gouttes.',
  'Sur le quai, les terrasses restent pleines ; personne ne semble pressé de traverser.',
  'Un relevé de l’Institut du lac montre que le niveau moyen a baissé de quatorze centimètres en dix ans.',
  'Faut-il draguer le port, allonger les pontons, ou revoir les horaires ? Les trois, répond l’exploitant.',
  'La décision tombera cet automne, après une enquête publique qui promet d’être suivie.',
  'D’ici là, les abonnés reçoivent chaque matin un message : traversée assurée, ou non.',
];

const WORDS = `le lac la digue du port un matin de bise une saison les bacs des horaires au ponton
sur la rive par temps clair avec prudence depuis Pâques malgré la pluie vers midi selon l’exploitant
commune canton riverain capitaine pêcheur voilier passager abonné navette amarre chantier carrière
budget crédit enquête relevé niveau courant vent brouillard orage ciel montagne vallée terrasse marché
tarif billet retard attente décision conseil syndic ingénieur architecte historien témoin voisin
travaux pierre béton acier bois hélice moteur carburant batterie silence vapeur sirène lumière ombre
traverse attend espère regrette annonce conteste prépare reporte confirme mesure compare répond
lentement souvent rarement demain hier autrefois ensemble ailleurs pourtant encore presque enfin`.split(
  /\s+/,
);

/** Text that does not repeat itself, so that it compresses as prose does; the same at every run. */
function paragraph(at: number): string {
  let seed = at * 7_919 + 17;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const sentence = () => {
    const words = Array.from({ length: 9 + next(12) }, () => WORDS[next(WORDS.length)] ?? '');
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return Array.from({ length: 3 + next(3) }, sentence).join(' ');
}

const section = (at: number) => `
  <section id="partie-${at}">
    <h2>${at}. ${(SENTENCES[at % SENTENCES.length] ?? '').split(/[,:;]/)[0]}</h2>
${[0, 1, 2, 3, 4, 5].map((n) => `    <p>${paragraph(at * 7 + n)}</p>`).join('\n')}
    <aside class="note"><a href="#partie-${at}">Lire aussi : ${SENTENCES[(at * 3 + 1) % SENTENCES.length]}</a></aside>
  </section>`;

/** The article with a tool on it; `body` is put in before the tool's own foot. */
export function article(tool: Tool, body = ''): string {
  const head = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sur le lac, la saison des bacs se joue à quelques nœuds</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/article.css">
${tool.head}
</head>
<body>
<header class="masthead"><a href="/">Le Courrier du Haut-Lac</a>
<nav><ul>${['Régions', 'Économie', 'Culture', 'Sports', 'Opinions', 'Abonnements']
    .map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`)
    .join('')}</ul></nav></header>
<main>
<h1>Sur le lac, la saison des bacs se joue à quelques nœuds</h1>
<figure><img class="hero" src="/hero.png" width="1200" height="600" alt="Le port au petit matin"><figcaption>Le port, un matin de bise.</figcaption></figure>`;
  const frame = tool.frame?.(FRAME) ?? '';
  return `${head}
${Array.from({ length: 3 }, (_, at) => section(at + 1)).join('')}
${frame}
${Array.from({ length: 7 }, (_, at) => section(at + 4)).join('')}
</main>
<footer><p><a href="/confidentialite">Confidentialité</a> ${tool.control}</p></footer>
${SCRIPTS.map((held) => tool.script(held)).join('\n')}
${body}
${tool.foot}
</body>
</html>`;
}

const rule = (at: number) => `
.bloc-${at} > .titre { margin: ${at % 9}px ${at % 7}px; color: hsl(${(at * 37) % 360} 40% 30%); }
@media (min-width: ${480 + at * 8}px) { .bloc-${at} { grid-template-columns: repeat(${(at % 5) + 1}, 1fr); } }`;

/** Its stylesheet: what is used, and as much again that is not, as sites have it. */
export const articleStyles = `
:root { color-scheme: light; font: 18px/1.6 Georgia, "DejaVu Serif", serif; color: #1d1d1f; background: #fff; }
body { margin: 0; }
.masthead { display: flex; flex-wrap: wrap; gap: 1em; padding: 1em; border-bottom: 1px solid #ccc; font-family: sans-serif; }
.masthead ul { display: flex; flex-wrap: wrap; gap: 1em; margin: 0; padding: 0; list-style: none; }
main { max-width: 42em; margin: 0 auto; padding: 1em; }
h1 { font-size: 2em; line-height: 1.2; }
figure { margin: 0; }
.hero { width: 100%; height: auto; background: #dde; }
iframe { max-width: 100%; border: 0; background: #eee; }
.note { padding: 0.5em 1em; border-left: 3px solid #0b5563; font-size: 0.9em; }
footer { padding: 2em 1em 12em; }
${Array.from({ length: 90 }, (_, at) => rule(at)).join('')}`;
