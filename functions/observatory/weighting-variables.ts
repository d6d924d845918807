import { type Question, type Questionnaire, questionsOf, type Text } from '../survey/questionnaire.ts';
import type { Margin } from '../survey/wave.ts';

const mostVariables = 3;

/**
 * Classes of profile that respondents are counted by at most. The noise on each is about 3 respondents: over many more,
 * most of them empty, it would move weights as much as who answered does.
 */
const mostClasses = 200;

/**
 * The profile questions that weights and a company's mix depend on, at most three, in the order of asking: of those that
 * every respondent with a profile is asked, first those that the wave's margins name, then those that tables are broken down
 * by, as long as the classes stay few. Margins of other variables are not used.
 */
export function weightingVariables(questionnaire: Questionnaire, margins: readonly Margin[]): string[] {
  const candidates = questionsOf(questionnaire).filter(
    ({ kind, askedIf, fromCompany }) => kind === 'profile' && !askedIf && !fromCompany,
  );
  const isNamed = (id: string) => margins.some(({ variable }) => variable === id);
  const named = candidates.filter(({ id }) => isNamed(id));
  const others = candidates.filter(({ id }) => !isNamed(id) && questionnaire.breakdowns.includes(id));
  const chosen = new Set<string>();
  let classes = 1;
  for (const { id, options } of [...named, ...others]) {
    if (chosen.size === mostVariables || classes * options.length > mostClasses) continue;
    chosen.add(id);
    classes *= options.length;
  }
  return candidates.map(({ id }) => id).filter((id) => chosen.has(id));
}

/** What variables are called within a sentence, where their topic alone would not do. */
export const variableNames: Readonly<Record<string, Text>> = {
  sex: { fr: 'sexe', en: 'sex' },
  age: { fr: 'âge', en: 'age' },
  occupation: { fr: 'catégorie professionnelle', en: 'occupational group' },
};

/** What a profile question is called within a sentence. */
export function variableName({ id, topic }: Pick<Question, 'id' | 'topic'>): Text {
  return variableNames[id] ?? { fr: withinSentence(topic.fr), en: withinSentence(topic.en) };
}

/** An acronym keeps its capitals. */
function withinSentence(topic: string): string {
  return /^\p{Lu}\p{Ll}/u.test(topic) ? topic.charAt(0).toLowerCase() + topic.slice(1) : topic;
}
