import type { Language, Text } from '../../survey/questionnaire.ts';
import { citedTitle, editionAddress, headlineFigures, observatoryOf, publishersOf } from '../citation.ts';
import type { Manifest, PublishedCell, PublishedQuestion } from '../edition.ts';
import { rowLabel } from '../row-label.ts';
import { topicOf } from '../topic-of.ts';
import { disclosureInWords, privacyInWords } from './disclosure-words.ts';
import type { EditionTables } from './edition-tables.ts';
import { fileName } from './files.ts';
import { keywords } from './keywords.ts';
import { standing } from './method-lines.ts';
import { texts } from './texts.ts';
import { element, type XmlNode, xmlDeclaration, xmlText } from './xml.ts';

const languages = ['fr', 'en'] as const satisfies Language[];

/** An element in each language. */
function both(name: string, text: Text, attributes: Readonly<Record<string, string>> = {}): XmlNode {
  return languages
    .map((language) => element(name, { ...attributes, 'xml:lang': language }, xmlText(text[language])))
    .join('');
}

/** What a controlled vocabulary calls it: a code that is the same in every language. */
interface Concept {
  readonly vocabulary: string;
  readonly code: string;
}

/**
 * An element in each language, with its code in a controlled vocabulary. The schema's documentation would have either
 * words or a code; the archives' catalogue reads words with the code among them, which the schema allows as well.
 * @see https://github.com/cessda/cessda.metadata.profiles (DDI 2.5)
 */
function classified(name: string, text: Text, { vocabulary, code }: Concept): XmlNode {
  const concept = one('concept', code, { vocab: vocabulary });
  return languages
    .map((language) => element(name, { 'xml:lang': language }, xmlText(text[language]), concept))
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
 * shares of all who were asked. The order of the elements is the schema's; it has what the catalogue of the European
 * data archives (CESSDA) asks for.
 *
 * @param origin  where the observatory is; without one, nothing names an address
 * @see https://ddialliance.org/Specification/DDI-Codebook/2.5/
 */
export function editionAsDdi({ manifest, tables }: EditionTables, origin: string): string {
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
    element('docDscr', {}, citation(manifest, origin)),
    element(
      'stdyDscr',
      {},
      citation(manifest, origin),
      studyInformation(manifest),
      method(manifest),
      access(manifest),
      ...relatedStudies(manifest),
    ),
    ...languages.map((language) => dataFile(manifest, language, origin)),
    ...(manifest.findings?.ranked.length ? [findingsFile(manifest, origin)] : []),
    element('dataDscr', {}, ...variables),
  );
  return `${xmlDeclaration}${codeBook}\n`;
}

/** The edition of 2010 has breakdowns that are no questions of its own list. */
function breakdownsOnly({ questions, breakdowns }: Manifest): BareQuestion[] {
  return breakdowns.filter(({ id }) => !questions.some((question) => question.id === id));
}

function citation(manifest: Manifest, origin: string): XmlNode {
  const { id, publishedOn, notice, citation: cited } = manifest;
  const name = (language: Language) => citedTitle(manifest, language);
  const series = manifest.reference ? firstSeries : observatoryOf(manifest);
  return element(
    'citation',
    {},
    element(
      'titlStmt',
      {},
      one('titl', name('fr'), { 'xml:lang': 'fr' }),
      one('parTitl', name('en'), { 'xml:lang': 'en' }),
      one('IDNo', id, { 'xml:lang': 'en', agency: series.en }),
    ),
    element('rspStmt', {}, both('AuthEnty', notice.who)),
    element(
      'prodStmt',
      {},
      both('producer', notice.who),
      one('copyright', manifest.licence),
      one('prodDate', publishedOn, { date: publishedOn }),
      both('fundAg', notice.forWhom),
    ),
    element(
      'distStmt',
      {},
      both('distrbtr', { fr: publishersOf(manifest, 'fr'), en: publishersOf(manifest, 'en') }),
      one('distDate', publishedOn, { date: publishedOn }),
    ),
    element('serStmt', origin ? { URI: `${origin}/` } : {}, both('serName', series)),
    element('verStmt', {}, one('version', id, { date: publishedOn, type: 'edition' })),
    one('biblCit', joined(cited)),
    ...languages.flatMap((language) => {
      const page = editionAddress(id, { language, origin });
      return page ? [one('holdings', name(language), { 'xml:lang': language, URI: page })] : [];
    }),
  );
}

/** What was published in 2011 belongs to its own series. */
const firstSeries: Text = { fr: 'Salariés et médias sociaux', en: 'Employees and social media' };

function studyInformation(manifest: Manifest): XmlNode {
  const { fieldwork, notice } = manifest;
  return element(
    'stdyInfo',
    {},
    element(
      'subject',
      {},
      ...keywords.map((keyword) => both('keyword', keyword)),
      ...topics.map((topic) => both('topcClas', topic, topicVocabulary)),
    ),
    both('abstract', { fr: abstract(manifest, 'fr'), en: abstract(manifest, 'en') }),
    element(
      'sumDscr',
      {},
      one('collDate', fieldwork.from, { event: 'start', date: fieldwork.from }),
      one('collDate', fieldwork.to, { event: 'end', date: fieldwork.to }),
      both('nation', { fr: 'France', en: 'France' }, { abbr: 'FR' }),
      classified('anlyUnit', { fr: 'Individu', en: 'Individual' }, individual),
      both('universe', notice.universe),
      both('dataKind', {
        fr: 'chiffres agrégés d’une enquête, protégés et pondérés',
        en: 'aggregated survey figures, protected and weighted',
      }),
    ),
    ...(manifest.privacy ? [both('notes', privacyInWords(manifest.privacy))] : []),
    ...Object.entries(manifest.disclosure).map(([rule, value]) =>
      both('notes', disclosureInWords(rule, value)),
    ),
  );
}

