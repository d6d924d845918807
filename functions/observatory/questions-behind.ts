import { questionsOfMeasure } from '../survey/measure.ts';
import type { PublishedIndicator } from './edition.ts';

/** Of editions that do not tell it: all of them were made of version 1 of the observatory's questionnaire. */
const formerly: Readonly<Record<string, readonly string[]>> = {
  mention: ['mention'],
  positive: ['tone'],
  critical: ['tone'],
  aware: ['aware'],
  netTone: ['tone'],
  exposed: ['mention', 'aware'],
  public: ['audience'],
  charterKnown: ['charter'],
  trained: ['training'],
  contactKnown: ['contact'],
  ambassadors: ['ambassador'],
  sanctions: ['sanctions'],
  outlookMore: ['outlook'],
  networksMean: ['networks'],
  personalInfo: ['personalInfo'],
  professionalInfo: ['professionalInfo'],
};

/** The questions that a published indicator is made of, that of its base first. */
export function questionsBehind({
  id,
  measure,
}: Pick<PublishedIndicator, 'id' | 'measure'>): readonly string[] {
  return measure ? questionsOfMeasure(measure) : (formerly[id] ?? []);
}

/**
 * Whether an indicator goes by an id of that first questionnaire and is made of other questions: what is said of that id
 * is not said of it.
 */
export function isAnother(id: string, questions: readonly string[] | undefined): boolean {
  const known = formerly[id];
  return known !== undefined && questions !== undefined && known.join() !== questions.join();
}
