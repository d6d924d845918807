import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { InputError } from '../statistics/command/input-error.ts';
import { checkMargin } from '../statistics/margins.ts';
import { faultsOfMargins } from '../survey/check-margins.ts';
import { faultsOfFieldedElsewhere } from '../survey/fielded-elsewhere.ts';
import { faultsOfPlan } from '../survey/planned-editions.ts';
import type { Question } from '../survey/questionnaire.ts';
import { dayInParis, selections, type Wave } from '../survey/wave.ts';

const text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const day = z.iso.date();
const name = z.string().min(1);

/** How a column of the file is read as a question's answers. */
const columnSchema = z.strictObject({
  from: name.optional(),
  codes: z.record(z.string(), name).optional(),
  missing: name.optional(),
});

/** What a wave file may hold: the wave as the observatory has it, and how the file of answers is read. */
export const waveFileSchema = z.strictObject({
  id: name,
  title: text,
  selection: z.enum(selections),
  opensOn: day,
  closesOn: day,
  editions: z.array(z.strictObject({ releasesOn: day, hour: z.int().min(0).max(23).default(9) })).length(1),
  population: z.int().positive(),
  populationSource: name,
  margins: z
    .array(
      z.strictObject({
        variable: name,
        categories: z.array(z.strictObject({ codes: z.array(name).min(1), share: z.number() })).min(2),
        source: name,
      }),
    )
    .min(1),
  notice: z.strictObject({
    who: text,
    forWhom: text,
    universe: text,
    selection: text,
    mode: text,
    limits: text,
  }),
  columns: z.record(z.string(), columnSchema).default({}),
  consent: z
    .strictObject({
      from: name,
      codes: z.array(name).min(1),
      others: z.enum(['refused', 'leftOut']).default('refused'),
    })
    .optional(),
  leftOut: z.array(name).default([]),
  missing: z.array(z.string()).default(['NA', '#NULL!', '.']),
  delimiter: z.enum([',', ';', '\t']).optional(),
  encoding: z.enum(['utf-8', 'windows-1252']).default('utf-8'),
});

export type WaveFile = z.infer<typeof waveFileSchema>;

/** Why no weights come in with a file: said wherever somebody tries. */
export const whyNoWeights =
  'weights are not taken: an edition is weighted by this wave’s margins alone, as a function of noisy counts by sex, age and occupation, since a weight of each person’s own would tell of persons beyond the privacy budget. Where the design gave unequal chances by these three, margins on them make up for it; where it did by anything else, the figures would be off';

/**
 * Reads a wave file and checks it as far as that is possible without the answers.
 *
 * @returns the wave file, or all that is wrong with it
 * @throws InputError where it cannot be read or is no JSON
 */
export function readWaveFile(file: string, now: Date): { waveFile: WaveFile } | { faults: string[] } {
  const candidate = readJson(file);
  const found = waveFileSchema.safeParse(candidate);
  if (!found.success) return { faults: found.error.issues.flatMap((issue) => faultsOfIssue(file, issue)) };
  const wave = waveOf(found.data);
  const faults = [
    ...faultsOfFieldedElsewhere(wave, dayInParis(now)),
    ...(wave.opensOn > wave.closesOn
      ? [{ path: 'closesOn', message: `${wave.closesOn} is before opensOn ${wave.opensOn}` }]
      : faultsOfPlan(wave).map(({ message }) => ({ path: 'editions.0.releasesOn', message }))),
    ...found.data.margins.flatMap((margin, index) => {
      try {
        checkMargin(margin);
        return [];
      } catch (cause) {
        return [{ path: `margins.${index}`, message: (cause as Error).message }];
      }
    }),
  ];
  if (faults.length === 0) return { waveFile: found.data };
  return { faults: faults.map(({ path, message }) => `${file}: ${path}: ${message}`) };
}

/** What of a wave file does not fit the questionnaire: questions, codes, refusals. */
export function faultsOfMapping(file: string, waveFile: WaveFile, questions: readonly Question[]): string[] {
  const ofColumns = Object.entries(waveFile.columns).flatMap(([id, { codes = {}, missing }]) => {
    const question = questions.find((each) => each.id === id);
    if (!question) return [`columns.${id}: ${id} is no question of the questionnaire`];
    const allowed = question.options.map(({ code }) => code);
    const unknown = Object.entries(codes)
      .filter(([, code]) => !allowed.includes(code))
      .map(
        ([value, code]) => `columns.${id}.codes.${value}: ${code} is no code of ${id}: ${allowed.join(', ')}`,
      );
    if (missing === undefined) return unknown;
    const refusals = question.options.filter(({ refusal }) => refusal).map(({ code }) => code);
    if (refusals.includes(missing)) return unknown;
    const named = refusals.length > 0 ? `those that are: ${refusals.join(', ')}` : `${id} has none`;
    return [...unknown, `columns.${id}.missing: ${missing} is no refusal of ${id}; ${named}`];
  });
  const ofMargins = faultsOfMargins(waveFile.margins, questions).map(
    ({ path, message }) => `${path}: ${message}`,
  );
  return [...ofColumns, ...ofMargins].map((fault) => `${file}: ${fault}`);
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

/** @throws InputError where the file cannot be read or is no JSON */
export function readJson(file: string): unknown {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InputError(file, `cannot be read (${(cause as NodeJS.ErrnoException).code})`, { cause });
  }
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new InputError(file, `is not JSON: ${(cause as Error).message}`, { cause });
  }
}

function faultsOfIssue(file: string, issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [`${file}: ${path}: ${issue.message}`];
  return issue.keys.map((key) => {
    const what = /^weights?$/i.test(key) ? whyNoWeights : 'is no field of a wave file';
    return `${file}: ${[path, key].filter(Boolean).join('.')}: ${what}`;
  });
}
