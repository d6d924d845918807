import type { Questionnaire } from '../../../functions/survey/questionnaire.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A document as the form takes it: whatever is missing is there and empty, so that it can be filled in.
 *
 * @returns undefined where something in it has no field in the form, and would be lost by saving
 */
export function asDraft(document: unknown): Questionnaire | undefined {
  const draft = filled(document);
  return holds(draft, document) ? draft : undefined;
}

/** Scores and codes of whatever type stay as they are: the check names them beside their fields. */
function filled(document: unknown): Questionnaire {
  const { id, title, languages, sections, indicators, breakdowns, headlines } = fieldsOf(document);
  return {
    id: line(id),
    title: text(title),
    languages: languages === undefined ? ['fr', 'en'] : (list(languages).map(line) as ['fr', 'en']),
    sections: list(sections).map(section),
    indicators: list(indicators).map(indicator),
    breakdowns: list(breakdowns).map(line),
    headlines: list(headlines).map(line),
  };
}

function section(value: unknown): Questionnaire['sections'][number] {
  const { title, screens, questions } = fieldsOf(value);
  return {
    title: text(title),
    screens: list(screens).map((ids) => list(ids).map(line)),
    questions: list(questions).map((question) => {
      const {
        id,
        revision,
        kind,
        topic,
        chapter,
        text: words,
        hint,
        options,
        askedIf,
        numeric,
        fromCompany,
      } = fieldsOf(question);
      return {
        id: line(id),
        revision: typeof revision === 'number' ? revision : 1,
        kind: (kind === undefined ? 'opinion' : line(kind)) as 'opinion',
        topic: text(topic),
        ...(chapter !== undefined && { chapter: text(chapter) }),
        text: text(words),
        ...(hint !== undefined && { hint: text(hint) }),
        options: list(options).map((option) => {
          const { code, label, group, refusal, tone } = fieldsOf(option);
          return {
            code: line(code),
            label: text(label),
            ...(group !== undefined && { group: text(group) }),
            ...(refusal === true && { refusal }),
            ...(tone !== undefined && { tone: line(tone) as 'critical' }),
          };
        }),
        ...(askedIf !== undefined && {
          askedIf: Object.fromEntries(
            Object.entries(fieldsOf(askedIf)).map(([on, codes]) => [on, list(codes).map(line)]),
          ),
        }),
        ...(numeric !== undefined && { numeric: scores(numeric) }),
        ...(fromCompany === true && { fromCompany }),
      };
    }),
  };
}

function indicator(value: unknown): Questionnaire['indicators'][number] {
  const { id, unit, sentence, words, measure } = fieldsOf(value);
  const { kind, question, codes, unless, scores: counted } = fieldsOf(measure);
  const on = { question: line(question) };
  return {
    id: line(id),
    unit: (unit === undefined ? 'share' : line(unit)) as 'share',
    sentence: text(sentence),
    ...(words !== undefined && { words: wordsOf(words) }),
    measure:
      kind === 'mean'
        ? { kind, ...on, scores: scores(counted) }
        : kind === 'jointShare'
          ? { kind, ...on, codes: list(codes).map(line), unless: unlessOf(unless) }
          : { kind: 'share', ...on, codes: list(codes).map(line) },
  };
}

function wordsOf(value: unknown) {
  const { people, claim, comparison, heldAgainst } = fieldsOf(value);
  return {
    ...(people !== undefined && { people: text(people) }),
    claim: text(claim),
    ...(comparison !== undefined && { comparison: text(comparison) }),
    ...(heldAgainst !== undefined && { heldAgainst: line(heldAgainst) }),
  };
}

function unlessOf(value: unknown) {
  const { question, codes } = fieldsOf(value);
  return { question: line(question), codes: list(codes).map(line) };
}

const scores = (value: unknown) => ({ ...fieldsOf(value) }) as Record<string, number>;
const line = (value: unknown) => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function text(value: unknown) {
  const { fr, en } = fieldsOf(value);
  return { fr: line(fr), en: line(en) };
}

function fieldsOf(value: unknown): Fields {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Fields) : {};
}

/** Whether all that is in `part` is in `whole`. */
function holds(whole: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return Object.is(whole, part);
  if (typeof whole !== 'object' || whole === null) return false;
  if (Array.isArray(part) !== Array.isArray(whole)) return false;
  if (Array.isArray(part) && part.length !== (whole as unknown[]).length) return false;
  return Object.entries(part).every(
    ([name, value]) => Object.hasOwn(whole, name) && holds((whole as Fields)[name], value),
  );
}

/** A draft in the parts that two people may change apart: its order, each question, each indicator, the rest. */
export type DraftParts = Readonly<Record<string, unknown>>;

interface Order {
  readonly sections: readonly { title: unknown; screens: unknown; questions: readonly string[] }[];
  readonly indicators: readonly string[];
}

/** The parts of a draft, by names that are its own: `title`, `order`, `question mention`, `indicator aware`. */
export function partsOf(draft: Questionnaire): DraftParts {
  const { id, title, languages, breakdowns, headlines } = draft;
  const parts: Record<string, unknown> = { id, title, languages, breakdowns, headlines };
  // A draft may have an id twice; each is kept.
  const added = (stem: string, value: unknown): string => {
    let name = stem;
    for (let number = 2; Object.hasOwn(parts, name); number++) name = `${stem} ${number}`;
    parts[name] = value;
    return name;
  };
  const order: Order = {
    sections: draft.sections.map(({ title: of, screens, questions }) => ({
      title: of,
      screens,
      questions: questions.map((question) => added(`question ${question.id}`, question)),
    })),
    indicators: draft.indicators.map((each) => added(`indicator ${each.id}`, each)),
  };
  return { ...parts, order };
}

/** The draft of these parts; what the order does not name is not in it. */
export function draftOfParts(parts: DraftParts): Questionnaire {
  const { sections, indicators } = parts.order as Order;
  const named = (names: readonly string[]) =>
    names.map((name) => parts[name]).filter((part) => part !== undefined);
  return filled({
    ...parts,
    sections: sections.map((each) => ({ ...each, questions: named(each.questions) })),
    indicators: named(indicators),
  });
}
