import type { Option, Question, Section, Text } from './questionnaire.ts';
import {
  groupQuestion,
  notSaid,
  ownQuestionIds,
  type Supplement,
  type SupplementGroup,
  type SupplementQuestion,
} from './supplement.ts';

/**
 * The questions that a company's people are asked after the questionnaire's own, word for word: for the survey, and for
 * whatever tells them beforehand what they will be asked.
 *
 * @param from  about how many must have answered before the company is told of a question, and of a group
 * @returns undefined where the company asks nothing of its own
 */
export function supplementSection(
  { groups, questions }: Supplement,
  from: { readonly question: number; readonly group: number },
): Section | undefined {
  const asked = [
    ...(groups.length > 0 ? [askedGroup(groups, from.group)] : []),
    ...questions.map((question, index) =>
      askedQuestion(question, ownQuestionIds[index] as string, from.question),
    ),
  ];
  if (asked.length === 0) return undefined;
  return {
    title: { fr: 'Pour votre entreprise', en: 'For your company' },
    screens: asked.map(({ id }) => [id]),
    questions: asked,
  };
}

function askedGroup(groups: readonly SupplementGroup[], from: number): Question {
  return {
    id: groupQuestion,
    revision: 1,
    kind: 'usage',
    topic: { fr: 'Groupes', en: 'Groups' },
    text: { fr: 'De quel groupe faites-vous partie ?', en: 'Which of these are you part of?' },
    hint: {
      fr: `Votre entreprise a nommé ces groupes et sera seule à en voir les chiffres, avec leur bruit : rien d’un groupe avant environ ${from} réponses. C’est vous qui dites le vôtre, ou pas.`,
      en: `Your company named these groups, and it alone will see their figures, with their noise: nothing of a group before about ${from} answers. You say which is yours, or you don’t.`,
    },
    options: coded(groups.map(({ name }) => name)),
  };
}

function askedQuestion({ text, options }: SupplementQuestion, id: string, from: number): Question {
  return {
    id,
    revision: 1,
    kind: 'opinion',
    topic: text,
    text,
    hint: {
      fr: `Question de votre entreprise, qui sera seule à en voir les chiffres, avec leur bruit, à partir d’environ ${from} réponses.`,
      en: `Your company asks this, and it alone will see the figures, with their noise, from about ${from} answers on.`,
    },
    options: coded(options),
  };
}

/** The label of the way not to answer. */
export const refusalLabel: Text = { fr: 'Je préfère ne pas répondre', en: 'I would rather not say' };

/** Codes count from 1: a supplement never changes once somebody may have answered it. */
function coded(labels: readonly Text[]): Option[] {
  return [
    ...labels.map((label, index) => ({ code: String(index + 1), label })),
    { code: notSaid, label: refusalLabel, refusal: true as const },
  ];
}
