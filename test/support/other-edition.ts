import type {
  Manifest,
  PublishedGroup,
  PublishedIndicator,
  PublishedTable,
} from '../../functions/observatory/edition.ts';
import { indicatorsOf } from '../../functions/observatory/indicators.ts';
import { baseInWords } from '../../functions/survey/base-in-words.ts';
import { questionsOf } from '../../functions/survey/questionnaire.ts';
import { madeUpEdition } from '../web/figures/made-up-edition.ts';
import { otherQuestionnaire } from './other-questionnaire.ts';

const id = '2027-q2-1';
const asked = questionsOf(otherQuestionnaire);
const respondents = 1800;

/** An edition of the other questionnaire with invented figures, as `buildEdition` makes its documents. */
export function otherEdition(): { manifest: Manifest; tables: PublishedTable[] } {
  const views = [[], ...otherQuestionnaire.breakdowns.map((by) => [by]), ['gender', 'born']];
  const tables = asked
    .filter(({ kind }) => kind !== 'profile')
    .flatMap(({ id: question }) =>
      views.filter((by) => !by.includes(question)).map((by) => tableOf(question, by)),
    );
  return { manifest: { ...manifest, tables: namesOf(tables) }, tables };
}

function namesOf(tables: readonly PublishedTable[]): Record<string, string[]> {
  const names: Record<string, string[]> = {};
  for (const { question, by } of tables) {
    names[question] ??= [];
    if (by.length > 0) names[question].push(by.join());
  }
  return names;
}

function optionsOf(question: string) {
  return asked.find((one) => one.id === question)?.options ?? [];
}

function tableOf(question: string, by: string[]): PublishedTable {
  const levels = by.reduce<Record<string, string>[]>(
    (all, one) => all.flatMap((level) => optionsOf(one).map(({ code }) => ({ ...level, [one]: code }))),
    [{}],
  );
  const total = asked.find((one) => one.id === question)?.askedIf ? 600 : respondents;
  return {
    edition: id,
    question,
    by,
    base: { total },
    groups: levels.map((level) => groupOf(question, level, Math.round(total / levels.length))),
  };
}

function groupOf(question: string, levels: Record<string, string>, base: number): PublishedGroup {
  if (Object.values(levels).includes('none')) {
    return { levels, base: null, effectiveBase: null, flags: ['c'], suppressed: 'tooNoisy', cells: [] };
  }
  const codes = optionsOf(question).map(({ code }) => code);
  const share = Math.round(1000 / codes.length) / 1000;
  return {
    levels,
    base,
    effectiveBase: base / 2,
    flags: [],
    cells: codes.map((code) => ({
      code,
      share,
      low: share - 0.05,
      high: share + 0.05,
      population: Math.round(share * 1_000_000),
    })),
  };
}

const figures = {
  share: { estimate: 0.4, low: 0.37, high: 0.43, population: 400_000 },
  points: { estimate: -0.12, low: -0.2, high: -0.04, population: null },
  mean: { estimate: 3.21, low: 3.1, high: 3.32, population: null },
};

const indicators: PublishedIndicator[] = indicatorsOf(otherQuestionnaire).map((indicator) => ({
  ...indicator,
  ...figures[indicator.unit],
  base: respondents,
  effectiveBase: 900,
  flags: [],
}));

const manifest: Manifest = {
  ...madeUpEdition().manifest,
  id,
  wave: '2027-q2',
  title: otherQuestionnaire.title,
  publishedOn: '2027-06-20',
  fieldwork: { from: '2027-04-05', to: '2027-06-20' },
  respondents,
  weighting: {
    ...madeUpEdition().manifest.weighting,
    margins: [
      {
        variable: 'gender',
        source: 'Insee',
        used: true,
        categories: [
          { codes: ['woman'], target: 0.5, sample: 0.52 },
          { codes: ['man'], target: 0.5, sample: 0.48 },
        ],
      },
    ],
  },
  indicators,
  questions: asked.map(({ revision, options, askedIf, ...question }) => ({
    id: question.id,
    kind: question.kind,
    wordingVersion: revision,
    topic: question.topic,
    text: question.text,
    ...(question.hint && { hint: question.hint }),
    options: [...options],
    base: baseInWords(asked, { revision, options, ...question, ...(askedIf && { askedIf }) }),
    ...(askedIf && {
      askedIf: Object.fromEntries(Object.entries(askedIf).map(([on, codes]) => [on, [...codes]])),
    }),
    respondents: askedIf ? 600 : respondents,
  })),
  breakdowns: otherQuestionnaire.breakdowns.map((by) => {
    const question = asked.find((one) => one.id === by);
    if (!question) throw new Error(`${by} is no question`);
    return { id: by, topic: question.topic, text: question.text, options: [...question.options] };
  }),
};
