import { isDeepStrictEqual } from 'node:util';
import type { Answers } from '../survey/answers.ts';
import { digestOfResponses, mostOfBatch } from '../survey/imported-responses.ts';
import { unpackIndices } from '../survey/pack-answers.ts';
import { type Question, type Questionnaire, questionsOf } from '../survey/questionnaire.ts';
import type { Wave } from '../survey/wave.ts';
import { type Observatory, RefusedError } from './observatory.ts';

/** A wave that was fielded elsewhere, as it is brought in. */
export interface FieldedWave {
  readonly wave: Omit<Wave, 'questionnaire' | 'closedEarly'>;
  readonly questionnaire: Questionnaire;
  readonly hash: string;
  readonly packedAnswers: readonly string[];
}

/**
 * Brings a wave in: its questionnaire, the wave, its responses, and that they are all. Each step finds what an earlier
 * call has done, so that the same call goes on where one ended, and changes nothing where all is in.
 *
 * @param onSent  is told how many responses are in
 * @returns whether anything was to be done
 * @throws RefusedError where the observatory refuses something
 */
export async function sendWave(
  observatory: Observatory,
  { wave, questionnaire, hash, packedAnswers }: FieldedWave,
  onSent: (sent: number) => void = () => {},
): Promise<boolean> {
  await sendQuestionnaire(observatory, questionnaire, hash);
  await makeWave(observatory, wave, hash);
  const path = `/operator/waves/${wave.id}/import`;
  const brought = { digest: digestOfResponses(hash, packedAnswers), responses: packedAnswers.length };
  const { state } = await observatory.ask<{ state: string }>('PUT', path, { body: brought });
  if (state === 'complete') return false;
  const questions = questionsOf(questionnaire);
  const sorted = [...packedAnswers].sort();
  for (let first = 0; first < sorted.length; first += mostOfBatch) {
    const answers = sorted.slice(first, first + mostOfBatch).map((packed) => unpacked(questions, packed));
    const body = { digest: brought.digest, answers };
    await observatory.ask('PUT', `${path}/responses/${first}`, { body });
    onSent(first + answers.length);
  }
  await observatory.ask('POST', `${path}/completion`, { body: brought });
  return true;
}

/** Whether the observatory has a questionnaire already, as one that waves name. */
export async function isKnown(observatory: Observatory, hash: string): Promise<boolean> {
  try {
    await observatory.ask('GET', `/questionnaires/${hash}`);
    return true;
  } catch (error) {
    if (error instanceof RefusedError && error.slug === 'unknown-questionnaire') return false;
    throw error;
  }
}

interface Draft {
  readonly hash: string | null;
  readonly faults: readonly { readonly path: string; readonly message: string }[];
}

/** A wave names a questionnaire that others have named, or a draft of its own. */
async function sendQuestionnaire(
  observatory: Observatory,
  questionnaire: Questionnaire,
  hash: string,
): Promise<void> {
  if (await isKnown(observatory, hash)) return;
  const path = `/operator/questionnaires/${questionnaire.id}`;
  const headers = { 'if-none-match': '*' };
  const draft = await observatory
    .ask<Draft>('PUT', path, { body: questionnaire, headers })
    .catch((error: unknown) => {
      const isThere =
        error instanceof RefusedError && ['if-match-required', 'changed-since-read'].includes(error.slug);
      if (isThere) return observatory.ask<Draft>('GET', path);
      throw error;
    });
  if (draft.hash === hash) return;
  const faults = draft.faults.map(({ path: at, message }) => `${at}: ${message}`);
  const why =
    faults.length > 0
      ? `the observatory cannot field it: ${faults.slice(0, 10).join('; ')}`
      : 'the observatory has another draft of this id: give the questionnaire another';
  throw new RefusedError(409, { detail: `questionnaire ${questionnaire.id}: ${why}` });
}

/** The fields of a wave that a file states. */
const stated = [
  'title',
  'opensOn',
  'closesOn',
  'editions',
  'questionnaire',
  'population',
  'populationSource',
  'margins',
  'notice',
] as const;

/** Adds the wave, or brings one that is there to what the file states, as far as it may still change. */
async function makeWave(observatory: Observatory, wave: FieldedWave['wave'], hash: string): Promise<void> {
  const { questionnaireVersion: _, ...asked } = { ...wave, questionnaire: hash };
  type Kept = Partial<Wave> & { readonly selection?: string };
  const kept = await observatory.ask<Kept>('GET', `/operator/waves/${wave.id}`).catch((error: unknown) => {
    if (error instanceof RefusedError && error.slug === 'unknown-wave') return undefined;
    throw error;
  });
  if (!kept) {
    await observatory.ask('POST', '/operator/waves', { body: asked }).catch((error: unknown) => {
      // A reply was lost: it is there as it was sent.
      if (!(error instanceof RefusedError && error.slug === 'wave-exists')) throw error;
    });
    return;
  }
  if (kept.selection !== wave.selection) {
    const how = kept.selection
      ? `is there with selection ${kept.selection}`
      : 'is there, and is answered here';
    throw new RefusedError(409, { detail: `wave ${wave.id} ${how}: choose another id` });
  }
  const changed = stated.filter((field) => !isDeepStrictEqual(kept[field], asked[field]));
  if (changed.length === 0) return;
  const body = Object.fromEntries(changed.map((field) => [field, asked[field]]));
  // Whatever it was: the file states what it is to be.
  await observatory.ask('PATCH', `/operator/waves/${wave.id}`, { body, headers: { 'if-match': '*' } });
}

function unpacked(questions: readonly Question[], packed: string): Answers {
  const row = new Uint8Array(questions.length);
  unpackIndices(packed, row);
  return Object.fromEntries(
    questions.flatMap(({ id, options }, index) => {
      const option = options[row[index] ?? options.length];
      return option ? [[id, option.code]] : [];
    }),
  );
}
