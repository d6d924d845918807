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
export function answeringTime({
  sections,
  languages,
}: Pick<Questionnaire, 'sections' | 'languages'>): AnsweringTime {
  const questions = questionsOf({ sections });
  const reading = languages.map((language) => ({
    questions: new Map(questions.map((question) => [question.id, readingSeconds(question, language)])),
    titles: sections.map(({ title }) => secondsOf([title], language)),
  }));
  const measure = (asked: ReadonlySet<string>): Way => {
    let screens = 0;
    const seconds = languages.map(() => 0);
    for (const [index, section] of sections.entries()) {
      for (const screen of section.screens) {
        const ids = screen.filter((id) => asked.has(id));
        if (ids.length > 0) screens++;
        for (const [language, { questions, titles }] of reading.entries()) {
          let taken = ids.length > 1 ? (titles[index] ?? 0) + choiceSeconds : 0;
          for (const id of ids) taken += (questions.get(id) ?? 0) + choiceSeconds;
          seconds[language] = (seconds[language] ?? 0) + taken;
        }
      }
    }
    return { screens, seconds };
  };
  const draw = drawer();
  // Most of the ways are one of a few.
  const known = new Map<string, Way>();
  const taken = Array.from({ length: ways }, () => {
    const asked = randomWay(questions, draw);
    const name = [...asked].join();
    const way = known.get(name) ?? measure(asked);
    known.set(name, way);
    return way;
  });
  const screens = taken.map((way) => way.screens);
  const medians = languages.map((_, language) => median(taken.map(({ seconds }) => seconds[language] ?? 0)));
  return {
    seconds: Math.round(Math.max(...medians)),
    screens: median(screens),
    mostScreens: Math.max(...screens),
  };
}

/** One way through a questionnaire. */
interface Way {
  readonly screens: number;
  /** In each of the languages. */
  readonly seconds: readonly number[];
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
