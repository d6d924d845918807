import { compareIndicators } from '../../../functions/observatory/compare-indicators.ts';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import { madeUpEdition } from '../figures/made-up-edition.ts';

const { manifest: pattern } = madeUpEdition();

/**
 * Editions of one wave a quarter from 2026 on, with figures that move a little each time and the comparisons that a
 * publication makes of them. Oldest first, 2010 before them.
 */
export function madeUpManifests(
  waves: number,
  change: (manifest: Manifest, wave: number) => Manifest = (same) => same,
) {
  const reference = edition2010().manifest;
  const own: Manifest[] = [];
  for (let wave = 0; wave < waves; wave++) {
    const manifest = change(madeUpManifest(wave), wave);
    const indicators = compareIndicators(manifest.indicators, {
      previous: own.at(-1),
      reference,
      edition: manifest,
    });
    own.push({ ...manifest, indicators });
  }
  return [reference, ...own];
}

function madeUpManifest(wave: number): Manifest {
  const year = 2026 + Math.floor(wave / 4);
  const quarter = (wave % 4) + 1;
  const [from, to] = [
    [`${year}-01-05`, `${year}-03-20`],
    [`${year}-04-05`, `${year}-06-20`],
    [`${year}-07-05`, `${year}-09-20`],
    [`${year}-10-05`, `${year}-12-20`],
  ][quarter - 1] as [string, string];
  const moved = Math.round(Math.sin(wave) * 30) / 1000;
  return {
    ...pattern,
    id: `${year}-q${quarter}-1`,
    wave: `${year}-q${quarter}`,
    title: { fr: `${quarter}e trimestre ${year}`, en: `Quarter ${quarter} of ${year}` },
    publishedOn: to,
    fieldwork: { from, to },
    questions: pattern.questions.map((question) =>
      question.id === 'tone' ? { ...question, askedIf: { mention: ['yes'] } } : question,
    ),
    indicators: pattern.indicators.map(({ previous: _, reference2010: __, ...indicator }) => ({
      ...indicator,
      estimate: plus(indicator.estimate, moved),
      low: plus(indicator.low, moved),
      high: plus(indicator.high, moved),
    })),
  };
}

function plus(value: number | null, moved: number): number | null {
  return value === null ? null : Math.round((value + moved) * 1000) / 1000;
}
