import { faultsOf } from './check-questionnaire.ts';
import type { FaultCode } from './fault-sentences.ts';
import type { Text } from './questionnaire.ts';
import { leastPeopleOfGroup, type Supplement } from './supplement.ts';
import { refusalLabel, supplementSection } from './supplement-section.ts';

export interface SupplementFault {
  /** Of the field, such as `groups.0.people`. */
  readonly path: string;
  /** For words in another language: one of these, or of a questionnaire's. */
  readonly code: 'oneGroup' | 'fewPeople' | 'morePeople' | 'taken' | FaultCode;
  readonly message: string;
}

/**
 * All that keeps a supplement from being asked: beyond its shape, what names and numbers say together, and every rule that
 * holds for a question of any questionnaire.
 */
export function faultsOfSupplement(
  supplement: Supplement,
  { headcount }: { headcount: number },
): SupplementFault[] {
  const { groups, questions } = supplement;
  const people = groups.reduce((sum, group) => sum + group.people, 0);
  return [
    ...(groups.length === 1
      ? [{ path: 'groups', code: 'oneGroup' as const, message: 'one group alone divides nobody: name two' }]
      : []),
    ...groups.flatMap(({ people }, index) =>
      people < leastPeopleOfGroup
        ? [
            {
              path: `groups.${index}.people`,
              code: 'fewPeople' as const,
              message: `a group has ${leastPeopleOfGroup} people at least`,
            },
          ]
        : [],
    ),
    ...(people > headcount
      ? [
          {
            path: 'groups',
            code: 'morePeople' as const,
            message: `the groups have ${people} people, the company ${headcount}`,
          },
        ]
      : []),
    ...repeated(groups.map(({ name }) => name)).map(({ index, language }) => ({
      path: `groups.${index}.name.${language}`,
      code: 'taken' as const,
      message: 'another group has this name',
    })),
    ...repeated(questions.map(({ text }) => text)).map(({ index, language }) => ({
      path: `questions.${index}.text.${language}`,
      code: 'taken' as const,
      message: 'another question has these words',
    })),
    ...questions.flatMap(({ options }, question) =>
      repeated([refusalLabel, ...options]).map(({ index, language }) => ({
        path: `questions.${question}.options.${index - 1}.${language}`,
        code: 'taken' as const,
        message: 'another answer has these words',
      })),
    ),
    ...faultsOfQuestions(supplement),
  ];
}

/** Texts that an earlier one has in the same language, whatever its case and accents. */
function repeated(texts: readonly Text[]): { index: number; language: 'fr' | 'en' }[] {
  return (['fr', 'en'] as const).flatMap((language) => {
    const plain = texts.map((text) => plainWords(text[language]));
    return plain.flatMap((words, index) =>
      words !== '' && plain.indexOf(words) < index ? [{ index, language }] : [],
    );
  });
}

function plainWords(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** By the very rules of a questionnaire that a wave is fielded with. */
function faultsOfQuestions(supplement: Supplement): SupplementFault[] {
  const section = supplementSection(supplement, { question: 0, group: 0 });
  if (!section) return [];
  // Under other names: those of a supplement are the observatory's own.
  const questions = section.questions.map((question, index) => ({ ...question, id: `asked${index}` }));
  const screens = questions.map(({ id }) => [id]);
  const asked = { id: 'supplement', title: section.title, languages: ['fr', 'en'] };
  const document = { ...asked, sections: [{ ...section, screens, questions }] };
  const own = 'sections.0.questions.';
  const first = supplement.groups.length > 0 ? 1 : 0;
  return (
    faultsOf({ ...document, indicators: [], breakdowns: [], headlines: [] })
      .filter(({ path }) => path.startsWith(own))
      // A question's words are its topic as well.
      .filter(({ path }) => !path.includes('.topic.'))
      .map(({ path, code, message }) => {
        const [index = '', ...fields] = path.slice(own.length).replace('.label', '').split('.');
        const isGroup = Number(index) < first;
        const field = isGroup
          ? ['groups', fields[1], 'name', ...fields.slice(2)]
          : ['questions', Number(index) - first, ...fields];
        return { path: field.join('.'), code, message };
      })
  );
}
