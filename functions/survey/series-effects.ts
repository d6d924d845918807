import { computationOf, conditionOf, questionsOfMeasure } from './measure.ts';
import {
  type Indicator,
  type Language,
  type Question,
  type Questionnaire,
  questionsOf,
  type Text,
} from './questionnaire.ts';

/** Why an indicator's figures are not those of the same thing any more. */
export interface SeriesBreak {
  /** `revision`: the question means something else; `base`: it is asked of others; `measure`: it is counted otherwise. */
  readonly kind: 'revision' | 'base' | 'measure';
  /** The question at fault; of `measure` the one that is counted. */
  readonly question: string;
}

/** What becomes of an indicator's series where one questionnaire follows another. */
export interface SeriesEffect {
  readonly indicator: string;
  readonly sentence: Text;
  readonly effect: 'goesOn' | 'breaks' | 'begins' | 'ends';
  /** Of one that breaks; else empty. */
  readonly reasons: readonly SeriesBreak[];
}

type Asked = Pick<Questionnaire, 'sections' | 'indicators'>;

/**
 * What becomes of every series: one goes on where the indicator is counted as before, from questions of the same
 * revision that are asked of the same people. The later questionnaire's come first, in its order.
 */
export function seriesEffects(before: Asked, after: Asked): SeriesEffect[] {
  const continued = after.indicators.map((indicator): SeriesEffect => {
    const { id, sentence } = indicator;
    const earlier = before.indicators.find((other) => other.id === id);
    if (!earlier) return { indicator: id, sentence, effect: 'begins', reasons: [] };
    const reasons = breaksBetween(earlier, indicator, { before, after });
    return { indicator: id, sentence, effect: reasons.length > 0 ? 'breaks' : 'goesOn', reasons };
  });
  const ended = before.indicators
    .filter(({ id }) => !after.indicators.some((other) => other.id === id))
    .map(({ id, sentence }): SeriesEffect => ({ indicator: id, sentence, effect: 'ends', reasons: [] }));
  return [...continued, ...ended];
}

function breaksBetween(
  earlier: Indicator,
  later: Indicator,
  { before, after }: { before: Asked; after: Asked },
): SeriesBreak[] {
  const { question } = later.measure;
  const isCounted =
    earlier.unit === later.unit && computationOf(earlier.measure) === computationOf(later.measure);
  if (!isCounted) return [{ kind: 'measure', question }];
  return questionsOfMeasure(later.measure).flatMap((id): SeriesBreak[] => {
    const [then, now] = bothOf(id, { before, after });
    if (!then || !now) return [];
    return [
      ...(then.revision === now.revision ? [] : [{ kind: 'revision', question: id } as const]),
      ...(isAskedOfTheSame(then, now, { before, after }) ? [] : [{ kind: 'base', question: id } as const]),
    ];
  });
}

/** The same routing, by answers to questions that are still the same and asked of the same people themselves. */
function isAskedOfTheSame(then: Question, now: Question, asked: { before: Asked; after: Asked }): boolean {
  if (conditionOf(then.askedIf ?? {}) !== conditionOf(now.askedIf ?? {})) return false;
  return Object.keys(now.askedIf ?? {}).every((id) => {
    const [earlier, later] = bothOf(id, asked);
    if (!earlier || !later) return false;
    return earlier.revision === later.revision && isAskedOfTheSame(earlier, later, asked);
  });
}

function bothOf(id: string, { before, after }: { before: Asked; after: Asked }): (Question | undefined)[] {
  return [before, after].map((each) => questionsOf(each).find((question) => question.id === id));
}

/** Words of a question that are others than before. */
interface ChangedText {
  /** Within the question: `text`, `hint`, or `options.` and a code. */
  readonly field: string;
  readonly language: Language;
  readonly before: string;
  readonly after: string;
}

/** Which words of a question respondents read otherwise than before; those of options by their codes. */
export function changedTexts(before: Question, after: Question): ChangedText[] {
  const [then, now] = [wordsOf(before), wordsOf(after)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((field) =>
    (['fr', 'en'] as const).flatMap((language) => {
      const texts = { before: then.get(field)?.[language] ?? '', after: now.get(field)?.[language] ?? '' };
      return texts.before === texts.after ? [] : [{ field, language, ...texts }];
    }),
  );
}

function wordsOf({ text, hint, options }: Question): Map<string, Text> {
  return new Map([
    ['text', text],
    ...(hint ? [['hint', hint] as const] : []),
    ...options.map(({ code, label }) => [`options.${code}`, label] as const),
  ]);
}
