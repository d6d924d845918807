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
  chapter: fc.option(text, { nil: undefined }),
  group: fc.option(text, { nil: undefined }),
  labels: fc.array(text, { minLength: 2, maxLength: 12 }),
  kind: fc.constantFrom('opinion' as const, 'usage' as const, 'profile' as const),
  revision: fc.integer({ min: 1, max: 9 }),
  isNumeric: fc.boolean(),
  /** Which earlier questions it hangs on, and by how many of their codes. */
  routing: fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: 2 }),
  endsSection: fc.boolean(),
  joinsScreen: fc.boolean(),
  isTold: fc.boolean(),
  isBreakdown: fc.boolean(),
  tone: fc.constantFrom('critical' as const, 'unsure' as const, undefined),
});

/**
 * Any questionnaire that keeps the rules: up to 40 questions, each with a way not to answer, routed at random, on
 * screens of one to four; up to eight breakdowns, by profile and by answers; some indicators of one question, and some of
 * two.
 */
export const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .tuple(
    fc.array(spec, { minLength: 1, maxLength: 40, size: 'max' }),
    text,
    fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: 4 }),
  )
  .map(([specs, title, pairs]) => {
    const questions: Question[] = [];
    const sections: { title: Text; screens: string[][]; questions: Question[] }[] = [];
    for (const [index, each] of specs.entries()) {
      const { labels, routing, isNumeric, endsSection, joinsScreen, hint, chapter, group, ...others } = each;
      const { isTold: _, isBreakdown: __, tone, ...fields } = others;
      // Something has to be counted.
      const kind = index === 0 ? 'opinion' : fields.kind;
      const options = labels.map((label, place) => {
        const isLast = place === labels.length - 1;
        return {
          code: `${place}-a+`,
          label,
          ...(group && !isLast && { group }),
          ...(isLast ? { refusal: true as const } : tone && place === 0 && { tone }),
        };
      });
      const earlier = questions.filter((other) => (other.kind === 'profile') === (kind === 'profile'));
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
        ...(chapter && { chapter }),
        ...(Object.keys(askedIf).length > 0 && { askedIf }),
        ...(isNumeric && { numeric }),
      };
      questions.push(question);
      if (index === 0 || endsSection) sections.push({ title, screens: [], questions: [] });
      const section = sections.at(-1);
      section?.questions.push(question);
      const screen = section?.screens.at(-1);
      const mayJoin = screen && screen.length < 4 && !screen.some((id) => Object.hasOwn(askedIf, id));
      if (joinsScreen && mayJoin) screen.push(question.id);
      else section?.screens.push([question.id]);
    }
    const breakdowns = questions
      .filter((_, index) => specs[index]?.isBreakdown)
      .map(({ id }) => id)
      .slice(0, 8);
    const answered = questions.filter(({ kind }) => kind !== 'profile');
    const share = (question: Question) => ({
      id: `${question.id}Share`,
      unit: 'share' as const,
      sentence: title,
      ...(question.hint && { words: { claim: question.hint, people: title } }),
      measure: { kind: 'share' as const, question: question.id, codes: [question.options[0]?.code ?? ''] },
    });
    const shares = answered
      .filter(({ id }, index) => index === 0 || specs[Number(id.slice(1))]?.isTold)
      .map(share);
    const byOthers = answered.filter(({ id }) => breakdowns.includes(id));
    const joint = pairs.flatMap(([which, other], index) => {
      const question = answered[which % answered.length];
      const unless = byOthers[other % Math.max(1, byOthers.length)];
      if (!question || !unless || hangsOn(questions, question.id, unless.id)) return [];
      const { codes } = share(unless).measure;
      const measure = {
        ...share(question).measure,
        kind: 'jointShare' as const,
        unless: { question: unless.id, codes },
      };
      return [{ ...share(question), id: `both${index}`, measure }];
    });
    return {
      id: 'random',
      title,
      languages: ['fr', 'en'],
      sections,
      indicators: [...shares, ...joint],
      breakdowns,
      headlines: shares.slice(0, 4).map(({ id }) => id),
    };
  });

/** Through others or not; every question on itself. */
function hangsOn(questions: readonly Question[], question: string, other: string): boolean {
  const { askedIf = {} } = questions.find(({ id }) => id === question) ?? {};
  return question === other || Object.keys(askedIf).some((on) => hangsOn(questions, on, other));
}
