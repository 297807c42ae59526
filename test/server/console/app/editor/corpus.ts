/**
 * Documents as people write them by hand: every way to write the same, and what only looks alike.
 *
 * @module
 */
import { seedTexts } from '../../../../../server/policy/seed/seeds.ts';

const LANGUAGES = ['fr', 'en', 'de', 'it'] as const;

/** Our own texts, in every language: eight documents. */
const SEEDS: readonly (readonly [string, string])[] = (['privacy', 'faq'] as const).flatMap(
  (kind) =>
    LANGUAGES.map(
      (language) =>
        [`the default ${kind} in ${language}`, seedTexts(kind, LANGUAGES)[language] ?? ''] as const,
    ),
);

/** Each has something else in it. */
const WRITTEN: Readonly<Record<string, string>> = {
  'a title alone': '# Politique\n',
  'no line end at the end': '# Politique\n\nFin',
  'many empty lines': '\n\n# Politique\n\n\n\nUn texte.\n\n\n',
  'an underlined title': 'Politique\n=========\n\nVos droits\n----------\n\nTexte.\n',
  'a closed heading': '# Politique #\n\n## Droits ##\n',
  'six levels': '# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f\n',
  'a heading right above its text': '# Titre\n## Sous-titre\nTexte aussitôt.\n',
  'no-break spaces':
    '# Prix\u00a0: 12\u00a0%\n\nEst-ce vrai\u202f? Oui\u202f; «\u202fvraiment\u202f»\u202f!\n\nN°\u00a05, 10\u202f000\u00a0CHF.\n',
  'no-break spaces at the edges of bold': 'Un **\u00a0gras\u00a0** et *\u202ffin\u202f*.\n',
  'no-break spaces in a table':
    '| Durée\u00a0: | Pays |\n| --- | --- |\n| 13\u00a0mois | «\u202fÉtats-Unis\u202f» |\n',
  'typographic signs': 'L’usager… « cite » – et — puis 1⁄2, non‑sécable, soft\u00adhyphen.\n',
  'stars as bullets': '* un\n* deux\n* trois\n',
  'plus as bullets, indented': ' + un\n + deux\n',
  'a wide list': '-   un\n-   deux\n\n    encore deux\n',
  'a list with gaps': '- un\n\n- deux\n\n- trois\n',
  'nested lists':
    '- un\n  - un un\n    - un un un\n  - un deux\n- deux\n  1. premier\n  2. second\n',
  'four spaces of nesting': '- un\n    - un un\n    - un deux\n- deux\n',
  'a numbered list from seven': '7. sept\n8. huit\n9. neuf\n',
  'a numbered list of ones': '1. un\n1. deux\n1. trois\n',
  'a numbered list with brackets': '1) un\n2) deux\n',
  'two lists, one after another': '- a\n- b\n\n* c\n* d\n',
  'a list and a paragraph in it': '1. un\n\n   Un paragraphe.\n\n   > une citation\n\n2. deux\n',
  'a padded table':
    '| Nom        | Durée   |\n|:-----------|--------:|\n| `_pk_id.*` | 13 mois |\n| b          | 1 jour  |\n',
  'a table without outer bars': 'a | b\n--- | ---\n1 | 2\n',
  'a table with escapes':
    '| a \\| b | **c** |\n| --- | :-: |\n| [x](https://x.ch "t") | `a\\|b` |\n',
  'a table with empty cells': '| a | b |\n| --- | --- |\n|  | 2 |\n| 1 |  |\n',
  links: '[a](https://a.ch) [b](<https://b.ch/a b>) [c](/c "Titre") [d](mailto:d@d.ch) [e](#f)\n',
  'a link by name': 'Voir [la loi][loi] et [loi].\n\n[loi]: https://www.fedlex.admin.ch "LPD"\n',
  'addresses in angle brackets': '<https://www.cnil.fr> et <dpo@example.ch>\n',
  'bare addresses': 'https://www.cnil.fr, www.cnil.fr, dpo@example.ch\n',
  'emphasis both ways': '*a* _b_ **c** __d__ ***e*** *f **g** h*\n',
  'underscores inside words': 'mes_choix_outbox et _pk_id et 2 * 3 * 4\n',
  code: 'Le cookie `mes_choix`, `` a`b `` et `*`.\n',
  'blocks of code': '```js\nconst a = 1;\n```\n\n    indented\n\n~~~\nx\n~~~\n',
  quotes: '> un\n> deux\n>\n> - trois\n\n> quatre\ncinq\n',
  rules: 'a\n\n---\n\nb\n\n***\n\nc\n\n_ _ _\n',
  'hard breaks': 'Rue 1  \n1000 Lausanne\\\nSuisse\n',
  'soft breaks': 'Une phrase\nsur trois\nlignes.\n',
  'trailing spaces': 'Un texte \n\n- a  \n- b\t\n',
  'entities and escapes': '&amp; &copy; &nbsp; \\* \\# \\_ 1\\. \\- AT&T a < b > c\n',
  'what looks like HTML': 'Un <b>mot</b>, <!-- rien --> et 1 <2> 3.\n\n<div>\nbloc\n</div>\n',
  'what looks like an image': '![image](https://a.ch/a.png) et ! [lien](https://a.ch)\n',
  'what looks like GFM':
    '- [ ] à faire\n- [x] fait\n\nUne note[^1], ~un~, ~~deux~~.\n\n[^1]: La note.\n',
  placeholders:
    '# T\n\n{{controller}}\n\nTexte\n{{control}}\nSuite\n\n{{ services }}  \n\n{{faq}}\n',
  'what looks like a placeholder':
    'Un {{control}} dans le texte, {{}} et {site}.\n\n    {{control}}\n',
  'notes to the legal team':
    '[//]: # (À relire: durée)\n\n# T\n\n[//]: # (une)\n[//]: # (autre)\n\nTexte.\n',
  'a line of bold and no more': '**Important**\n\n# Un\n**Deux**\ntrois\n',
  brackets: 'Le [date] et [nom](), [ ] puis \\[x] et [[y]].\n',
  'numbers at the start of lines': '2026\\. Une année.\n\n12 mois\n\n\\- tiret\n\n\\# dièse\n',
  'a list of stars, wide': '*   un\n*   deux\n*   trois\n',
};

/** Name and source of each document. */
export const CORPUS: readonly (readonly [name: string, source: string])[] = [
  ...SEEDS,
  ...Object.entries(WRITTEN),
];
