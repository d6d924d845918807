import { formatDate } from '../survey/format-date.ts';
import { observatoryName } from '../survey/observatory-name.ts';
import type { Text } from '../survey/questionnaire.ts';
import { observatoryOf } from './citation.ts';
import type { EditionHouse, Manifest, MethodNotice } from './edition.ts';
import { chooseFindings } from './findings/choose-findings.ts';
import type { ChosenFinding, Findings } from './findings/finding.ts';

/** What is only known once an edition is released: the rest was sealed as it was prepared. */
interface Release {
  readonly publishedOn: string;
  readonly headline?: Text | undefined;
  /** Which findings the operator put on top; the rule's own where they chose none. */
  readonly findings?: readonly ChosenFinding[] | undefined;
  /** Who publishes it; undefined of editions of before November 2026, which have the name that all had. */
  readonly house?: EditionHouse | undefined;
}

/**
 * A sealed manifest with its day and headline; editions of before November 2026 hold their own headline. Of those that
 * were sealed without findings they are made from the manifest alone.
 */
export async function releasedManifest(
  sealed: Manifest,
  { publishedOn, headline = sealed.headline, findings, house }: Release,
): Promise<Manifest> {
  return {
    ...sealed,
    ...(headline && { headline }),
    ...(house && { house, notice: publishedBy(house, sealed.notice) }),
    publishedOn,
    findings: chooseFindings(sealed, sealed.findings ?? (await makeFindings(sealed)), findings),
    citation: citationOf({ ...sealed, publishedOn, ...(house && { house }) }),
  };
}

/** By sealed manifest: each table of a former edition asks for its manifest, and the same findings follow from it. */
const madeFindings = new WeakMap<Manifest, Promise<Findings>>();

/** Loaded for former editions only: nobody who reads another waits for the tests that findings rest on. */
function makeFindings(sealed: Manifest): Promise<Findings> {
  const made =
    madeFindings.get(sealed) ??
    import('./findings/findings-of.ts').then(({ findingsOf }) => findingsOf(sealed));
  madeFindings.set(sealed, made);
  return made;
}

/** How an edition is cited, in both languages. */
export function citationOf(
  edition: Pick<Manifest, 'id' | 'title' | 'publishedOn' | 'house' | 'reference'>,
): Text {
  const { id, title, publishedOn, house } = edition;
  const name = observatoryOf(edition);
  const by = house?.publisher === undefined ? { fr: '', en: '' } : publishers(house.publisher);
  return {
    fr: `${name.fr}, ${title.fr}, édition ${id}, publiée le ${formatDate(publishedOn, 'fr')}${by.fr}. CC BY 4.0.`,
    en: `${name.en}, ${title.en}, edition ${id}, published on ${formatDate(publishedOn, 'en')}${by.en}. CC BY 4.0.`,
  };
}

function publishers(publisher: string): Text {
  return { fr: ` par ${publisher}`, en: ` by ${publisher}` };
}

/** Who answers for the edition, after what was written of who made it, which may name the observatory as it was called. */
function publishedBy(house: EditionHouse, notice: MethodNotice): MethodNotice {
  const { name, publisher, contact } = house;
  const of = (language: keyof Text, said: { by: string; to: string }) =>
    [
      notice.who[language].replaceAll(observatoryName[language], name[language]),
      publisher && `${said.by} ${publisher}`,
      contact && `${said.to} ${contact}`,
    ]
      .filter(Boolean)
      .join(' ; ');
  return {
    ...notice,
    who: {
      fr: of('fr', { by: 'publié par', to: 'contact :' }),
      en: of('en', { by: 'published by', to: 'contact:' }).replaceAll(' ; ', '; '),
    },
  };
}
