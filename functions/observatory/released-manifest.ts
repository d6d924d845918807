import { formatDate } from '../survey/format-date.ts';
import { observatoryName } from '../survey/observatory-name.ts';
import type { Text } from '../survey/questionnaire.ts';
import type { Manifest } from './edition.ts';
import { chooseFindings } from './findings/choose-findings.ts';
import type { ChosenFinding } from './findings/finding.ts';
import { findingsOf } from './findings/findings-of.ts';

/** What is only known once an edition is released: the rest was sealed as it was prepared. */
interface Release {
  readonly publishedOn: string;
  readonly headline?: Text | undefined;
  /** Which findings the operator put on top; the rule's own where they chose none. */
  readonly findings?: readonly ChosenFinding[] | undefined;
}

/**
 * A sealed manifest with its day and headline; editions of before November 2026 hold their own headline. Of those that
 * were sealed without findings they are made from the manifest alone.
 */
export function releasedManifest(
  sealed: Manifest,
  { publishedOn, headline = sealed.headline, findings }: Release,
): Manifest {
  const { id, title } = sealed;
  return {
    ...sealed,
    ...(headline && { headline }),
    publishedOn,
    findings: chooseFindings(sealed, sealed.findings ?? findingsOf(sealed), findings),
    citation: citationOf({ id, title, publishedOn }),
  };
}

/** How an edition is cited, in both languages. */
export function citationOf({ id, title, publishedOn }: Pick<Manifest, 'id' | 'title' | 'publishedOn'>): Text {
  return {
    fr: `${observatoryName.fr}, ${title.fr}, édition ${id}, publiée le ${formatDate(publishedOn, 'fr')}. CC BY 4.0.`,
    en: `${observatoryName.en}, ${title.en}, edition ${id}, published on ${formatDate(publishedOn, 'en')}. CC BY 4.0.`,
  };
}
