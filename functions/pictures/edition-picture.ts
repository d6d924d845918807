import { embeddedFigure, embeddedTables } from '../../web/embed/embedded-figure.ts';
import type { PictureContent } from '../../web/pictures/draw-picture.tsx';
import type { PictureName, PictureSubject } from '../../web/pictures/picture-address.ts';
import { editionPicture, figurePicture, indicatorPicture } from '../../web/pictures/picture-content.ts';
import { publishedBy, readEdition, readTables } from '../../web/results/documents.ts';
import { initialTables } from '../../web/results/initial-state.ts';
import { answerQuestions } from '../../web/results/question-tables.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import type { Manifest } from '../observatory/edition.ts';
import type { Finding } from '../observatory/findings/finding.ts';
import { storedEditions } from '../pages/stored-documents.ts';

/**
 * What a picture says, from what was published.
 *
 * @param origin  of the observatory, for the address in the picture; empty where no setting says it
 * @returns undefined where there is no such edition, finding, question or breakdown, or no figure of it
 */
export async function readPictureContent(
  reader: EditionReader,
  { edition, language, subject, shape }: PictureName,
  origin: string,
): Promise<PictureContent | undefined> {
  const source = storedEditions(reader);
  const documents = await readEdition(source, edition);
  if (documents.state !== 'ready') return undefined;
  const { manifest } = documents.value;
  const options = { language, origin };
  if (subject.of === 'edition') return editionPicture(manifest, options);
  const shown = shownBy(manifest, subject);
  if (!shown) return undefined;
  const { finding, question, by } = shown;
  const large = shape === 'share' && finding && indicatorPicture(manifest, finding, options);
  if (large) return large;
  const view = { edition: manifest.id, question, by: by === undefined ? [] : [by] };
  const tables = initialTables({
    documents,
    tables: await readTables(source, embeddedTables(documents, view)),
  });
  const figure = embeddedFigure(documents.value, tables, { view, language });
  // Where all groups are too small there is nothing to draw.
  if (!figure || figure.shown.rows.length === 0) return undefined;
  return figurePicture(figure, { ...options, finding });
}

/** What is established about an edition: every manifest that is read has it, see `releasedManifest`. */
export function findingsIn({ findings }: Manifest): readonly Finding[] {
  return findings?.ranked ?? [];
}

interface Shown {
  readonly finding?: Finding | undefined;
  readonly question: string;
  readonly by?: string | undefined;
}

/** A question's own picture has for its title the first finding that it shows. */
function shownBy(manifest: Manifest, subject: Exclude<PictureSubject, { of: 'edition' }>): Shown | undefined {
  const findings = findingsIn(manifest);
  if (subject.of === 'finding') {
    const finding = findings.find(({ id }) => id === subject.id);
    return finding && { finding, question: finding.question, by: finding.by };
  }
  const { question, by } = subject;
  if (!answerQuestions(manifest).some(({ id }) => id === question)) return undefined;
  if (by !== undefined && !publishedBy(manifest, question, [by])) return undefined;
  return { question, by, finding: findings.find((one) => one.question === question && one.by === by) };
}
