import type { IndicatorWords, Question, Questionnaire, Text } from './questionnaire.ts';

/** What is wrong with the texts that a translator gave back. */
interface TextFault {
  /** Line of the file, from 1; where nothing is in it, of its header. */
  readonly line: number;
  readonly path: string;
  readonly message: string;
}

/**
 * All texts of a questionnaire as CSV (RFC 4180) for translators: a row a text, named by what it is of, a column a
 * language. Every field is quoted; what a spreadsheet would take for a formula has an apostrophe before it, which
 * reading takes away again.
 *
 * @example
 * textsAsCsv(questionnaire) // => '"path","fr","en"\r\n"title","…","…"\r\n"questions.mention.text",…'
 */
export function textsAsCsv(questionnaire: Questionnaire): string {
  const { languages } = questionnaire;
  const rows = [...textsOf(questionnaire)].map(([path, text]) => [
    path,
    ...languages.map((language) => guarded(text[language])),
  ]);
  return [['path', ...languages], ...rows]
    .map((row) => `${row.map((field) => `"${field.replaceAll('"', '""')}"`).join()}\r\n`)
    .join('');
}

/**
 * The questionnaire with the texts of a translators' file, whatever a spreadsheet has made of its separators, quotes
 * and line ends.
 *
 * @returns all that is wrong instead, where the file does not have each text once and in every language
 */
export function withTexts(
  questionnaire: Questionnaire,
  csv: string,
): { questionnaire: Questionnaire } | { faults: TextFault[] } {
  const [header, ...rows] = readCsv(csv);
  const { languages } = questionnaire;
  const columns = languages.map((language) => header?.fields.indexOf(language) ?? -1);
  const faults: TextFault[] = languages.flatMap((language, index) =>
    columns[index] === -1 ? [{ line: 1, path: language, message: `there is no column ${language}` }] : [],
  );
  const pathColumn = header?.fields.indexOf('path') ?? -1;
  if (pathColumn === -1) faults.push({ line: 1, path: 'path', message: 'there is no column path' });
  if (faults.length > 0) return { faults };
  const known = textsOf(questionnaire);
  const given = new Map<string, Text>();
  for (const { line, fields } of rows) {
    const path = fields[pathColumn] ?? '';
    const texts = columns.map((column) => unguarded(fields[column] ?? ''));
    const empty = languages.filter((_, index) => texts[index]?.trim() === '');
    if (!known.has(path)) faults.push({ line, path, message: 'is no text of this questionnaire' });
    else if (given.has(path)) faults.push({ line, path, message: 'is there twice' });
    else if (empty.length > 0) faults.push({ line, path, message: `is empty in ${empty.join(' and ')}` });
    given.set(path, Object.fromEntries(languages.map((language, index) => [language, texts[index]])) as Text);
  }
  for (const path of known.keys()) {
    if (!given.has(path)) faults.push({ line: 1, path, message: 'is missing' });
  }
  if (faults.length > 0) return { faults };
  return { questionnaire: replaceTexts(questionnaire, (path) => given.get(path) as Text) };
}

/** Every text by its name: `title`, `sections.0.title`, `questions.mention.options.yes`, `indicators.aware`. */
function textsOf(questionnaire: Questionnaire): Map<string, Text> {
  const texts = new Map<string, Text>();
  replaceTexts(questionnaire, (path, text) => {
    texts.set(path, text);
    return text;
  });
  return texts;
}

function replaceTexts(
  questionnaire: Questionnaire,
  replace: (path: string, text: Text) => Text,
): Questionnaire {
  const { title, sections, indicators } = questionnaire;
  return {
    ...questionnaire,
    title: replace('title', title),
    sections: sections.map((section, index) => ({
      ...section,
      title: replace(`sections.${index}.title`, section.title),
      questions: section.questions.map((question) => replaceInQuestion(question, replace)),
    })),
    indicators: indicators.map((indicator) => ({
      ...indicator,
      sentence: replace(`indicators.${indicator.id}`, indicator.sentence),
      ...(indicator.words && { words: replaceInWords(indicator.id, indicator.words, replace) }),
    })),
  };
}

function replaceInWords(
  id: string,
  words: IndicatorWords,
  replace: (path: string, text: Text) => Text,
): IndicatorWords {
  const { people, claim, comparison } = words;
  const path = `indicators.${id}.words`;
  return {
    ...words,
    ...(people && { people: replace(`${path}.people`, people) }),
    claim: replace(`${path}.claim`, claim),
    ...(comparison && { comparison: replace(`${path}.comparison`, comparison) }),
  };
}

function replaceInQuestion(question: Question, replace: (path: string, text: Text) => Text): Question {
  const { id, topic, chapter, text, hint, options } = question;
  const path = `questions.${id}`;
  return {
    ...question,
    topic: replace(`${path}.topic`, topic),
    ...(chapter && { chapter: replace(`${path}.chapter`, chapter) }),
    text: replace(`${path}.text`, text),
    ...(hint && { hint: replace(`${path}.hint`, hint) }),
    options: options.map((option) => ({
      ...option,
      label: replace(`${path}.options.${option.code}`, option.label),
      ...(option.group && { group: replace(`${path}.options.${option.code}.group`, option.group) }),
    })),
  };
}

/** What csv-stringify's `escape_formulas` guards, as the observatory's other files do; and what begins as if it were guarded. */
const formula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

const guarded = (text: string) => (formula.test(text) ? `'${text}` : text);
const unguarded = (text: string) => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text);

interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Rows of RFC 4180, separated by commas, or by the semicolons or tabs of spreadsheets; empty lines are none. */
function readCsv(text: string): CsvRow[] {
  const all = text.replace(/^\ufeff/, '');
  const separator = /^(?:"[^"]*"|[^",;\t\r\n]*)([,;\t])/.exec(all)?.[1] ?? ',';
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  let line = 1;
  let rowLine = 1;
  while (field.lastIndex < all.length) {
    const [whole, quoted, plain, end] = field.exec(all) ?? [all.slice(field.lastIndex)];
    fields.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    line += whole.match(/\r\n|[\r\n]/g)?.length ?? 0;
    if (end === separator && field.lastIndex > 0) continue;
    if (fields.some((each) => each !== '')) rows.push({ line: rowLine, fields });
    fields = [];
    rowLine = line;
    // A quote that nothing closes.
    if (end === undefined) break;
  }
  return rows;
}
