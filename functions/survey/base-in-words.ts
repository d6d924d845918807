import type { Language, Question, Text } from './questionnaire.ts';

const words = {
  fr: {
    everyone: 'tous les salariés',
    of: 'salariés ayant répondu',
    quoted: (text: string) => `« ${text} »`,
    to: 'à',
    other: 'autre chose que',
    or: 'ou',
    and: ', et',
  },
  en: {
    everyone: 'all employees',
    of: 'employees who answered',
    quoted: (text: string) => `“${text}”`,
    to: 'to',
    other: 'anything but',
    or: 'or',
    and: ', and',
  },
} as const;

/**
 * Of whom a question is asked, made from its routing alone: "employees who answered “Yes” to “Do you ever talk…?”".
 * Where most answers lead to it, those are named that do not.
 *
 * @throws RangeError where the routing names a question or code that the questionnaire has not
 */
export function baseInWords(questions: readonly Question[], question: Question): Text {
  return { fr: inLanguage('fr', questions, question), en: inLanguage('en', questions, question) };
}

function inLanguage(
  language: Language,
  questions: readonly Question[],
  { id: asked, askedIf }: Question,
): string {
  const { everyone, of, quoted, to, other, or, and } = words[language];
  if (!askedIf) return everyone;
  const conditions = Object.entries(askedIf).map(([id, codes]) => {
    const on = questions.find((question) => question.id === id);
    if (!on || codes.some((code) => !on.options.some((option) => option.code === code))) {
      throw new RangeError(`baseInWords: ${asked} hangs on what ${id} has not`);
    }
    const leading = on.options.filter(({ code }) => codes.includes(code));
    const others = on.options.filter(({ code }) => !codes.includes(code));
    const isShorter = others.length > 0 && others.length < leading.length;
    const named = (isShorter ? others : leading).map(({ label }) => quoted(label[language]));
    const listed = [named.slice(0, -1).join(', '), named.at(-1)].filter(Boolean).join(` ${or} `);
    return `${isShorter ? `${other} ` : ''}${listed} ${to} ${quoted(on.text[language])}`;
  });
  return `${of} ${conditions.join(`${and} `)}`;
}
