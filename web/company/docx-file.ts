import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  type IPropertiesOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { locales } from '../../functions/survey/locales.ts';
import type { Language } from '../shared/language.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Ink and critical of the site's paper. */
const ink = '1B1F24';
export const critical = 'B8431F';
export const serif = 'Georgia';
const sans = 'Calibri';

/** Word's sizes are half points; older versions know no other unit. */
export const points = (size: number) => 2 * size;

export const a4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };

/** Of a title or a heading. @param size  in points */
export function titleStyle(size: number, spacing: { before?: number; after: number }) {
  return { run: { font: serif, size: points(size), color: ink }, paragraph: { spacing, keepNext: true } };
}

/** Of running text. @param size  in points */
export function textStyle(size: number, language: Language, spacing: { after: number; line: number }) {
  return {
    run: { font: sans, size: points(size), color: ink, language: { value: locales[language] } },
    paragraph: { spacing: { ...spacing, lineRule: LineRuleType.AUTO } },
  };
}

/** What stands at the foot of each page: what this is, and which page of how many. */
export function pageLine(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.END,
    children: [
      new TextRun({ text: `${text} · `, size: points(8) }),
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: points(8) }),
    ],
  });
}

/** The file of a document, which says nobody made it; the same document gives the same bytes, whenever it is made. */
export async function docxFile(document: IPropertiesOptions): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({ creator: '', lastModifiedBy: '', ...document });
  return withoutTime(new Uint8Array(await Packer.toArrayBuffer(file)));
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
