import {
  BorderStyle,
  convertMillimetersToTwip,
  Footer,
  Header,
  HeadingLevel,
  Paragraph,
  TextRun,
} from 'docx';
import { a4, critical, docxFile, pageLine, points, textStyle, titleStyle } from '../../docx-file.ts';
import type { CharterBlock, CharterDocument } from './document.ts';

/** A charter as a Word file, A4, with the mark of a draft on each page. The same charter gives the same bytes. */
export function charterAsDocx(charter: CharterDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { language, title, draftMark, blocks } = charter;
  return docxFile({
    title,
    description: draftMark,
    styles: {
      default: {
        document: textStyle(11, language, { after: 140, line: 288 }),
        title: titleStyle(24, { before: 240, after: 360 }),
        heading1: titleStyle(15, { before: 360, after: 120 }),
      },
    },
    sections: [
      {
        properties: {
          // The first page has the mark above its title, where a reader without headers finds it, too.
          titlePage: true,
          page: { size: a4, margin: pageMargin },
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
