import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { locales } from '../../../../functions/survey/locales.ts';
import type { CharterBlock, CharterDocument } from './document.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Ink and critical of the site's paper. */
const ink = '1B1F24';
const critical = 'B8431F';
const serif = 'Georgia';
const sans = 'Calibri';

/** Word's sizes are half points; older versions know no other unit. */
const points = (size: number) => 2 * size;

/** A charter as a Word file, A4, with the mark of a draft on each page. The same charter gives the same bytes. */
export async function charterAsDocx(charter: CharterDocument): Promise<Uint8Array<ArrayBuffer>> {
  return withoutTime(new Uint8Array(await Packer.toArrayBuffer(fileOf(charter))));
}

function fileOf({ language, title, draftMark, blocks }: CharterDocument): Document {
  return new Document({
    title,
    description: draftMark,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: { font: sans, size: points(11), color: ink, language: { value: locales[language] } },
          paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { font: serif, size: points(24), color: ink },
          paragraph: { spacing: { before: 240, after: 360 } },
        },
        heading1: {
          run: { font: serif, size: points(15), color: ink },
          paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          // The first page has the mark above its title, where a reader without headers finds it, too.
          titlePage: true,
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: pageMargin,
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph('')] }),
          default: new Header({ children: [draftLine(draftMark)] }),
        },
        footers: {
          first: new Footer({ children: [pageLine(title)] }),
          default: new Footer({ children: [pageLine(title)] }),
        },
        children: [
          draftLine(draftMark),
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...blocks.flatMap(paragraphsOf),
        ],
      },
    ],
  });
}

const pageMargin = {
  top: convertMillimetersToTwip(25),
  bottom: convertMillimetersToTwip(22),
  left: convertMillimetersToTwip(25),
  right: convertMillimetersToTwip(25),
};

function draftLine(draftMark: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: draftMark, bold: true, color: critical, size: points(9) })],
  });
}

function pageLine(title: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.END,
    children: [
      new TextRun({ text: `${title} · `, size: points(8) }),
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: points(8) }),
    ],
  });
}

function paragraphsOf(block: CharterBlock): Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1 })];
    case 'paragraph':
      return [new Paragraph({ text: block.text })];
    case 'note':
      return [
        new Paragraph({
          children: [new TextRun({ text: block.text, italics: true })],
          indent: { left: 240 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: critical } },
        }),
      ];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
  }
}

/** The beginning of a zip file's calendar, in whatever time zone. */
const zipEpoch = new Date(1980, 0, 1);

/** Takes out when the file was made: the library writes it into the properties, and the zip beside every part. */
function withoutTime(docx: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(docx)).sort(([a], [b]) => (a < b ? -1 : 1));
  const timeless = parts.map(([path, bytes]) => [
    path,
    path === 'docProps/core.xml'
      ? strToU8(strFromU8(bytes).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''))
      : bytes,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(timeless), { mtime: zipEpoch }));
}
