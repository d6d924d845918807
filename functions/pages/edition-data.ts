import { editionAsDataset, jsonLdElement } from '../observatory/citation-dataset.ts';
import type { Manifest } from '../observatory/edition.ts';
import { fileFormats, fileName, mediaTypeOf } from '../observatory/export/files.ts';
import type { Language } from '../survey/questionnaire.ts';

/** The site on whose page it stands. */
type DatasetSite = Omit<Parameters<typeof editionAsDataset>[1], 'language'>;

/** An edition as a schema.org data set with its files, for a page's head. */
export function editionData(manifest: Manifest, language: Language, site: DatasetSite): string {
  const files = fileFormats.map((format) => {
    const name = fileName(manifest.id, { format });
    return {
      name,
      mediaType: mediaTypeOf({ format }),
      path: `/api/v1/editions/${encodeURIComponent(manifest.id)}/files/${encodeURIComponent(name)}`,
    };
  });
  return jsonLdElement(editionAsDataset(manifest, { language, ...site }, files));
}
