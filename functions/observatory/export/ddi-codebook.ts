import type { Language, Text } from '../../survey/questionnaire.ts';
import { citedTitle } from '../citation.ts';
import type { Manifest, PublishedCell, PublishedQuestion } from '../edition.ts';
import { disclosureInWords } from './disclosure-words.ts';
import type { EditionTables } from './edition-tables.ts';
import { standing } from './method-lines.ts';
import { element, type XmlNode, xmlDeclaration, xmlText } from './xml.ts';

const languages = ['fr', 'en'] as const satisfies Language[];

/** An element in each language. */
function both(name: string, text: Text, attributes: Readonly<Record<string, string>> = {}): XmlNode {
  return languages
    .map((language) => element(name, { ...attributes, 'xml:lang': language }, xmlText(text[language])))
    .join('');
}

function one(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): XmlNode {
  return element(name, attributes, xmlText(text));
}

/** Both languages in an element that may stand only once. */
function joined({ fr, en }: Text): string {
  return fr === en ? fr : `${fr} / ${en}`;
}

/**
 * An edition as a DDI Codebook 2.5: the study, its method, and each question as it was asked, with the published
 * shares of all who were asked. The order of the elements is the schema's.
 * @see https://ddialliance.org/Specification/DDI-Codebook/2.5/
 */
export function editionAsDdi({ manifest, tables }: EditionTables): string {
  const totals = new Map(
    tables.filter(({ by }) => by.length === 0).map(({ question, groups }) => [question, groups[0]]),
  );
  const variables = [...manifest.questions, ...breakdownsOnly(manifest)].map((question) =>
    variable(question, totals.get(question.id)?.cells ?? []),
  );
  const codeBook = element(
    'codeBook',
    {
      xmlns: 'ddi:codebook:2_5',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'ddi:codebook:2_5 http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd',
      version: '2.5',
      'xml:lang': 'fr',
    },
    element('docDscr', {}, citation(manifest)),
    element(
      'stdyDscr',
      {},
      citation(manifest),
      studyInformation(manifest),
      method(manifest),
      access(manifest),
    ),
    element('dataDscr', {}, ...variables),
  );
  return `${xmlDeclaration}${codeBook}\n`;
}

/** The edition of 2010 has breakdowns that are no questions of its own list. */
function breakdownsOnly({ questions, breakdowns }: Manifest): BareQuestion[] {
  return breakdowns.filter(({ id }) => !questions.some((question) => question.id === id));
}

function citation(manifest: Manifest): XmlNode {
  const { id, publishedOn, notice, citation: cited } = manifest;
  const name = (language: Language) => citedTitle(manifest, language);
  return element(
    'citation',
    {},
    element(
      'titlStmt',
      {},
      one('titl', name('fr'), { 'xml:lang': 'fr' }),
      one('parTitl', name('en'), { 'xml:lang': 'en' }),
      one('IDNo', id),
    ),
    element('rspStmt', {}, both('AuthEnty', notice.who)),
    element(
      'prodStmt',
      {},
      both('producer', notice.who),
      one('copyright', manifest.licence),
      both('fundAg', notice.forWhom),
    ),
    element('distStmt', {}, one('distDate', publishedOn, { date: publishedOn })),
    element('verStmt', {}, one('version', id, { date: publishedOn, type: 'edition' })),
    one('biblCit', joined(cited)),
  );
}

function studyInformation(manifest: Manifest): XmlNode {
  const { fieldwork, notice } = manifest;
  return element(
    'stdyInfo',
    {},
    both('abstract', { fr: standing(manifest, 'fr'), en: standing(manifest, 'en') }),
    element(
      'sumDscr',
      {},
      one('collDate', fieldwork.from, { event: 'start', date: fieldwork.from }),
      one('collDate', fieldwork.to, { event: 'end', date: fieldwork.to }),
      both('anlyUnit', { fr: 'salarié', en: 'employee' }),
      both('universe', notice.universe),
      both('dataKind', {
        fr: 'chiffres agrégés d’une enquête, protégés et pondérés',
        en: 'aggregated survey figures, protected and weighted',
      }),
    ),
    ...Object.entries(manifest.disclosure).map(([rule, value]) =>
      both('notes', disclosureInWords(rule, value)),
    ),
  );
}

function method({ notice, effectiveBase, designEffect }: Manifest): XmlNode {
  const precision = [
    designEffect === null ? '' : `design effect ${designEffect}`,
    effectiveBase === null ? '' : `effective base ${effectiveBase}`,
  ]
    .filter(Boolean)
    .join(', ');
  return element(
    'method',
    {},
    element(
      'dataColl',
      {},
      both('dataCollector', notice.who),
      both('sampProc', notice.selection),
      both('collMode', notice.mode),
      both('resInstru', notice.wording),
      both('weight', notice.weighting),
    ),
    both('notes', notice.limits),
    element(
      'anlyInfo',
      {},
      both('respRate', notice.numbers),
      ...(precision ? [one('EstSmpErr', precision, { 'xml:lang': 'en' })] : []),
    ),
  );
}

function access({ licence, citation: cited }: Manifest): XmlNode {
  return element(
    'dataAccs',
    {},
    element('useStmt', {}, one('citReq', joined(cited)), one('conditions', licence)),
  );
}

type BareQuestion = Pick<PublishedQuestion, 'id' | 'text' | 'options'> &
  Partial<Pick<PublishedQuestion, 'base' | 'wordingVersion' | 'respondents'>>;

function variable(question: BareQuestion, cells: readonly PublishedCell[]): XmlNode {
  const { id, text, options, base, respondents, wordingVersion } = question;
  const figures = new Map(cells.map((cell) => [cell.code, cell]));
  return element(
    'var',
    { ID: `V-${id}`, name: id, intrvl: 'discrete', representationType: 'code' },
    both('labl', text),
    element('qstn', {}, both('qstnLit', text)),
    ...(base ? [both('universe', base)] : []),
    ...(respondents === undefined || respondents === null ? [] : [one('TotlResp', String(respondents))]),
    ...options.map(({ code, label }) =>
      element('catgry', {}, one('catValu', code), both('labl', label), percentage(figures.get(code))),
    ),
    ...(wordingVersion === undefined ? [] : [element('verStmt', {}, one('version', String(wordingVersion)))]),
  );
}

/** A share in per cent, as the DDI has it; one that is only a bound would pass for a figure and is left out. */
function percentage(cell: PublishedCell | undefined): XmlNode {
  if (!cell || cell.share === null || cell.bound) return '';
  // Shares have three decimals at most: a percentage has one.
  return one('catStat', String(Math.round(cell.share * 1000) / 10), { type: 'percent', wgtd: 'wgtd' });
}
