import { createHash } from 'node:crypto';
import { citationAsBibtex, citationAsCsl, citationAsText } from '../observatory/citation.ts';
import type { EditionListItem, Manifest, PublishedTable } from '../observatory/edition.ts';
import { type FileRequest, fileName, fileRequests, holdsTable } from '../observatory/export/files.ts';
import { writeFile } from '../observatory/export/write-file.ts';
import { InputError } from '../statistics/command/input-error.ts';
import { inTurns, type PublishedDocuments } from './published-edition.ts';
import { Comparing, type Verdict } from './verdict.ts';

/**
 * Whether every file, and every citation, is what the edition's documents make, to the byte, and has the checksum that is
 * published for it.
 *
 * @param told  told of each file that is done
 */
export async function checkFiles(
  documents: PublishedDocuments,
  { manifest, tables }: { manifest: Manifest; tables: readonly PublishedTable[] },
  told: (done: number, of: number) => void = () => undefined,
): Promise<Verdict> {
  const comparing = new Comparing('files');
  const origin = await statedOrigin(documents);
  if (origin !== documents.origin)
    comparing.note(`the address itself: files and citations name ${origin || 'none'}`);
  const path = `/editions/${encodeURIComponent(manifest.id)}`;
  const requests = fileRequests(manifest);
  const checksums = await readChecksums(documents, path, requests);
  let done = 0;
  await inTurns(requests, async (request) => {
    const name = fileName(manifest.id, request);
    const edition = { manifest, tables: tables.filter((table) => holdsTable(request, table)) };
    const { content } = await writeFile(edition, request, { origin });
    const published = await documents.bytes(`${path}/files/${encodeURIComponent(name)}`);
    const again = Buffer.from(content);
    comparing.holds(`files/${name}`, again.equals(published), {
      published: `${published.length} bytes${firstDifference(again, published)}`,
      recomputed: `${again.length} bytes`,
    });
    comparing.equal(`files/${name}: checksum`, checksums.get(name), sha256(published));
    done++;
    told(done, requests.length);
  });
  for (const language of ['fr', 'en'] as const) {
    const options = { language, origin };
    const of = (format: string) => documents.text(`${path}/citation?format=${format}&lang=${language}`);
    comparing.equal(`citation.${language}: text`, await of('text'), `${citationAsText(manifest, options)}\n`);
    comparing.equal(`citation.${language}: bibtex`, await of('bibtex'), citationAsBibtex(manifest, options));
    comparing.equal(
      `citation.${language}: csl-json`,
      JSON.parse(await of('csl-json')),
      citationAsCsl(manifest, options),
    );
  }
  return comparing.verdict;
}

/** The site that an observatory's citations name, and so its files; it may be read at another address, as on a laptop. */
async function statedOrigin(documents: PublishedDocuments): Promise<string> {
  const editions = await documents.document<EditionListItem[]>('/editions');
  const own = editions.find(({ wave }) => wave !== null);
  if (!own) return documents.origin;
  const path = `/editions/${encodeURIComponent(own.id)}/citation?format=csl-json`;
  const [citation] = await documents.document<{ URL?: string }[]>(path);
  return citation?.URL && URL.canParse(citation.URL) ? new URL(citation.URL).origin : '';
}

/** The checksums as published, by file name: one list of the edition's files, and one of each question's. */
async function readChecksums(
  documents: PublishedDocuments,
  path: string,
  requests: readonly FileRequest[],
): Promise<ReadonlyMap<string, string>> {
  const questions = [...new Set(requests.map(({ question }) => question))];
  const lists = await inTurns(questions, (question) =>
    documents.text(
      `${path}/checksums${question === undefined ? '' : `?question=${encodeURIComponent(question)}`}`,
    ),
  );
  return new Map(
    lists.flatMap((list) =>
      list
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
          if (!sum || !name)
            throw new InputError(`${path}/checksums`, `"${line}" is not a line of sha256sum`);
          return [name, sum] as const;
        }),
    ),
  );
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Where two files part, as a line of the published one where it is text. */
function firstDifference(again: Uint8Array, published: Uint8Array): string {
  const at = published.findIndex((byte, index) => byte !== again[index]);
  if (at < 0) return '';
  const before = Buffer.from(published.subarray(0, at)).toString('latin1');
  const line = before.split('\n').length;
  const isBinary = published.subarray(0, 512).includes(0);
  return isBinary ? `, different from byte ${at} on` : `, different in line ${line}`;
}
