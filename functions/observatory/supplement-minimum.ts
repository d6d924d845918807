import { toNumber } from '../disclosure/rational.ts';
import { mostNoise } from '../disclosure/reliability.ts';
import { type Questionnaire, questionsOf } from '../survey/questionnaire.ts';
import { leastPeopleOfGroup, type Supplement } from '../survey/supplement.ts';
import { companyMinimum, companyPlans } from './company-plan.ts';
import type { PlannedTable } from './edition-plan.ts';
import { answersToTell } from './group-differences.ts';

/** A difference that a company would want to know of. */
const worthTelling = 0.15;

/**
 * About how many must have answered before a company is told of a question of its own, and of a group: with the noise that
 * a table of each has, before tables are made to agree, see `mostNoise`. Of what the company has none of, as if it had one. And in each of two groups before a difference of
 * `worthTelling` is mostly established, by the question with most answers, see `answersToTell`.
 */
export function supplementMinimum(
  supplement: Supplement,
  { questionnaire, editions }: { questionnaire: Questionnaire; editions: number },
): { readonly question: number; readonly group: number; readonly difference: number } {
  const { groups, questions } = supplement;
  const asked = {
    groups: groups.length > 0 ? groups : [{ name: unnamed, people: leastPeopleOfGroup }],
    questions: questions.length > 0 ? questions : [{ text: unnamed, options: [] }],
  };
  const plans = companyPlans('', editions, { questionnaire, mixedBy: [], supplement: asked });
  const least = (tables: readonly PlannedTable[]) => {
    const bases = tables.map(({ rho }) => 1 / Math.sqrt(toNumber(rho)) / mostNoise.company);
    return Math.ceil(Math.max(companyMinimum('headline', editions), ...bases));
  };
  const byGroup = plans.groups;
  const pairs = Math.max(1, (groups.length * (groups.length - 1)) / 2);
  const asTold = byGroup.map(({ question, rho }) => ({
    sigma2: 1 / toNumber(rho),
    codes: questionsOf(questionnaire).find(({ id }) => id === question)?.options.length ?? 0,
    tests: pairs * byGroup.length,
  }));
  const difference = Math.max(...asTold.map((table) => answersToTell(worthTelling, table)), 0);
  return { question: least(plans.own), group: least(byGroup), difference };
}

const unnamed = { fr: '', en: '' };
