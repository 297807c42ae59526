/**
 * What real programs put on the clipboard, shortened, and what a text should hold of it.
 *
 * @module
 */

/** One clipboard. */
export interface Clipboard {
  readonly from: string;
  readonly html: string;
  /** The Markdown that it becomes in a French text. */
  readonly expected: string;
}

const word = (body: string) =>
  `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- @font-face {font-family:Calibri;} p.MsoNormal {margin:0cm; mso-style-unhide:no;} --></style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=FR-CH style='tab-interval:35.4pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const item = (level: number, sign: string, text: string, place = 'Middle') =>
  `<p class=MsoListParagraphCxSp${place} style='margin-left:${level * 36}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

const docs = (body: string) =>
  `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e3d4c-7fff">${body}</b><br class="Apple-interchange-newline">`;

const span = (text: string, more = '') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;${more}">${text}</span>`;

/** The clipboards. */
export const CLIPBOARDS: readonly Clipboard[] = [
  {
    from: 'Word: paragraphs, bold, italic, no-break spaces',
    html: word(
      `<p class=MsoNormal>Un <b style='mso-bidi-font-weight:normal'>texte gras</b> et <i>penché</i>&nbsp;; vraiment&nbsp;?<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>L'usager<span style='mso-spacerun:yes'>  </span>lit.<o:p></o:p></p>`,
    ),
    expected: 'Un **texte gras** et *penché*\u202f; vraiment\u202f?\n\nL’usager lit.',
  },
  {
    from: 'Word: headings, one of them the title',
    html: word(
      `<h1 style='mso-list:none'><a name="_Toc1"></a>Titre du document<o:p></o:p></h1><h2>Droits<span style='mso-tab-count:1'> </span><o:p></o:p></h2><h3><b>Accès</b></h3><p class=MsoTitle>Autre</p>`,
    ),
    expected: '## Titre du document\n\n## Droits\n\n### Accès\n\n## Autre',
  },
  {
    from: 'Word: a nested list of bullets',
    html: word(
      item(1, '·', 'Un', 'First') +
        item(2, 'o', 'Un un') +
        item(2, 'o', 'Un deux') +
        item(1, '·', 'Deux', 'Last'),
    ),
    expected: '- Un\n  - Un un\n  - Un deux\n- Deux',
  },
  {
    from: 'Word: a numbered list between paragraphs',
    html: word(
      `<p class=MsoNormal>Avant<o:p></o:p></p>${item(1, '1.', 'Premier', 'First')}${item(1, '2.', '<b>Second</b>', 'Last')}<p class=MsoNormal>Après<o:p></o:p></p>`,
    ),
    expected: 'Avant\n\n1. Premier\n2. **Second**\n\nAprès',
  },
  {
    from: 'Word: a table with merged cells and paragraphs in cells',
    html: word(
      `<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=302 valign=top style='width:226pt'><p class=MsoNormal>Nom<o:p></o:p></p></td><td><p class=MsoNormal><b>Durée</b><o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>_pk_id<o:p></o:p></p><p class=MsoNormal>(Matomo)</p></td><td>13&nbsp;mois</td></tr><tr><td colspan=2><p>Tout</p></td></tr></table>`,
    ),
    expected:
      '| Nom | **Durée** |\n| --- | --- |\n| \\_pk_id (Matomo) | 13\u00a0mois |\n| Tout | |',
  },
  {
    from: 'Word: links, to the web, to a mark, to a file',
    html: word(
      `<p class=MsoNormal>Voir <a href="https://www.cnil.fr/"><span style='color:blue'>la CNIL</span></a>, <a href="#_Toc12">plus bas</a>, <a href="file:///C:/Users/anna/secret.docx">le fichier</a> et <span class=MsoHyperlink><a href="mailto:dpo@example.ch">dpo</a></span>.<o:p></o:p></p>`,
    ),
    expected:
      'Voir [la CNIL](https://www.cnil.fr/), plus bas, le fichier et [dpo](mailto:dpo@example.ch).',
  },
  {
    from: 'Word: a picture, a comment, a field of a form',
    html: word(
      `<p class=MsoNormal><v:shape id="_x0000_i1025" type="#_x0000_t75"></v:shape><img width=1 src="file:///C:/a.png">Texte<span class=MsoCommentReference><a href="#_msocom_1"><!--[if !supportAnnotations]--></a></span><input value="x"><o:p></o:p></p>`,
    ),
    expected: 'Texte',
  },
  {
    from: 'Google Docs: bold by style in a wrapper that is not bold',
    html: docs(
      `<p dir="ltr" style="line-height:1.38;">${span('Un ')}${span('texte gras', 'font-weight:700;')}${span(' et ')}${span('penché', 'font-style:italic;')}${span(' ou ')}${span('barré', 'text-decoration:line-through;')}</p><br><p dir="ltr">${span('Suite')}</p>`,
    ),
    expected: 'Un **texte gras** et *penché* ou ~~barré~~\n\nSuite',
  },
  {
    from: 'Google Docs: lists in lists, with roles',
    html: docs(
      `<ul style="margin-top:0;"><li dir="ltr" aria-level="1" style="list-style-type:disc"><p dir="ltr" role="presentation">${span('Un')}</p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation">${span('Un un')}</p></li></ul><li dir="ltr" aria-level="1"><p role="presentation">${span('Deux')}</p></li></ul>`,
    ),
    expected: '- Un\n  - Un un\n- Deux',
  },
  {
    from: 'Google Docs: a table and a heading',
    html: docs(
      `<h2 dir="ltr"><span style="font-size:16pt;font-weight:400">Cookies</span></h2><div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none"><colgroup><col width="301"/></colgroup><tbody><tr style="height:0pt"><td style="border:1pt"><p dir="ltr">${span('Nom')}</p></td><td><p dir="ltr">${span('But')}</p></td></tr><tr><td><p>${span('a')}</p></td><td><p>${span('b')}</p></td></tr></tbody></table></div>`,
    ),
    expected: '## Cookies\n\n| Nom | But |\n| --- | --- |\n| a | b |',
  },
  {
    from: 'Google Docs: a link through Google',
    html: docs(
      `<p dir="ltr">${span('Voir ')}<a href="https://www.google.com/url?q=https://www.edoeb.admin.ch/fr&amp;sa=D&amp;usg=x" style="text-decoration:none;">${span('le PFPDT', 'color:#1155cc;text-decoration:underline;')}</a></p>`,
    ),
    expected: 'Voir [le PFPDT](https://www.edoeb.admin.ch/fr)',
  },
  {
    from: 'LibreOffice: font elements and a definition',
    html: `<html><head><meta http-equiv="content-type"><style type="text/css">p { margin-bottom: 0.25cm }</style></head><body lang="fr-CH"><p style="margin-bottom: 0cm"><font face="Arial" size="2"><b>Gras</b></font><font color="#000"> normal</font></p><dl><dt>Terme</dt><dd>Sens</dd></dl></body></html>`,
    expected: '**Gras** normal\n\nTerme\n\nSens',
  },
  {
    from: 'a web page: sections, a figure, a button, styles',
    html: `<section class="c"><header><h1 id="main">Titre</h1></header><div><div>Un <code>cookie</code></div><p>Deux<br>lignes</p><figure><img src="https://a.ch/x.png" alt="x"><figcaption>Légende</figcaption></figure><button>Cliquez</button><blockquote><p>Cité</p></blockquote><hr></div></section>`,
    expected: '## Titre\n\nUn `cookie`\n\nDeux\\\nlignes\n\nLégende\n\n> Cité\n\n---',
  },
  {
    from: 'Outlook: a table for the look',
    html: `<div class="WordSection1"><p class="MsoNormal">Bonjour,<o:p></o:p></p><p class="MsoNormal">&nbsp;<o:p></o:p></p><p class="MsoNormal"><span lang="FR" style="mso-fareast-language:EN-US">Meilleures salutations&nbsp;!<o:p></o:p></span></p></div>`,
    expected: 'Bonjour,\n\nMeilleures salutations\u202f!',
  },
  {
    from: 'somebody hostile',
    html: `<p onclick="window.pwned=1">Texte<script>window.pwned=1</script><img src=x onerror="window.pwned=1"><a href="javascript:window.pwned=1">lien</a><a href="data:text/html,<script>window.pwned=1</script>">autre</a><svg><script>window.pwned=1</script></svg><iframe srcdoc="<script>parent.pwned=1</script>"></iframe><math><mtext></mtext></math><style>@import 'x'</style></p>`,
    expected: 'Textelienautre',
  },
];
