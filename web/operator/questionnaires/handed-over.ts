import type { Questionnaire } from '../../../functions/survey/questionnaire.ts';

/** A questionnaire that the list opens as a draft, not saved yet. */
interface HandedOver {
  readonly draft: Questionnaire;
  /** What it came from: a file says nothing yet of the words that it changes. */
  readonly name: string;
}

let waiting: HandedOver | undefined;

/** Puts a questionnaire where the editor of its id finds it. */
export function handOver(handed: HandedOver): void {
  waiting = handed;
}

/** What was handed over for the draft of this id, once. */
export function takeOver(id: string): HandedOver | undefined {
  const taken = waiting?.draft.id === id ? waiting : undefined;
  waiting = undefined;
  return taken;
}
