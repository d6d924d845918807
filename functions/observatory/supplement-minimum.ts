import { toNumber } from '../disclosure/rational.ts';
import { mostNoise } from '../disclosure/reliability.ts';
import type { Questionnaire } from '../survey/questionnaire.ts';
import { leastPeopleOfGroup, type Supplement } from '../survey/supplement.ts';
import { companyMinimum, companyPlan } from './company-plan.ts';

/**
 * About how many must have answered before a company is told of a question of its own, and of a group: with the noise that
 * a table of each has, before tables are made to agree, see `mostNoise`. Of what the company has none of, as if it had one.
 */
export function supplementMinimum(
  supplement: Supplement,
  { questionnaire, editions }: { questionnaire: Questionnaire; editions: number },
): { readonly question: number; readonly group: number } {
  const { groups, questions } = supplement;
  const asked = {
    groups: groups.length > 0 ? groups : [{ name: unnamed, people: leastPeopleOfGroup }],
    questions: questions.length > 0 ? questions : [{ text: unnamed, options: [] }],
  };
  const least = (stage: 'own' | 'groups') => {
    const tables = companyPlan('', stage, editions, { questionnaire, mixedBy: [], supplement: asked });
    const bases = tables.map(({ rho }) => 1 / Math.sqrt(toNumber(rho)) / mostNoise.company);
    return Math.ceil(Math.max(companyMinimum('headline', editions), ...bases));
  };
  return { question: least('own'), group: least('groups') };
}

const unnamed = { fr: '', en: '' };
