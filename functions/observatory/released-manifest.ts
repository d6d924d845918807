import { formatDate } from '../survey/format-date.ts';
import type { Text } from '../survey/questionnaire.ts';
import type { Manifest } from './edition.ts';

/** What is only known once an edition is released: the rest was sealed as it was prepared. */
interface Release {
  readonly publishedOn: string;
  readonly headline?: Text | undefined;
}

/** A sealed manifest with its day and headline; editions of before November 2026 hold their own headline. */
export function releasedManifest(
  sealed: Manifest,
  { publishedOn, headline = sealed.headline }: Release,
): Manifest {
  const { id, title } = sealed;
  return {
    ...sealed,
    ...(headline && { headline }),
    publishedOn,
    citation: citationOf({ id, title, publishedOn }),
  };
}

/** How an edition is cited, in both languages. */
export function citationOf({ id, title, publishedOn }: Pick<Manifest, 'id' | 'title' | 'publishedOn'>): Text {
  return {
    fr: `Observatoire des salariés et des médias sociaux, ${title.fr}, édition ${id}, publiée le ${formatDate(publishedOn, 'fr')}. CC BY 4.0.`,
    en: `Observatory of employees and social media, ${title.en}, edition ${id}, published on ${formatDate(publishedOn, 'en')}. CC BY 4.0.`,
  };
}
