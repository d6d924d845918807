import type { ImportFault } from '../../../functions/import/import-fault.ts';
import { type MarginShares, marginShares } from '../../../functions/import/margin-shares.ts';
import { type ReadAnswers, readAnswers } from '../../../functions/import/read-answers.ts';
import { readQuestionnaire } from '../../../functions/import/read-questionnaire.ts';
import type { AskedObservatory } from '../../../functions/import/refused-error.ts';
import type { FieldedWave } from '../../../functions/import/send-wave.ts';
import {
  faultsOfMapping,
  readJson,
  readWaveFile,
  type WaveFile,
  waveOf,
} from '../../../functions/import/wave-file.ts';
import type { QuestionnaireFault } from '../../../functions/survey/check-questionnaire.ts';
import { questionsOf } from '../../../functions/survey/questionnaire.ts';

export interface ChosenFiles {
  readonly answers: File;
  readonly questionnaire: File;
  readonly wave: File;
}

export interface FileFaults {
  readonly faults: readonly ImportFault[];
  /** Those of the questionnaire's file. */
  readonly ofQuestionnaire: readonly QuestionnaireFault[];
  /** How many there are in all. */
  readonly count: number;
}

/** Three files that go together, and what comes in of them. */
export interface ReadFiles {
  readonly fielded: FieldedWave;
  readonly waveFile: WaveFile;
  readonly answers: ReadAnswers;
  readonly shares: readonly MarginShares[];
}

/** Reads the three files as the command does, and finds all that is wrong with them. */
export async function readFiles(
  files: ChosenFiles,
  { observatory, now }: { observatory: AskedObservatory; now: Date },
): Promise<ReadFiles | FileFaults> {
  const wave = readWaveFile(files.wave.name, await files.wave.text(), now);
  const json = readJson(files.questionnaire.name, await files.questionnaire.text());
  const asked = 'faults' in json ? { faults: [] } : await readQuestionnaire(json.document, observatory);
  if ('faults' in wave || 'faults' in json || 'faults' in asked) {
    return faultsOf(
      ['faults' in wave ? wave.faults : [], 'faults' in json ? json.faults : []].flat(),
      'faults' in asked ? asked.faults : [],
    );
  }
  const { waveFile } = wave;
  const { questionnaire, hash } = asked;
  const questions = questionsOf(questionnaire);
  const ofMapping = faultsOfMapping(files.wave.name, waveFile, questions);
  if (ofMapping.length > 0) return faultsOf(ofMapping);
  const file = { name: files.answers.name, chunks: () => chunksOf(files.answers) };
  const answers = await readAnswers(file, waveFile, questions);
  if (answers.faultCount > 0) return { ...faultsOf(answers.faults), count: answers.faultCount };
  const { packedAnswers } = answers;
  return {
    fielded: { wave: waveOf(waveFile), questionnaire, hash, packedAnswers },
    waveFile,
    answers,
    shares: marginShares(waveFile, questions, packedAnswers),
  };
}

function faultsOf(
  faults: readonly ImportFault[],
  ofQuestionnaire: readonly QuestionnaireFault[] = [],
): FileFaults {
  return { faults, ofQuestionnaire, count: faults.length + ofQuestionnaire.length };
}

const chunkBytes = 1 << 18;

/** In parts, so that the page is not held up by a large file. */
async function* chunksOf(file: File): AsyncIterable<Uint8Array> {
  for (let start = 0; start < file.size; start += chunkBytes) {
    yield new Uint8Array(await file.slice(start, start + chunkBytes).arrayBuffer());
  }
}
