import { isDeepStrictEqual } from 'node:util';
import { questionnaireHashOf } from '../storage/questionnaires.ts';
import { hasMoreResponses, shardsOf } from '../storage/responses.ts';
import type { Table } from '../storage/table.ts';
import { plannedEditions } from '../survey/planned-editions.ts';
import { statedWaveFields } from '../survey/stated-wave-fields.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { type Wave, waveStatus } from '../survey/wave.ts';

/** What the operator may change of a wave, until it opens. */
const changeable = [...statedWaveFields, 'status'] as const;

type Changeable = (typeof changeable)[number];

/** Why each of these stays as it was once people may have answered. */
const fixedBecause: Readonly<Partial<Record<Changeable, string>>> = {
  opensOn: 'people were asked from that day on',
  editions: 'respondents were told of these',
  questionnaire: 'answers are read by the questions that they were given to',
  population: 'figures of its editions are told of these people',
  populationSource: 'figures of its editions are told of these people',
  margins: 'its editions are weighted by these',
};

/** The same of what companies' people are told in their guarantee sheets, from the first that is accepted. */
const fixedBySheets: Readonly<Partial<Record<Changeable, string>>> = {
  opensOn: 'it stands in guarantee sheets that people were shown',
  closesOn: 'it stands in guarantee sheets that people were shown; the wave may be closed early',
  editions: 'they stand in guarantee sheets that people were shown',
  questionnaire: 'its questions stand in guarantee sheets that people were shown',
};

/** What may still change of a wave by its days alone, in the order of its fields. */
export function mayChange(wave: Wave, now: Date): Changeable[] {
  const isScheduled = waveStatus(wave, now) === 'scheduled';
  return changeable.filter((field) => isScheduled || !(field in fixedBecause));
}

/** What may still change of a wave, its answers looked at: one that was put off may have some. */
export async function mayChangeNow(table: Table, wave: Wave, now: Date): Promise<Changeable[]> {
  const fixed = await fixedFields(table, wave, now);
  return changeable.filter((field) => !(field in fixed));
}

/** What is fixed of a wave, and why: since it opened or has answers, and since a company's people were told. */
async function fixedFields(table: Table, wave: Wave, now: Date): Promise<typeof fixedBecause> {
  const sheets = wave.isPromised ? fixedBySheets : {};
  // Nobody is asked in a wave that was fielded elsewhere: it is fixed once responses are in.
  const isUnasked = waveStatus(wave, now) === 'scheduled' || wave.selection !== undefined;
  return isUnasked && !(await hasAnswers(table, wave)) ? sheets : { ...sheets, ...fixedBecause };
}

/**
 * Refuses a change of what is fixed since a wave opened, or since anybody has answered it: what respondents and readers
 * were told stays true.
 *
 * @throws SurveyError `editions-fixed` for its plan alone, `wave-fixed` for anything else, with the reason for each field
 *   and what may still change
 */
export async function requireFixed(
  table: Table,
  { before, after, now }: { before: Wave; after: Wave; now: Date },
): Promise<void> {
  const changed = changeable.filter((field) => isChanged(field, before, after));
  if (changed.length === 0) return;
  const because = await fixedFields(table, before, now);
  const fixed = changed.filter((field) => field in because);
  if (fixed.length === 0) return;
  const rest = changeable.filter((field) => !(field in because));
  const isPlanAlone = fixed.every((field) => field === 'editions');
  const reasons = Object.fromEntries(fixed.map((field) => [field, because[field]]));
  const named = fixed.map((field) => `${field} (${because[field]})`).join(', ');
  throw new SurveyError(
    isPlanAlone ? 'editions-fixed' : 'wave-fixed',
    `fixed of wave ${before.id}: ${named}; what may still change is ${rest.join(', ')}`,
    { details: { fixed: reasons, mayChange: rest, editions: plannedEditions(before) } },
  );
}

function isChanged(field: Changeable, before: Wave, after: Wave): boolean {
  const read = (wave: Wave) => {
    if (field === 'editions') return plannedEditions(wave);
    return field === 'questionnaire' ? questionnaireHashOf(wave) : wave[field as keyof Wave];
  };
  return !isDeepStrictEqual(read(before), read(after));
}

/** Of a wave that was put off after it had opened, too. */
async function hasAnswers(table: Table, wave: Wave): Promise<boolean> {
  const shards = await Promise.all(
    shardsOf(wave).map((shard) => hasMoreResponses(table, { wave: wave.id, shard }, 0)),
  );
  return shards.includes(true);
}
