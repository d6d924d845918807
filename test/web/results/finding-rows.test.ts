import { describe, expect, it } from 'vitest';
import { type FigureRows, figureRows } from '../../../web/figures/figure-rows.ts';
import { findBreakdowns } from '../../../web/figures/figures.ts';
import { findingRows, groupsOfMany, mostGroups } from '../../../web/results/finding-rows.ts';
import { madeUpEdition } from '../figures/made-up-edition.ts';

const { manifest, tables } = madeUpEdition();
const question = manifest.questions.find(({ id }) => id === 'mention');
if (!question) throw new Error('the made-up edition has no such question');

const rowsBy = (by: string, isWaiting = false) =>
  figureRows({
    question,
    breakdowns: findBreakdowns(manifest, [by]),
    table: isWaiting
      ? undefined
      : tables.find((table) => table.question === 'mention' && table.by.join() === by),
    ...{ language: 'en', answer: 'yes', names: { edition: '2026', reference: '2010' } },
  });
const told = ({ rows }: FigureRows) => rows.map(({ figures: [figure] }) => figure).filter((figure) => figure);
const shares = (rows: FigureRows) => told(rows).map((figure) => figure?.share ?? -1);
const codes = (rows: FigureRows) => told(rows).map((figure) => figure?.groupCode ?? '');

describe('the rows of a finding', () => {
  const all = rowsBy('activity');
  const published = told(all).filter((figure) => figure?.share !== null);
  const inOrder = [...published].sort((a, b) => (b?.share ?? 0) - (a?.share ?? 0));

  it('are all rows of few groups, as they stand', () => {
    const few = rowsBy('sex');
    expect(findingRows(few, ['women', 'men'])).toEqual({ shown: few });
  });

  it('are of many groups those at either end, the largest share first, and say of how many', () => {
    expect(published.length).toBeGreaterThan(mostGroups);
    const { shown, of } = findingRows(all, [inOrder[0]?.groupCode ?? '', inOrder.at(-1)?.groupCode ?? '']);
    expect(of).toBe(published.length);
    const expected = inOrder.map((figure) => figure?.share ?? -1);
    expect(shares(shown)).toEqual([...expected.slice(0, 2), ...expected.slice(-2)]);
    expect(shown.axisMax).toBe(all.axisMax);
  });

  it('have the two that are compared, wherever they stand', () => {
    const between = inOrder[Math.floor(inOrder.length / 2)]?.groupCode ?? '';
    const { shown } = findingRows(all, [inOrder[0]?.groupCode ?? '', between]);
    expect(codes(shown)).toContain(between);
    expect(codes(shown)).toHaveLength(groupsOfMany);
  });

  it('take the same place while their table is on its way', () => {
    expect(findingRows(rowsBy('activity', true), []).shown.rows).toHaveLength(groupsOfMany);
  });
});