function abstract(manifest: Manifest, language: Language): string {
  const sentences = [
    texts.subject[language],
    headlineFigures(manifest, language),
    standing(manifest, language),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Terms of CESSDA's classification of topics. */
const topics: readonly Text[] = [
  { fr: 'Conditions de travail', en: 'Working conditions' },
  { fr: 'Société de l’information', en: 'Information society' },
];

const topicVocabulary = {
  vocab: 'CESSDA Topic Classification',
  vocabURI: 'https://vocabularies.cessda.eu/urn/urn:ddi:int.cessda.cv:TopicClassification:4.2.2',
};

const individual: Concept = { vocabulary: 'DDI Analysis Unit', code: 'Individual' };

const repeatedCrossSection: Concept = {
  vocabulary: 'DDI Time Method',
  code: 'Longitudinal.TrendRepeatedCrossSection',
};

/** Waves that are answered here are of volunteers; 2010 was a quota sample of a panel. */
function samplingOf({ reference, selection }: Manifest): Concept {
  const code = selection ? samplings[selection] : `Nonprobability.${reference ? 'Quota' : 'Availability'}`;
  return { vocabulary: 'DDI Sampling Procedure', code };
}

const samplings: Readonly<Record<NonNullable<Manifest['selection']>, string>> = {
  quotas: 'Nonprobability.Quota',
  probability: 'Probability',
  accessPanel: 'Nonprobability',
};

/** Every wave that is answered here is on the web, and 2010 was; of an institute's, its notice alone says. */
const onTheWeb: Concept = {
  vocabulary: 'DDI Mode of Collection',
  code: 'SelfAdministeredQuestionnaire.CAWI',
};

function method(manifest: Manifest): XmlNode {
  const { notice, effectiveBase, designEffect, selection } = manifest;
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
      classified(
        'timeMeth',
        { fr: 'Enquêtes transversales répétées', en: 'Repeated cross-section' },
        repeatedCrossSection,
      ),
      both('dataCollector', notice.who),
      classified('sampProc', notice.selection, samplingOf(manifest)),
      selection ? both('collMode', notice.mode) : classified('collMode', notice.mode, onTheWeb),
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

/** Terms in each language, and the code that catalogues know open data by. */
function access({ licence, citation: cited }: Manifest): XmlNode {
  return element(
    'dataAccs',
    {},
    ...languages.map((language) =>
      element(
        'useStmt',
        { 'xml:lang': language },
        one('restrctn', texts.openAccess[language], { 'xml:lang': language }),
        one('citReq', cited[language], { 'xml:lang': language }),
        one('conditions', licence, { 'xml:lang': language }),
      ),
    ),
    element(
      'useStmt',
      {},
      one('conditions', 'info:eu-repo/semantics/openAccess', {
        elementVersion: 'info:eu-repo-Access-Terms vocabulary',
      }),
    ),
  );
}

/** What the observatory continues; 2010 continues nothing. */
function relatedStudies({ reference }: Manifest): XmlNode[] {
  return reference ? [] : [element('othrStdyMat', {}, both('relStdy', texts.continues))];
}

/** The tables as CSV, in a language. */
function dataFile({ id }: Manifest, language: Language, origin: string): XmlNode {
  const name = fileName(id, { format: 'csv', language });
  const path = `/api/v1/editions/${encodeURIComponent(id)}/files/${encodeURIComponent(name)}`;
  return element(
    'fileDscr',
    { ID: `F-${language}`, ...(origin && { URI: `${origin}${path}` }) },
    element(
      'fileTxt',
      {},
      one('fileName', name, { 'xml:lang': language }),
      one('fileCont', texts.mainTables[language], { 'xml:lang': language }),
      one('fileType', 'text/csv', { charset: 'UTF-8' }),
    ),
  );
}

/** The findings, in both languages at once. */
function findingsFile({ id }: Manifest, origin: string): XmlNode {
  const name = fileName(id, { format: 'findings' });
  const path = `/api/v1/editions/${encodeURIComponent(id)}/files/${encodeURIComponent(name)}`;
  return element(
    'fileDscr',
    { ID: 'F-findings', ...(origin && { URI: `${origin}${path}` }) },
    element(
      'fileTxt',
      {},
      one('fileName', name),
      one('fileCont', joined(texts.findingsFile)),
      one('fileType', 'text/csv', { charset: 'UTF-8' }),
    ),
  );
}

type BareQuestion = Pick<PublishedQuestion, 'id' | 'text' | 'options'> &
  Partial<Pick<PublishedQuestion, 'topic' | 'hint' | 'base' | 'wordingVersion' | 'respondents'>>;

/** A question as it was asked, headed by its topic; answers that count refusals are missing values. */
function variable(question: BareQuestion, cells: readonly PublishedCell[]): XmlNode {
  const { id, text, hint, options, base, respondents, wordingVersion } = question;
  const figures = new Map(cells.map((cell) => [cell.code, cell]));
  return element(
    'var',
    { ID: `V-${id}`, name: id, intrvl: 'discrete', representationType: 'code' },
    both('labl', topicOf(question)),
    element('qstn', {}, both('qstnLit', text), ...(hint ? [both('postQTxt', hint)] : [])),
    ...(base ? [both('universe', base)] : []),
    ...(respondents === undefined || respondents === null ? [] : [one('TotlResp', String(respondents))]),
    ...options.map(({ code, ...option }) =>
      element(
        'catgry',
        option.refusal ? { missing: 'Y', missType: 'refused' } : {},
        one('catValu', code),
        both('labl', rowLabel(option)),
        percentage(figures.get(code)),
      ),
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
