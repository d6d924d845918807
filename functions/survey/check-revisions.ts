import { canonicalJson } from './canonical-json.ts';
import type { QuestionnaireFault } from './check-questionnaire.ts';
import { faultOf } from './fault-sentences.ts';
import { type Question, type Questionnaire, questionsOf } from './questionnaire.ts';

/**
 * What a questionnaire changes of questions that were fielded before, under the revision that they had: their series
 * would go on as if nothing had happened. Wording may be mended without another revision, and an answer that was there be marked as a way
 * not to: it is offered, given and counted in the base as before. Codes, their order, scores, kind and routing may not.
 *
 * @param fielded  questionnaires that waves have opened with
 */
export function faultsOfRevisions(
  questionnaire: Questionnaire,
  fielded: readonly Questionnaire[],
): QuestionnaireFault[] {
  const before = fielded.flatMap(questionsOf);
  return questionnaire.sections.flatMap(({ questions }, section) =>
    questions.flatMap((question, index) => {
      const { id, revision } = question;
      const same = before.filter((other) => other.id === id);
      const newest = Math.max(0, ...same.map((other) => other.revision));
      const isOther = same.some(
        (other) => other.revision === revision && meaningOf(other) !== meaningOf(question),
      );
      const path = `sections.${section}.questions.${index}.revision`;
      if (isOther) {
        return [{ path, question: id, ...faultOf('needsRevision', id, revision, newest + 1) }];
      }
      return [];
    }),
  );
}

/** All of a question that its answers mean but for its words: two of one revision have the same. */
export function meaningOf({ kind, options, askedIf = {}, numeric = {}, fromCompany }: Question): string {
  const codes = options.map(({ code }) => code);
  return canonicalJson({ kind, codes, askedIf, numeric, fromCompany: fromCompany === true });
}
