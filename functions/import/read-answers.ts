import type { CsvRecord, Delimiter } from '../statistics/command/csv-parser.ts';
import { InputError } from '../statistics/command/input-error.ts';
import { readCsvChunks } from '../statistics/command/read-csv-chunks.ts';
import { isRoutedTo } from '../survey/answers.ts';
import { packAnswers } from '../survey/pack-answers.ts';
import type { Question } from '../survey/questionnaire.ts';
import type { ImportFault } from './import-fault.ts';
import type { WaveFile } from './wave-file.ts';

/** Faults that are told one by one. */
export const mostFaults = 50;

/** A file of answers, wherever it comes from: its name, for errors, and its bytes as often as they are asked for. */
interface AnswersFile {
  readonly name: string;
  chunks(): AsyncIterable<Uint8Array>;
}

export interface ReadAnswers {
  /** Each response's answers as they will be kept, in their own order: nothing tells that of the rows. */
  readonly packedAnswers: readonly string[];
  /** Rows of the file, those included that are left out. */
  readonly rows: number;
  /** Rows of people who did not consent, which are left out. */
  readonly withoutConsent: number;
  /** How many answers were missing and count as refusals, by question. */
  readonly refusals: ReadonlyMap<string, number>;
  /** The first of all faults, and how many there are; with any, nothing is to be imported. */
  readonly faults: readonly ImportFault[];
  readonly faultCount: number;
}

/** Reads a file of answers as its wave file says: every row a response that the questionnaire could have been given. */
export async function readAnswers(
  file: AnswersFile,
  waveFile: WaveFile,
  questions: readonly Question[],
): Promise<ReadAnswers> {
  const { encoding } = waveFile;
  const reader = new AnswerReader(file.name, waveFile, questions);
  try {
    const delimiter = waveFile.delimiter ?? (await delimiterOf(file, waveFile));
    await readCsvChunks(file.name, file.chunks(), { delimiter, encoding }, (record) => reader.take(record));
  } catch (error) {
    if (!(error instanceof InputError) || !error.kind) throw error;
    const fault = { where: error.where, code: error.kind, values: [encoding] };
    return { ...reader.finish(), faults: [fault], faultCount: 1 };
  }
  return reader.finish();
}

const delimiters: readonly Delimiter[] = [',', ';', '\t'];

/** The delimiter by which the header has the most fields. */
async function delimiterOf({ name, chunks }: AnswersFile, { encoding }: WaveFile): Promise<Delimiter> {
  const enough = new Error('the header is enough');
  const fieldsBy = async (delimiter: Delimiter): Promise<number> => {
    let fields = 0;
    try {
      await readCsvChunks(name, chunks(), { delimiter, encoding }, (record) => {
        fields = record.fields.length;
        throw enough;
      });
    } catch (error) {
      // By another delimiter, quotes may stand where none can.
      if (error !== enough && fields === 0 && !(error instanceof InputError)) throw error;
    }
    return fields;
  };
  const counted = await Promise.all(delimiters.map(fieldsBy));
  return delimiters[counted.indexOf(Math.max(...counted))] ?? ',';
}

/** A question and where its answers stand. */
interface QuestionColumn {
  readonly question: Question;
  readonly column: string;
  readonly position: number;
  /** The question's code by what stands in the file. */
  readonly codeOf: ReadonlyMap<string, string>;
  /** Counts where an answer is missing. */
  readonly missing: string | undefined;
  /** What may stand in the file, in words. */
  readonly allowed: string;
}

class AnswerReader {
  readonly #file: string;
  readonly #waveFile: WaveFile;
  readonly #questions: readonly Question[];
  readonly #missing: ReadonlySet<string>;
  #header: readonly string[] | undefined;
  #columns: readonly QuestionColumn[] = [];
  #consent = -1;
  /** Of a header that lacks something no row is worth reading. */
  #isReadable = true;
  readonly #packed: string[] = [];
  #rows = 0;
  #withoutConsent = 0;
  readonly #refusals = new Map<string, number>();
  readonly #faults: ImportFault[] = [];
  #faultCount = 0;

  constructor(file: string, waveFile: WaveFile, questions: readonly Question[]) {
    this.#file = file;
    this.#waveFile = waveFile;
    this.#questions = questions;
    this.#missing = new Set(waveFile.missing);
  }

