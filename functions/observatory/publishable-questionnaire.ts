import { canonicalJson } from '../survey/canonical-json.ts';
import type { QuestionnaireFault } from '../survey/check-questionnaire.ts';
import { defaultQuestionnaire, defaultQuestions } from '../survey/default-questionnaire.ts';
import { type Question, type Questionnaire, questionsOf } from '../survey/questionnaire.ts';

/**
 * What of a questionnaire no edition could publish rightly. The budget, the plan of an edition's tables and a company's
 * are settled for the questions of the default, their kinds and routing: what each may tell is promised to respondents.
 * Wording, order, screens, options and ways not to answer may be others.
 *
 * @returns nothing where editions can be made of it
 */
export function faultsOfPublication(questionnaire: Questionnaire): QuestionnaireFault[] {
  const settled = new Map(defaultQuestions.map((question) => [question.id, question]));
  const faults: QuestionnaireFault[] = questionnaire.sections.flatMap(({ questions }, section) =>
    questions.flatMap((question, index) => {
      const { id } = question;
      const path = `sections.${section}.questions.${index}`;
      const known = settled.get(id);
      if (!known) return [{ path, question: id, message: `${id} has no part of the budget yet` }];
      return countedBy(known) === countedBy(question)
        ? []
        : [{ path, question: id, message: `${id} has its part of the budget by another kind or routing` }];
    }),
  );
  const asked = new Set(questionsOf(questionnaire).map(({ id }) => id));
  for (const id of settled.keys()) {
    if (!asked.has(id))
      faults.push({ path: 'sections', question: id, message: `${id} is in the plan of every edition` });
  }
  for (const field of ['indicators', 'breakdowns', 'headlines'] as const) {
    if (plannedBy(questionnaire[field]) === plannedBy(defaultQuestionnaire[field])) continue;
    faults.push({ path: field, message: `${field} are those of the default in every edition yet` });
  }
  return faults;
}

function countedBy({ kind, askedIf = {}, fromCompany }: Question): string {
  return canonicalJson({ kind, askedIf, fromCompany: fromCompany === true });
}

/** All but the words of an indicator. */
function plannedBy(field: Questionnaire['indicators'] | readonly string[]): string {
  return canonicalJson(
    field.map((each) =>
      typeof each === 'string' ? each : { id: each.id, unit: each.unit, measure: each.measure },
    ),
  );
}
