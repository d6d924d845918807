import { type Answers, isRoutedTo } from './answers.ts';
import { type Language, type Question, type Questionnaire, questionsOf, type Text } from './questionnaire.ts';

/** How long a questionnaire takes, and how many screens it has, by a model and not by a clock. */
interface AnsweringTime {
  /** Of the median way through it, in the language that takes longer. */
  readonly seconds: number;
  /** Screens of the median way, and of the longest that anybody may take. */
  readonly screens: number;
  readonly mostScreens: number;
}

/** Silent reading of plain text, words a minute: the slow end of Brysbaert (2019), Journal of Memory and Language 109. */
const wordsPerMinute = 200;
/** Deciding on an option and touching it: M and K of Card, Moran & Newell's keystroke-level model (1980), rounded up. */
const choiceSeconds = 1.5;

/** Ways that are tried: enough for a median, and the same for everyone. */
const ways = 501;

/**
 * The keystroke-and-reading model: every word that is shown is read once, and every choice takes 1.5 seconds. A screen of
 * several questions stands under its section's title, and to go on from it takes another choice. The median is of ways by which each answer is as likely as any other.
 */
export function answeringTime(questionnaire: Pick<Questionnaire, 'sections' | 'languages'>): AnsweringTime {
  const questions = questionsOf(questionnaire);
  const draw = drawer();
  const taken = Array.from({ length: ways }, () => randomWay(questions, draw));
  const screensOf = (asked: ReadonlySet<string>) =>
    questionnaire.sections
      .flatMap(({ title, screens }) =>
        screens.map((ids) => ({ title, ids: ids.filter((id) => asked.has(id)) })),
      )
      .filter(({ ids }) => ids.length > 0);
  const secondsIn = (language: Language) => {
    const reading = new Map(questions.map((question) => [question.id, readingSeconds(question, language)]));
    return median(
      taken.map((asked) =>
        screensOf(asked).reduce(
          (all, { title, ids }) =>
            all +
            ids.reduce((sum, id) => sum + (reading.get(id) ?? 0) + choiceSeconds, 0) +
            (ids.length > 1 ? secondsOf([title], language) + choiceSeconds : 0),
          0,
        ),
      ),
    );
  };
  const screens = taken.map((asked) => screensOf(asked).length);
  return {
    seconds: Math.round(Math.max(...questionnaire.languages.map(secondsIn))),
    screens: median(screens),
    mostScreens: Math.max(...screens),
  };
}

function readingSeconds({ text, hint, options }: Question, language: Language): number {
  return secondsOf([text, ...(hint ? [hint] : []), ...options.map(({ label }) => label)], language);
}

function secondsOf(texts: readonly Text[], language: Language): number {
  const words = texts.flatMap((each) => each[language].match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []);
  return (words.length / wordsPerMinute) * 60;
}

/** The questions that somebody is asked who answers at random. */
function randomWay(questions: readonly Question[], draw: (below: number) => number): ReadonlySet<string> {
  const answers: Record<string, string> = {};
  for (const question of questions) {
    const { id, options } = question;
    if (isRoutedTo(question, answers)) answers[id] = options[draw(options.length)]?.code ?? '';
  }
  return new Set(Object.keys(answers satisfies Answers));
}

/** Numbers as good as random that are the same each time: Lehmer's generator with Park & Miller's constants (1988). */
function drawer(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) / 2] ?? 0;
}
