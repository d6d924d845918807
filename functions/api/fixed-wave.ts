import { isDeepStrictEqual } from 'node:util';
import { questionnaireHashOf } from '../storage/questionnaires.ts';
import { hasMoreResponses, responseShards } from '../storage/responses.ts';
import type { Table } from '../storage/table.ts';
import { plannedEditions } from '../survey/planned-editions.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { type Wave, waveStatus } from '../survey/wave.ts';

/** What the operator may change of a wave, until it opens. */
const changeable = [
  'title',
  'opensOn',
  'closesOn',
  'editions',
  'questionnaire',
  'population',
  'populationSource',
  'margins',
  'notice',
  'status',
] as const;

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

/** What may still change of a wave by its days alone, in the order of its fields. */
export function mayChange(wave: Wave, now: Date): Changeable[] {
  const isScheduled = waveStatus(wave, now) === 'scheduled';
  return changeable.filter((field) => isScheduled || !(field in fixedBecause));
}

/** What may still change of a wave, its answers looked at: one that was put off may have some. */
export async function mayChangeNow(table: Table, wave: Wave, now: Date): Promise<Changeable[]> {
  const byDays = mayChange(wave, now);
  if (waveStatus(wave, now) !== 'scheduled' || !(await hasAnswers(table, wave.id))) return byDays;
  return byDays.filter((field) => !(field in fixedBecause));
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
  const fixed = (Object.keys(fixedBecause) as Changeable[]).filter((field) =>
    isChanged(field, before, after),
  );
  if (fixed.length === 0) return;
  // Nobody is asked in a wave that was fielded elsewhere: it is fixed once responses are in.
  const isUnasked = waveStatus(before, now) === 'scheduled' || before.selection !== undefined;
  if (isUnasked && !(await hasAnswers(table, before.id))) return;
  const rest = changeable.filter((field) => !(field in fixedBecause));
  const isPlanAlone = fixed.every((field) => field === 'editions');
  const reasons = Object.fromEntries(fixed.map((field) => [field, fixedBecause[field]]));
  const named = fixed.map((field) => `${field} (${fixedBecause[field]})`).join(', ');
  throw new SurveyError(
    isPlanAlone ? 'editions-fixed' : 'wave-fixed',
    `fixed since wave ${before.id} opened: ${named}; what may still change is ${rest.join(', ')}`,
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
async function hasAnswers(table: Table, wave: string): Promise<boolean> {
  const shards = await Promise.all(
    responseShards.map((shard) => hasMoreResponses(table, { wave, shard }, 0)),
  );
  return shards.includes(true);
}
