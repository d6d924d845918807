import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';

/** What the files of a workbook are held in, in Node. */
type FileContent = Stream | Buffer | Blob;

/** A sheet as it is to be printed: across one page in width, with the headings on each. */
interface PrintedSheet {
  readonly name: string;
  /** Printed from the first; the others stay on the screen. */
  readonly columns: number;
  readonly rows: number;
  /** Rows that head every page; none when 0. */
  readonly headingRow: number;
}

/** What a workbook needs besides its cells to be printed well (ECMA-376, part 1, 18.2.6 and 18.3.1). */
export function printedSheets(sheets: readonly PrintedSheet[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml
              .replace(
                /<worksheet\b[^>]*>/,
                (opening) => `${opening}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
              )
              .replace(
                /<pageSetup\b([^>]*)\/>/,
                '<pageSetup$1 fitToWidth="1" fitToHeight="0"/>' +
                  '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
              ),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace(
              '<definedNames/>',
              () => `<definedNames>${sheets.map(definedNames).join('')}</definedNames>`,
            ),
        },
      },
    },
  };
}

function definedNames({ name, columns, rows, headingRow }: PrintedSheet, index: number): string {
  const sheet = `'${name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;')}'`;
  const area = `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${sheet}!$A$1:$${letters(columns)}$${rows}</definedName>`;
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$${headingRow}:$${headingRow}</definedName>`;
  return headingRow > 0 ? area + titles : area;
}

/** A column's letters: 1 is A, 27 is AA. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
