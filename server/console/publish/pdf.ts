/**
 * A version of a document as a PDF, to be kept in a file or laid before an authority.
 *
 * @module
 */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Language } from '../../../widget/contract.ts';
import { pdfContent } from './pdf-content.ts';

/** What is written. */
export interface PdfText {
  readonly language: Language;
  readonly title: string;
  /** Complete Markdown, its title first. */
  readonly markdown: string;
  /** Small print under the text of every page: which version this is, and where it stands for ever. */
  readonly footer: string;
  /** Who answers for the text. */
  readonly author: string;
  readonly publishedAt: string;
}

/** Languages that the typeface has no letters for. */
const UNREADABLE = new Set(['ar', 'fa', 'he', 'ur', 'yi']);

/** Whether there is a PDF in a language: its letters are Latin, Greek or Cyrillic. */
export function hasPdf(language: Language): boolean {
  return !UNREADABLE.has(language.split('-')[0] ?? '');
}

/** The part of the library that is used: its own types know it for browsers alone. */
interface Printer {
  readonly virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
  setUrlAccessPolicy(policy: (url: string) => boolean): void;
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  addFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Uint8Array> };
}

let printer: Promise<Printer> | undefined;

/** Loaded when the first PDF is asked for: the server starts without it. */
async function loadPrinter(): Promise<Printer> {
  const [library, fonts] = await Promise.all([
    import('pdfmake') as Promise<unknown>,
    import('pdfmake/build/vfs_fonts.js') as Promise<unknown>,
  ]);
  const made = (library as { readonly default: Printer }).default;
  const files = (fonts as { readonly default: Readonly<Record<string, string>> }).default;
  for (const [name, base64] of Object.entries(files)) {
    made.virtualfs.writeFileSync(name, Buffer.from(base64, 'base64'));
  }
  // A document names no picture and no font of its own: nothing is fetched, nothing is read.
  made.setUrlAccessPolicy(() => false);
  made.setLocalAccessPolicy(() => false);
  made.addFonts({
    Roboto: {
      normal: 'Roboto-Regular.ttf',
      bold: 'Roboto-Medium.ttf',
      italics: 'Roboto-Italic.ttf',
      bolditalics: 'Roboto-MediumItalic.ttf',
    },
  });
  return made;
}

/** Writes it: A4, its language and title told to whoever reads it aloud. */
export async function writePdf(text: PdfText): Promise<Uint8Array> {
  printer ??= loadPrinter();
  const { language, title, markdown, footer, author, publishedAt } = text;
  const date = new Date(publishedAt);
  const definition: TDocumentDefinitions = {
    version: '1.7',
    language,
    displayTitle: true,
    info: { title, author, creationDate: date, modDate: date },
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 64],
    content: pdfContent(markdown),
    footer: (page, pages): Content => ({
      columns: [
        { text: footer, width: '*' },
        { text: `${page} / ${pages}`, width: 'auto', alignment: 'right' },
      ],
      margin: [56, 16, 56, 0],
      fontSize: 8,
      color: '#555d66',
    }),
    styles: {
      h1: { fontSize: 20, bold: true, margin: [0, 0, 0, 10] },
      h2: { fontSize: 14, bold: true, margin: [0, 14, 0, 6] },
      h3: { fontSize: 12, bold: true, margin: [0, 10, 0, 4] },
      h4: { fontSize: 10.5, bold: true, margin: [0, 8, 0, 4] },
      h5: { fontSize: 10.5, bold: true, margin: [0, 8, 0, 4] },
      h6: { fontSize: 10.5, bold: true, margin: [0, 8, 0, 4] },
      paragraph: { margin: [0, 0, 0, 6] },
    },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.3 },
    pageBreakBefore: (node, nodes) =>
      node.headlineLevel !== undefined && nodes.getFollowingNodesOnPage().length === 0,
  };
  return (await printer).createPdf(definition).getBuffer();
}
