import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Ink and critical of the site's paper. */
export const ink = '1B1F24';
export const critical = 'B8431F';
export const serif = 'Georgia';
export const sans = 'Calibri';

/** Word's sizes are half points; older versions know no other unit. */
export const points = (size: number) => 2 * size;

/** The file of a document; the same document gives the same bytes, whenever it is made. */
export async function docxFile(document: Document): Promise<Uint8Array<ArrayBuffer>> {
  return withoutTime(new Uint8Array(await Packer.toArrayBuffer(document)));
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
