import { describe, expect, it } from 'vitest';
import { standingsOf } from '../../../../functions/observatory/benchmark-standing.ts';
import type { Manifest } from '../../../../functions/observatory/edition.ts';
import { BenchmarkTable } from '../../../../web/company/benchmark/benchmark-table.tsx';
import { MethodNotes } from '../../../../web/company/benchmark/method-notes.tsx';
import type { BenchmarkDocuments } from '../../../../web/company/benchmark/use-benchmark.ts';
import { drawnInSpace } from '../../../support/drawn-in-space.tsx';
import { likeForLike } from '../../../support/made-up-benchmark.ts';

const manifest = { privacy: { editions: 1 }, questions: [] } as unknown as Manifest;

/** A table of all figures and the notes under it, as text beside its tags. */
function drawn(benchmark: ReturnType<typeof likeForLike>, language: 'fr' | 'en'): string {
  const documents = { benchmark, manifest } as unknown as BenchmarkDocuments;
  return drawnInSpace(
    <>
      <BenchmarkTable benchmark={benchmark} language={language} />
      <MethodNotes documents={documents} />
    </>,
    language,
  );
}

/** The cells of a series, by their rows. */
function cellsOf(html: string, series: string): Map<string, string> {
  const rows = html.split('<tr data-indicator="').slice(1);
  return new Map(
    rows.map((row) => [
      row.slice(0, row.indexOf('"')),
      new RegExp(`<td data-series="${series}".*?</td>`, 's').exec(row)?.[0].replace(/<[^>]*>/g, '') ?? '',
    ]),
  );
}

describe('a benchmark like for like', () => {
  it.each([
    ['fr', /observatoire ajusté.*vos salariés compris/is, 'à l’observatoire tel qu’il est'],
    ['en', /adjusted observatory.*your people included/is, 'from the observatory as it is'],
  ] as const)('says what is adjusted, whom it stands for, and what is not (%s)', (language, whom, asItIs) => {
    const made = likeForLike();
    const indicators = made.indicators.map((indicator) =>
      indicator.id === 'mention' ? { ...indicator, adjusted: null } : indicator,
    );
    const benchmark = { ...made, indicators };
    const html = drawn({ ...benchmark, standings: standingsOf(benchmark) }, language);
    expect(/<p[^>]*data-comparison="adjusted".*?<\/p>/s.exec(html)?.[0]).toMatch(whom);
    expect(cellsOf(html, 'adjusted').get('mention')).toMatch(/–$/);
    const said = [...cellsOf(html, 'difference')].filter(([, text]) => text.includes(asItIs));
    const compared = indicators.filter(({ difference }) => difference);
    const notAdjusted = compared.filter(({ adjusted }) => adjusted === null);
    expect(said.map(([id]) => id)).toEqual(notAdjusted.map(({ id }) => id));
    expect(notAdjusted.length).toBeLessThan(compared.length);
  });
});
