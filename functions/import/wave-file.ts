import * as z from 'zod/mini';
import { checkMargin } from '../statistics/margins.ts';
import { faultsOfMargins } from '../survey/check-margins.ts';
import { faultsOfFieldedElsewhere } from '../survey/fielded-elsewhere.ts';
import { faultsOfPlan } from '../survey/planned-editions.ts';
import type { Question } from '../survey/questionnaire.ts';
import { dayInParis, selections, type Wave } from '../survey/wave.ts';
import type { ImportFault } from './import-fault.ts';

const name = z.string().check(z.minLength(1));
const names = z.array(name).check(z.minLength(1));
const text = z.strictObject({ fr: name, en: name });
const day = z.iso.date();

/** How a column of the file is read as a question's answers. */
const columnSchema = z.strictObject({
  from: z.optional(name),
  codes: z.optional(z.record(z.string(), name)),
  missing: z.optional(name),
});

const editionSchema = z.strictObject({
  releasesOn: day,
  hour: z._default(z.int().check(z.minimum(0), z.maximum(23)), 9),
});

const marginSchema = z.strictObject({
  variable: name,
  categories: z.array(z.strictObject({ codes: names, share: z.number() })).check(z.minLength(2)),
  source: name,
});

/** What a wave file may hold: the wave as the observatory has it, and how the file of answers is read. */
const waveFileSchema = z.strictObject({
  id: name,
  title: text,
  selection: z.enum(selections),
  opensOn: day,
  closesOn: day,
  editions: z.array(editionSchema).check(z.minLength(1), z.maxLength(1)),
  population: z.int().check(z.minimum(1)),
  populationSource: name,
  margins: z.array(marginSchema).check(z.minLength(1)),
  notice: z.strictObject({
    who: text,
    forWhom: text,
    universe: text,
    selection: text,
    mode: text,
    limits: text,
  }),
  columns: z._default(z.record(z.string(), columnSchema), {}),
  consent: z.optional(
    z.strictObject({
      from: name,
      codes: names,
      others: z._default(z.enum(['refused', 'leftOut']), 'refused'),
    }),
  ),
  leftOut: z._default(z.array(name), []),
  missing: z._default(z.array(z.string()), ['NA', '#NULL!', '.']),
  delimiter: z.optional(z.enum([',', ';', '\t'])),
  encoding: z._default(z.enum(['utf-8', 'windows-1252']), 'utf-8'),
});

export type WaveFile = z.infer<typeof waveFileSchema>;

/**
 * Reads a wave file and checks it as far as that is possible without the answers.
 *
 * @param file  its name, for faults
 * @returns the wave file, or all that is wrong with it
 */
export function readWaveFile(
  file: string,
  content: string,
  now: Date,
): { waveFile: WaveFile } | { faults: ImportFault[] } {
  const read = readJson(file, content);
  if ('faults' in read) return read;
  const found = waveFileSchema.safeParse(read.document, { reportInput: true });
  if (!found.success) return { faults: found.error.issues.flatMap((issue) => faultsOfIssue(file, issue)) };
  const faults = faultsOfWave(waveOf(found.data), now);
  return faults.length > 0
    ? { faults: faults.map((fault) => ({ where: file, ...fault })) }
    : { waveFile: found.data };
}

type FaultOfField = Omit<ImportFault, 'where'>;

function faultsOfWave(wave: Omit<Wave, 'questionnaire'>, now: Date): FaultOfField[] {
  const { opensOn, closesOn } = wave;
  return [
    ...faultsOfFieldedElsewhere(wave, dayInParis(now)).map(({ path, message }): FaultOfField => {
      if (path === 'closesOn') return { path, code: 'notOver', values: [closesOn] };
      return path === 'editions'
        ? { path, code: 'oneEdition', values: [] }
        : { path, code: 'byRule', values: [message] };
    }),
    ...(opensOn > closesOn
      ? [{ path: 'closesOn', code: 'closesBefore' as const, values: [closesOn, opensOn] }]
      : faultsOfPlan(wave).map(
          ({ message }): FaultOfField => ({
            path: 'editions.0.releasesOn',
            code: 'byRule',
            values: [message],
          }),
        )),
    ...wave.margins.flatMap((margin, index): FaultOfField[] => {
      try {
        checkMargin(margin);
        return [];
      } catch (cause) {
        return [{ path: `margins.${index}`, code: 'byRule', values: [(cause as Error).message] }];
      }
    }),
  ];
}

/** What of a wave file does not fit the questionnaire: questions, codes, refusals. */
export function faultsOfMapping(
  file: string,
  waveFile: WaveFile,
  questions: readonly Question[],
): ImportFault[] {
  const ofColumns = Object.entries(waveFile.columns).flatMap(
    ([id, { codes = {}, missing }]): FaultOfField[] => {
      const question = questions.find((each) => each.id === id);
      if (!question) return [{ path: `columns.${id}`, code: 'noQuestion', values: [id] }];
      const allowed = question.options.map(({ code }) => code);
      const unknown = Object.entries(codes)
        .filter(([, code]) => !allowed.includes(code))
        .map(
          ([value, code]): FaultOfField => ({
            path: `columns.${id}.codes.${value}`,
            code: 'noCodeOf',
            values: [code, id, allowed.join(', ')],
          }),
        );
      const refusals = question.options.filter(({ refusal }) => refusal).map(({ code }) => code);
      if (missing === undefined || refusals.includes(missing)) return unknown;
      const values = [missing, id, refusals.join(', ')];
      return [...unknown, { path: `columns.${id}.missing`, code: 'noRefusal', values }];
    },
  );
  const ofMargins = faultsOfMargins(waveFile.margins, questions).map(
    ({ path, code, values }): FaultOfField => ({ path, code, values }),
  );
  return [...ofColumns, ...ofMargins].map((fault) => ({ where: file, ...fault }));
}

/** The wave as the observatory is told it, but for its questionnaire. */
export function waveOf(waveFile: WaveFile): Omit<Wave, 'questionnaire' | 'closedEarly'> {
  const { id, title, selection, opensOn, closesOn, editions, population, populationSource, margins, notice } =
    waveFile;
  return {
    ...{ id, title, selection, opensOn, closesOn, editions, population, populationSource, margins, notice },
    questionnaireVersion: 0,
  };
}

/** The document of a JSON file, with or without a byte order mark. */
export function readJson(file: string, content: string): { document: unknown } | { faults: ImportFault[] } {
  try {
    return { document: JSON.parse(content.replace(/^\uFEFF/, '')) };
  } catch (cause) {
    return { faults: [{ where: file, code: 'notJson', values: [(cause as Error).message] }] };
  }
}

function faultsOfIssue(file: string, issue: z.core.$ZodIssue): ImportFault[] {
  const path = issue.path.map(String).join('.');
  const at = (code: ImportFault['code'], ...values: string[]) => [{ where: file, path, code, values }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        where: file,
        path: [path, key].filter(Boolean).join('.'),
        code: /^weights?$/i.test(key) ? 'weights' : 'noField',
        values: [],
      }));
    case 'invalid_type':
      return issue.input === undefined ? at('missing') : at('wrongType', issue.expected);
    case 'invalid_format':
      return at('wrongType', 'date');
    case 'invalid_value':
      return issue.input === undefined ? at('missing') : at('oneOf', issue.values.map(String).join(', '));
    case 'too_small':
      return issue.origin === 'string' ? at('missing') : at('tooSmall', String(issue.minimum));
    case 'too_big':
      return at('tooBig', String(issue.maximum));
    default:
      return at('byRule', issue.message);
  }
}