  take(record: CsvRecord): void {
    if (!this.#header) this.#takeHeader(record);
    else if (this.#isReadable) this.#takeRow(record);
  }

  finish(): ReadAnswers {
    if (!this.#header) this.#fault({ where: this.#file, code: 'noHeader', values: [] });
    else if (this.#isReadable && this.#rows === 0)
      this.#fault({ where: this.#file, code: 'noRows', values: [] });
    return {
      packedAnswers: this.#packed.sort(),
      rows: this.#rows,
      withoutConsent: this.#withoutConsent,
      refusals: this.#refusals,
      faults: this.#faults,
      faultCount: this.#faultCount,
    };
  }

  #takeHeader({ fields, lines, columns }: CsvRecord): void {
    const { leftOut, consent } = this.#waveFile;
    const header = fields.map((field) => field.trim().normalize());
    this.#header = header;
    const whereOf = (position: number) => `${this.#file}:${lines[position]}:${columns[position]}`;
    // The first of each name: a file may have as many columns as it has bytes.
    const positions = new Map(header.map((column, position) => [column, position] as const).reverse());
    const find = (column: string) => positions.get(column.normalize()) ?? -1;
    this.#columns = this.#questions.map((question) => this.#columnOf(question, find));
    const line = `${this.#file}:1`;
    for (const { question, column, position } of this.#columns) {
      if (position < 0) this.#fault({ where: line, code: 'noColumn', values: [column, question.id] });
    }
    if (consent) {
      this.#consent = find(consent.from);
      if (this.#consent < 0) this.#fault({ where: line, code: 'noConsentColumn', values: [consent.from] });
    }
    for (const column of leftOut)
      if (find(column) < 0) this.#fault({ where: line, code: 'noLeftOut', values: [column] });
    const used = new Set([...this.#columns.map(({ position }) => position), this.#consent]);
    header.forEach((column, position) => {
      // Row names, as R writes them, have no header.
      if (column === '') return;
      const values = [shortened(column)];
      if (find(column) !== position) this.#fault({ where: whereOf(position), code: 'columnTwice', values });
      if (used.has(position) || leftOut.some((name) => name.normalize() === column)) return;
      const code = isLikeWeight(column) ? 'columnOfWeights' : 'columnOfNothing';
      this.#fault({ where: whereOf(position), code, values });
    });
    this.#isReadable = this.#faultCount === 0;
  }

  #columnOf(question: Question, find: (column: string) => number): QuestionColumn {
    const { from, codes, missing } = this.#waveFile.columns[question.id] ?? {};
    const column = from ?? question.id;
    const own = Object.fromEntries(question.options.map(({ code }) => [code, code]));
    const values = Object.entries(codes ?? own);
    const allowed = values.map(([value, code]) => (value === code ? code : `${value} (${code})`));
    return {
      question,
      column,
      position: find(column),
      codeOf: new Map(values.map(([value, code]) => [value.normalize(), code])),
      missing,
      allowed: allowed.join(', '),
    };
  }

  #takeRow(record: CsvRecord): void {
    const { fields, lines } = record;
    // Spreadsheets leave lines of nothing below a table.
    if (fields.every((field) => field.trim() === '')) return;
    this.#rows++;
    const expected = this.#header?.length ?? 0;
    if (fields.length !== expected) {
      const values = [this.#rows, fields.length, expected].map(String);
      this.#fault({ where: `${this.#file}:${lines[0]}`, code: 'fields', values });
      return;
    }
    if (!this.#hasConsented(record)) return;
    const before = this.#faultCount;
    const answers: Record<string, string> = {};
    const unknown = new Set<string>();
    for (const column of this.#columns) {
      const { id, askedIf = {} } = column.question;
      // Whether it was asked cannot be told after an answer that is at fault.
      if (Object.keys(askedIf).some((on) => unknown.has(on))) {
        unknown.add(id);
        continue;
      }
      const code = this.#answerOf(record, column, answers);
      if (code === 'fault') unknown.add(id);
      else if (code !== undefined) answers[id] = code.code;
    }
    if (this.#faultCount === before) this.#packed.push(packAnswers(this.#questions, answers));
  }

  #hasConsented(record: CsvRecord): boolean {
    const { consent } = this.#waveFile;
    if (!consent) return true;
    const value = this.#valueOf(record, this.#consent);
    if (consent.codes.includes(value)) return true;
    if (consent.others === 'leftOut') this.#withoutConsent++;
    else {
      const values = [shortened(value), consent.codes.join(', ')];
      this.#faultAt(record, this.#consent, { code: 'noConsent', values });
    }
    return false;
  }

  /** The code of a row's answer; undefined where the question was not asked. */
  #answerOf(
    record: CsvRecord,
    { question, position, codeOf, missing, allowed }: QuestionColumn,
    answers: Readonly<Record<string, string>>,
  ): { code: string } | 'fault' | undefined {
    const value = this.#valueOf(record, position);
    const { id } = question;
    if (!isRoutedTo(question, answers)) {
      if (value === '') return undefined;
      const after = Object.keys(question.askedIf ?? {}).map((on) => `${on} ${answers[on] ?? 'not asked'}`);
      this.#faultAt(record, position, { code: 'notAsked', values: [id, after.join(', '), shortened(value)] });
      return 'fault';
    }
    if (value === '' && missing !== undefined) {
      this.#refusals.set(id, (this.#refusals.get(id) ?? 0) + 1);
      return { code: missing };
    }
    const code = codeOf.get(value);
    if (code !== undefined) return { code };
    this.#faultAt(
      record,
      position,
      value === ''
        ? { code: 'noAnswer', values: [id, allowed] }
        : { code: 'noCode', values: [shortened(value), id, allowed] },
    );
    return 'fault';
  }

  /** A field's text; '' where it is missing. */
  #valueOf({ fields }: CsvRecord, position: number): string {
    const field = (fields[position] ?? '').trim().normalize();
    return this.#missing.has(field) ? '' : field;
  }

  #faultAt(
    { lines, columns }: CsvRecord,
    position: number,
    fault: Pick<ImportFault, 'code' | 'values'>,
  ): void {
    const where = `${this.#file}:${lines[position]}:${columns[position]}`;
    this.#fault({ where, row: this.#rows, column: shortened(this.#header?.[position] ?? ''), ...fault });
  }

  #fault(fault: ImportFault): void {
    this.#faultCount++;
    if (this.#faults.length < mostFaults) this.#faults.push(fault);
  }
}

/** What stands in the file as a fault quotes it: somebody's comment, or a column of a million signs, is told in part. */
function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Names that weights go by in files of French and English institutes. */
export function isLikeWeight(column: string): boolean {
  return /^(w|wt|wgt|weights?|poids|pond|pond[eé]rations?|redressement|coef\w*)([_. -]?\w*)?$/i.test(column);
}
