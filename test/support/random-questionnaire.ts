import fc from 'fast-check';
import type { Question, Questionnaire, Text } from '../../functions/survey/questionnaire.ts';

/** Texts that files trip over, among usual ones. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    "'=1",
    "''",
    '-',
    '+33',
    '@you',
    '“quoted” "twice"',
    'a;b,c\td',
    'two\r\nlines',
    '\ttab',
    ' é ',
  ),
);
const text: fc.Arbitrary<Text> = fc.record({
  fr: words.filter((each) => each.trim() !== ''),
  en: words.filter((each) => each.trim() !== ''),
});

const spec = fc.record({
  text,
  topic: text,
  hint: fc.option(text, { nil: undefined }),
  labels: fc.array(text, { minLength: 2, maxLength: 12 }),
  kind: fc.constantFrom('opinion' as const, 'usage' as const, 'profile' as const),
  revision: fc.integer({ min: 1, max: 9 }),
  isNumeric: fc.boolean(),
  /** Which earlier questions it hangs on, and by how many of their codes. */
  routing: fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: 2 }),
  endsSection: fc.boolean(),
});

/** Any questionnaire that keeps the rules: up to 40 questions, each with a way not to answer, routed at random. */
export const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .tuple(fc.array(spec, { minLength: 1, maxLength: 40 }), text)
  .map(([specs, title]) => {
    const questions: Question[] = [];
    const sections: { title: Text; screens: string[][]; questions: Question[] }[] = [];
    for (const [index, { labels, routing, isNumeric, endsSection, hint, ...fields }] of specs.entries()) {
      // Something has to be counted.
      const kind = index === 0 ? 'opinion' : fields.kind;
      const options = labels.map((label, place) => {
        const isLast = place === labels.length - 1;
        return { code: `${place}-a+`, label, ...(isLast && { refusal: true as const }) };
      });
      const earlier = questions.filter((other) => other.kind !== 'profile' || kind === 'profile');
      const askedIf = Object.fromEntries(
        routing.flatMap(([which, count]) => {
          const on = earlier[which % Math.max(1, earlier.length)];
          return on
            ? [[on.id, on.options.slice(0, 1 + (count % on.options.length)).map(({ code }) => code)]]
            : [];
        }),
      );
      const numeric = Object.fromEntries(options.slice(0, -1).map(({ code }, index) => [code, index / 3]));
      const question: Question = {
        ...fields,
        id: `q${index}`,
        kind,
        options,
        ...(hint && { hint }),
        ...(Object.keys(askedIf).length > 0 && { askedIf }),
        ...(isNumeric && { numeric }),
      };
      questions.push(question);
      if (index === 0 || endsSection) sections.push({ title, screens: [], questions: [] });
      const section = sections.at(-1);
      section?.questions.push(question);
      section?.screens.push([question.id]);
    }
    const [first] = questions as [Question];
    return {
      id: 'random',
      title,
      languages: ['fr', 'en'],
      sections,
      indicators: [
        {
          id: 'first',
          unit: 'share',
          sentence: title,
          measure: { kind: 'share', question: first.id, codes: [first.options[0]?.code ?? ''] },
        },
      ],
      breakdowns: questions.filter(({ kind }) => kind === 'profile').map(({ id }) => id),
      headlines: ['first'],
    };
  });
