import { formatMean, formatPercent } from '../survey/format-number.ts';
import { observatoryName } from '../survey/observatory-name.ts';
import type { Language, Text } from '../survey/questionnaire.ts';
import type { Manifest } from './edition.ts';
import { texts } from './export/texts.ts';

export interface CitationOptions {
  readonly language: Language;
  /** Where the observatory is, such as `https://observatory.example`; without one, no citation names an address. */
  readonly origin: string;
}

type Cited = Pick<
  Manifest,
  'id' | 'title' | 'publishedOn' | 'citation' | 'licence' | 'reference' | 'simulated' | 'fieldwork' | 'house'
>;

/** The lasting address of an edition's page; undefined when the site's own address is not known. */
export function editionAddress(id: string, { language, origin }: CitationOptions): string | undefined {
  return origin ? `${origin}/${language}/?edition=${encodeURIComponent(id)}` : undefined;
}

/** A question's page in an edition, at the breakdown that is told; from the site's root where no address is known. */
export function questionAddress(
  { question, edition, by }: { question: string; edition: string; by?: string | undefined },
  { language, origin }: CitationOptions,
): string {
  const path = `/${language}/questions/${encodeURIComponent(question)}`;
  return `${origin}${path}?edition=${encodeURIComponent(edition)}${by === undefined ? '' : `#by-${by}`}`;
}

/** What the observatory was called when an edition was released; what it always was, where none had sealed it. */
export function observatoryOf({ house }: Pick<Cited, 'house'>): Text {
  return house?.name ?? observatoryName;
}

/** The title under which an edition is cited; it says so when answers are simulated. */
export function citedTitle(
  manifest: Pick<Cited, 'title' | 'reference' | 'simulated' | 'house'>,
  language: Language,
): string {
  const { title, reference, simulated } = manifest;
  const name = reference ? title[language] : `${observatoryOf(manifest)[language]}, ${title[language]}`;
  const simulatedWords = language === 'fr' ? ' (réponses simulées)' : ' (simulated responses)';
  return simulated > 0 ? `${name}${simulatedWords}` : name;
}

/** Who is cited as the author; the figures of 2010 are others'. */
export function authorsOf(edition: Pick<Cited, 'reference' | 'house'>, language: Language): string[] {
  return edition.reference ? ['Hopscotch', 'Viavoice'] : [observatoryOf(edition)[language]];
}

/** Who publishes it: the publisher where one is stated, or else its authors. */
export function publishersOf(edition: Pick<Cited, 'reference' | 'house'>, language: Language): string {
  return edition.house?.publisher ?? authorsOf(edition, language).join(', ');
}

/** A citation as a sentence, with the address where it is known. */
export function citationAsText(manifest: Cited, options: CitationOptions): string {
  const address = manifest.reference ? undefined : editionAddress(manifest.id, options);
  const simulated = manifest.simulated > 0 ? texts.simulated[options.language] : undefined;
  return [manifest.citation[options.language], simulated, address].filter(Boolean).join(' ');
}

/**
 * A citation as CSL-JSON, for Zotero, Pandoc and the like: a list of one.
 * @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
export function citationAsCsl(manifest: Cited, options: CitationOptions) {
  const { language } = options;
  const address = manifest.reference ? undefined : editionAddress(manifest.id, options);
  return [
    {
      id: citationKey(manifest),
      type: 'dataset',
      title: citedTitle(manifest, language),
      author: authorsOf(manifest, language).map((literal) => ({ literal })),
      issued: { 'date-parts': [manifest.publishedOn.split('-').map(Number)] },
      ...(manifest.house?.publisher && { publisher: manifest.house.publisher }),
      version: manifest.id,
      language,
      note: manifest.licence,
      ...(address && { URL: address }),
    },
  ];
}

/** A citation as a BibTeX entry that classic BibTeX and biblatex both take; what TeX would read as commands is escaped. */
export function citationAsBibtex(manifest: Cited, options: CitationOptions): string {
  const { language } = options;
  const [year, month] = manifest.publishedOn.split('-');
  const address = manifest.reference ? undefined : editionAddress(manifest.id, options);
  const fields: Record<string, string | undefined> = {
    author: authorsOf(manifest, language)
      .map((author) => `{${tex(author)}}`)
      .join(' and '),
    title: `{${tex(citedTitle(manifest, language))}}`,
    year,
    month: String(Number(month)),
    date: manifest.publishedOn,
    version: tex(manifest.id),
    publisher: manifest.house?.publisher && `{${tex(manifest.house.publisher)}}`,
    // In a note, since readers take what is said of how it was published for the name of a publisher.
    note: tex(`${language === 'fr' ? 'Jeu de données' : 'Data set'}. ${manifest.licence}`),
    language: language === 'fr' ? 'french' : 'english',
    url: address?.replace(/[{}\\]/g, encodeURIComponent),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@misc{${citationKey(manifest)},`, ...lines, '}', ''].join('\n');
}

function citationKey({ id }: Pick<Cited, 'id'>): string {
  return `observatory-${id}`;
}

const texCommands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\~^{}&%$#_]/g, (character) => texCommands[character] ?? `\\${character}`);
}

/**
 * A citation as a `CITATION.cff` (Citation File Format 1.2.0), whose values are written as JSON strings, which are
 * YAML.
 */
export function citationAsCff(manifest: Cited, options: CitationOptions): string {
  const { language } = options;
  const address = manifest.reference ? undefined : editionAddress(manifest.id, options);
  const yaml = (text: string) => JSON.stringify(text);
  return [
    'cff-version: 1.2.0',
    'type: dataset',
    `message: ${yaml(language === 'fr' ? 'Pour citer ces chiffres' : 'To cite these figures')}`,
    `title: ${yaml(citedTitle(manifest, language))}`,
    'authors:',
    ...authorsOf(manifest, language).map((author) => `  - name: ${yaml(author)}`),
    `version: ${yaml(manifest.id)}`,
    `date-released: ${manifest.publishedOn}`,
    ...(isOpen(manifest) ? ['license: CC-BY-4.0'] : []),
    ...(address ? [`url: ${yaml(address)}`] : []),
    '',
  ].join('\n');
}

export const openLicence = 'https://creativecommons.org/licenses/by/4.0/';

export function isOpen({ licence }: Pick<Cited, 'licence'>): boolean {
  return licence === 'CC BY 4.0';
}

/** The figures of the extract in a sentence; those that are bounds only or hidden are left out. Empty without any. */
export function headlineFigures({ indicators }: Pick<Manifest, 'indicators'>, language: Language): string {
  const written = { share: formatPercent, mean: formatMean };
  const figures = indicators.flatMap(({ headline, bound, unit, estimate, sentence }) =>
    headline && !bound && unit !== 'points' && estimate !== null
      ? [`${written[unit](estimate, language)} ${sentence[language]}`]
      : [],
  );
  return figures.length === 0 ? '' : `${figures.join(language === 'fr' ? ' ; ' : '; ')}.`;
}
