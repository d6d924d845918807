import { canonicalJson } from '../survey/canonical-json.ts';
import { digestOfResponses, mostOfBatch } from '../survey/digest-of-responses.ts';
import { unpackAnswers } from '../survey/pack-answers.ts';
import { type Questionnaire, questionsOf } from '../survey/questionnaire.ts';
import { statedWaveFields } from '../survey/stated-wave-fields.ts';
import type { Wave } from '../survey/wave.ts';
import { type AskedObservatory, RefusedError } from './refused-error.ts';

/** A wave that was fielded elsewhere, as it is brought in. */
export interface FieldedWave {
  readonly wave: Omit<Wave, 'questionnaire' | 'closedEarly'>;
  readonly questionnaire: Questionnaire;
  readonly hash: string;
  readonly packedAnswers: readonly string[];
}

interface SendingOptions {
  /** Is told how many responses are in. */
  readonly onSent?: (sent: number) => void;
  /** Ends it before the next batch: what is in stays, and the same call goes on. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Brings a wave in: its questionnaire, the wave, its responses, and that they are all. Each step finds what an earlier
 * call has done, so that the same call goes on where one ended, and changes nothing where all is in.
 *
 * @returns whether anything was to be done
 * @throws RefusedError where the observatory refuses something; the signal's reason once that is given
 */
export async function sendWave(
  observatory: AskedObservatory,
  { wave, questionnaire, hash, packedAnswers }: FieldedWave,
  { onSent = () => {}, signal }: SendingOptions = {},
): Promise<boolean> {
  await sendQuestionnaire(observatory, questionnaire, hash);
  await makeWave(observatory, wave, hash);
  const path = `/operator/waves/${wave.id}/import`;
  const questions = questionsOf(questionnaire);
  const responses = [...packedAnswers].sort().map((packed) => unpackAnswers(questions, packed));
  const brought = { digest: await digestOfResponses(responses), responses: responses.length };
  const { state } = await observatory.ask<{ state: string }>('PUT', path, { body: brought });
  if (state === 'complete') return false;
  for (let first = 0; first < responses.length; first += mostOfBatch) {
    signal?.throwIfAborted();
    const answers = responses.slice(first, first + mostOfBatch);
    const body = { digest: brought.digest, answers };
    await observatory.ask('PUT', `${path}/responses/${first}`, { body });
    onSent(first + answers.length);
  }
  await observatory.ask('POST', `${path}/completion`, { body: brought });
  return true;
}

/** Whether the observatory has a questionnaire already, as one that waves name. */
export async function isKnown(observatory: AskedObservatory, hash: string): Promise<boolean> {
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
  observatory: AskedObservatory,
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
  const { faults } = draft;
  const told = faults.slice(0, 10).map(({ path: at, message }) => `${at}: ${message}`);
  throw faults.length > 0
    ? refused('questionnaire-refused', `the observatory cannot field it: ${told.join('; ')}`, { faults })
    : refused(
        'questionnaire-taken',
        `questionnaire ${questionnaire.id}: the observatory has another draft of this id: give it another`,
      );
}

/** What is found out here, told as the observatory tells its own refusals. */
function refused(
  slug: string,
  detail: string,
  details: Readonly<Record<string, unknown>> = {},
): RefusedError {
  return new RefusedError(409, { type: `/problems/${slug}`, detail, ...details });
}

/** Adds the wave, or brings one that is there to what the file states, as far as it may still change. */
async function makeWave(
  observatory: AskedObservatory,
  wave: FieldedWave['wave'],
  hash: string,
): Promise<void> {
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
    throw refused('wave-taken', `wave ${wave.id} ${how}: choose another id`);
  }
  const changed = statedWaveFields.filter(
    (field) => canonicalJson(kept[field] ?? null) !== canonicalJson(asked[field] ?? null),
  );
  if (changed.length === 0) return;
  const body = Object.fromEntries(changed.map((field) => [field, asked[field]]));
  // Whatever it was: the file states what it is to be.
  await observatory.ask('PATCH', `/operator/waves/${wave.id}`, { body, headers: { 'if-match': '*' } });
}
