import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { PublishedOption, PublishedTable } from '../../../functions/observatory/edition.ts';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import { type FigureRow, figureRows } from '../../../web/figures/figure-rows.ts';
import { defaultAnswer, figureGroups, figuresOfAnswer } from '../../../web/figures/figures.ts';
import { RowMarks, themeMarks } from '../../../web/figures/row-marks.tsx';
import { madeUpEdition } from './made-up-edition.ts';

const { manifest, tables } = madeUpEdition();
const reference = edition2010();

describe('figureGroups', () => {
  it('keeps a suppressed group in its place, without figures and with its reason', () => {
    const groups = figuresBy('mention', ['age']);
    const oldest = groups[4] ?? [];
    expect(oldest.map(({ share, low, high, population }) => [share, low, high, population])).toEqual([
      [null, null, null, null],
      [null, null, null, null],
      [null, null, null, null],
    ]);
    expect(oldest.every(({ state, reason }) => state === 'suppressed' && reason === 'fewerThan10')).toBe(
      true,
    );
  });

  it('has the same rows before and after the table arrives', () => {
    const question = questionOf('mention');
    const breakdowns = manifest.breakdowns.filter(({ id }) => id === 'age');
    const waiting = figureGroups({ question, breakdowns, table: undefined });
    expect(waiting.map((group) => group.length)).toEqual(
      figuresBy('mention', ['age']).map((group) => group.length),
    );
    expect(waiting.flat().every(({ state, share }) => state === 'waiting' && share === null)).toBe(true);
  });

  it('puts the figure of 2010 beside the same answer of the same group', () => {
    const yes = figuresOfAnswer(figuresBy('mention', ['age']), 'yes');
    // Published in 2011 for the youngest and for 50 to 64 only.
    expect(yes.map((figure) => figure.reference)).toEqual([0.264, null, null, 0.058, null, null]);
  });

  it('says that 2010 did not publish a figure, rather than zero', () => {
    const question = reference.manifest.questions.find(({ id }) => id === 'aware') ?? questionOf('aware');
    const table = reference.tables.find(({ question: id, by }) => id === 'aware' && by.length === 0);
    const [group] = figureGroups({ question, breakdowns: [], table });
    expect(group?.map(({ code, share, state }) => [code, share, state])).toEqual([
      ['yes', 0.12, 'published'],
      ['no', null, 'unpublished'],
      ['unsure', null, 'unpublished'],
    ]);
  });

  it('crosses two breakdowns, the first varying slowest, whatever the order of the table', () => {
    const groups = figuresBy('aware', ['sex', 'employer']);
    expect(groups).toHaveLength(9);
    expect(groups.slice(0, 3).map(([figure]) => figure?.group.map(({ en }) => en))).toEqual([
      ['Women', 'Private sector'],
      ['Women', 'Public sector'],
      ['Women', "I'd rather not say (counts refusals)"],
    ]);
  });
});

describe('figureRows', () => {
  it('tells tone as bars, unless a part is only known as a bound', () => {
    const rowsBy = (by: string[]) =>
      figureRows({
        question: questionOf('tone'),
        breakdowns: manifest.breakdowns.filter(({ id }) => by.includes(id)),
        table: tableOf(tables, 'tone', by),
        language: 'en',
        names: { edition: '2026', reference: '2010' },
      });
    expect(rowsBy([]).kind).toBe('bars');
    const table = tableOf(tables, 'tone', []);
    const bounded = structuredClone(table);
    const cell = bounded?.groups[0]?.cells[2];
    if (cell) Object.assign(cell, { share: 0.1, bound: 'atMost' });
    const rows = figureRows({
      question: questionOf('tone'),
      breakdowns: [],
      table: bounded,
      language: 'en',
      names: { edition: '2026', reference: '2010' },
    });
    expect(rows.kind).toBe('dots');
  });
});

