import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { locales } from '../../../../functions/survey/locales.ts';
import { critical, docxFile, ink, points, sans, serif } from '../../docx-file.ts';
import type { CharterBlock, CharterDocument } from './document.ts';

/** A charter as a Word file, A4, with the mark of a draft on each page. The same charter gives the same bytes. */
export function charterAsDocx(charter: CharterDocument): Promise<Uint8Array<ArrayBuffer>> {
  return docxFile(fileOf(charter));
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
