import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Footer,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { a4, critical, docxFile, pageLine, points, serif, textStyle, titleStyle } from '../docx-file.ts';
import type { ReportBlock, ReportDocument, ReportPage, Rows } from './document.ts';

/** A report as a Word file, A4. The same report gives the same bytes. */
export function reportAsDocx(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { language, title, source, fileTitle, pages } = report;
  return docxFile({
    title: fileTitle,
    styles: {
      default: {
        document: textStyle(10, language, { after: 100, line: 264 }),
        title: titleStyle(24, { after: 240 }),
        heading1: titleStyle(16, { before: 200, after: 120 }),
        heading2: titleStyle(12, { before: 160, after: 60 }),
      },
    },
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [{ level: 0, text: '%1.', alignment: AlignmentType.START, style: { paragraph: hanging } }],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: a4, margin: pageMargin } },
        footers: { default: new Footer({ children: [pageLine(`${title} · ${source}`)] }) },
        children: [
          new Paragraph({ children: [new TextRun({ text: source, size: points(9) })] }),
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...pages.flatMap((page, index) =>
            pageChildren(page, { hasGroupsBefore: pages.slice(0, index).some(({ id }) => id === 'groups') }),
          ),
        ],
      },
    ],
  });
}

const hanging = { indent: { left: 360, hanging: 360 } };
/** Items of a list are nearer to one another than paragraphs: each page of the report is one of the file's, too. */
const together = { spacing: { after: 30 } };
const margin = convertMillimetersToTwip(18);
const pageMargin = { top: margin, bottom: margin, left: margin, right: margin };
/** In twentieths of a point: what the margins leave of A4. */
const textWidth = a4.width - 2 * margin;

/**
 * The page of the drawn intervals goes on below the table that has the same figures, groups go on below both, and what
 * follows groups begins wherever they end.
 */
function pageChildren(
  { id, title, blocks }: ReportPage,
  { hasGroupsBefore }: { hasGroupsBefore: boolean },
): (Paragraph | Table)[] {
  const isDrawn = id === 'chart';
  return [
    ...(isDrawn
      ? []
      : [
          new Paragraph({
            text: title,
            heading: HeadingLevel.HEADING_1,
            pageBreakBefore: id !== 'board' && id !== 'groups' && !hasGroupsBefore,
          }),
        ]),
    ...blocks.flatMap(childrenOf),
  ];
}

function childrenOf(block: ReportBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 })];
    case 'paragraph':
      return [
        new Paragraph({
          keepNext: block.tone === 'lead',
          children: [
            new TextRun({
              text: block.text,
              bold: block.tone === 'lead' || block.tone === 'notice',
              ...(block.tone === 'notice' && { color: critical }),
              ...(block.tone === 'muted' && { size: points(8.5) }),
            }),
          ],
        }),
      ];
    case 'list':
      return block.items.map((text) => {
        if (block.isChecklist) return new Paragraph({ text: `☐  ${text}`, ...hanging, ...together });
        const style = block.isNumbered
          ? { numbering: { reference: 'numbers', level: 0 } }
          : { bullet: { level: 0 } };
        return new Paragraph({ text, ...style, ...together });
      });
    case 'figures':
      return [
        tableOf([
          block.items.map(({ value }) => [new TextRun({ text: value, font: serif, size: points(22) })]),
          block.items.map(({ name }) => [new TextRun({ text: name })]),
          block.items.map(({ beside }) => [new TextRun({ text: beside, size: points(8.5) })]),
        ]),
      ];
    case 'terms':
      return block.items.map(
        ([term, text]) =>
          new Paragraph({ children: [new TextRun({ text: `${term}  `, bold: true }), new TextRun(text)] }),
      );
    case 'table':
      return [
        new Paragraph({
          keepNext: true,
          children: [new TextRun({ text: block.caption, size: points(8.5) })],
        }),
        tableOf(cellRuns(block.head, block.rows), widthsOf([block.head, ...block.rows])),
      ];
    case 'intervals':
      return [];
  }
}

function cellRuns(head: readonly string[], rows: Rows): TextRun[][][] {
  return [
    head.map((text) => [new TextRun({ text, bold: true, size: points(8.5) })]),
    ...rows.map((row) =>
      row.map((text, column) => [new TextRun({ text, bold: column === 0, size: points(8.5) })]),
    ),
  ];
}

/** Widths that sum to the text's, wider where texts are longer: by the root of the longest, as its lines make up for it. */
function widthsOf(rows: Rows): number[] {
  const roots = (rows[0] ?? []).map((_, column) =>
    Math.sqrt(Math.max(...rows.map((row) => row[column]?.length ?? 0))),
  );
  const sum = roots.reduce((all, root) => all + root, 0);
  return roots.map((root) => Math.floor((textWidth * root) / sum));
}

const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'D5D2C8' };
const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** @param widths  of a table with a head, of its columns; without one they are alike */
function tableOf(rows: readonly (readonly TextRun[])[][], widths?: readonly number[]): Table {
  const columns = rows[0]?.length ?? 1;
  const hasHead = widths !== undefined;
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths ?? Array.from({ length: columns }, () => Math.floor(textWidth / columns)),
    borders: {
      top: hairline,
      bottom: hairline,
      left: nothing,
      right: nothing,
      insideVertical: nothing,
      insideHorizontal: hasHead ? hairline : nothing,
    },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: hasHead && index === 0,
          children: row.map(
            (children) =>
              new TableCell({
                margins: { top: 40, bottom: 40, right: 80 },
                children: [new Paragraph({ spacing: { after: 0 }, children })],
              }),
          ),
        }),
    ),
  });
}