describe('a question of another questionnaire', () => {
  const label = { fr: 'Un mot', en: 'A word' };
  const plain = { code: 'good', label };
  const undecided = { code: 'between', label, tone: 'unsure' as const };
  const critical = { code: 'bad', label, tone: 'critical' as const };
  const refusal = { code: 'none', label, refusal: true as const };
  const rowsOf = (options: PublishedOption[]) => {
    const question = { ...questionOf('tone'), id: 'mood', options };
    const cells = options.map(({ code }) => ({ code, share: 1 / options.length, low: 0, high: 1 }));
    const table = tableOf(tables, 'tone', []) as PublishedTable;
    const groups = table.groups.map((group) => ({ ...group, cells: cells as typeof group.cells }));
    return figureRows({
      question,
      breakdowns: [],
      table: { ...table, question: 'mood', groups },
      language: 'en',
      names: { edition: '2026', reference: '2010' },
    });
  };

  it('is told as bars and coloured by the tones that its answers say, whatever their codes', () => {
    const { kind, rows } = rowsOf([plain, undecided, critical, refusal]);
    expect(kind).toBe('bars');
    expect(rows[0]?.figures.map(({ code, tone }) => [code, tone])).toEqual([
      ['good', undefined],
      ['between', 'unsure'],
      ['bad', 'critical'],
      ['none', 'unsure'],
    ]);
    const drawn = renderToString(
      RowMarks({
        row: rows[0] as FigureRow,
        shown: { kind: 'bars', axisMax: 1 },
        colours: themeMarks,
        language: 'en',
      }),
    );
    const fills = [...drawn.matchAll(/<rect[^>]* fill="var\(--([a-z]+)\)"/g)].map(([, colour]) => colour);
    expect(fills).toEqual(['accent', 'hairline', 'critical', 'hairline']);
  });

  it('is told as dots where nothing is critical, or more than one answer is plain', () => {
    expect(rowsOf([plain, undecided, refusal]).kind).toBe('dots');
    expect(rowsOf([plain, { ...plain, code: 'fine' }, critical, refusal]).kind).toBe('dots');
  });
});

describe('the rows of everyone', () => {
  const rowsOf = (id: string) =>
    figureRows({
      question: questionOf(id),
      breakdowns: [],
      table: tableOf(tables, id, []),
      language: 'en',
      names: { edition: '2026', reference: '2010' },
    });

  it('are one bar for a question of yes or no, whose other answers are told in words', () => {
    const { rows, others, isOfEveryone } = rowsOf('mention');
    expect(rows.map(({ key }) => key)).toEqual(['yes']);
    expect(rows[0]?.figures[0]).toMatchObject({
      share: 0.21,
      low: expect.any(Number),
      high: expect.any(Number),
    });
    expect(others?.map(({ code, share }) => [code, share])).toEqual([
      ['no', 0.76],
      ['unsure', 0.03],
    ]);
    expect(isOfEveryone).toBe(true);
  });

  it('are one bar an answer where there are several', () => {
    expect(rowsOf('outlook').rows.map(({ key }) => key)).toEqual(
      questionOf('outlook').options.map(({ code }) => code),
    );
    expect(rowsOf('outlook').others).toEqual([]);
  });
});

describe('defaultAnswer', () => {
  it('is the first answer that has a figure', () => {
    expect(defaultAnswer(figuresBy('tone', ['age']), questionOf('tone'))).toBe('positive');
    const table = reference.tables.find(({ question, by }) => question === 'tone' && by[0] === 'age');
    const breakdowns = reference.manifest.breakdowns.filter(({ id }) => id === 'age');
    const groups = figureGroups({ question: questionOf('tone'), breakdowns, table });
    expect(defaultAnswer(groups, questionOf('tone'))).toBe('critical');
  });
});

function figuresBy(question: string, by: string[]) {
  const breakdowns = by.flatMap((id) => manifest.breakdowns.find((breakdown) => breakdown.id === id) ?? []);
  return figureGroups({
    question: questionOf(question),
    breakdowns,
    table: tableOf(tables, question, by),
    reference: tableOf(reference.tables, question, by),
  });
}

function questionOf(id: string) {
  const question = manifest.questions.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`no question ${id}`);
  return question;
}

function tableOf(all: PublishedTable[], question: string, by: string[]) {
  return all.find((table) => table.question === question && table.by.join() === by.join());
}
