import { createHash } from 'node:crypto';
import { compareIndicators } from '../../functions/observatory/compare-indicators.ts';
import type { PublishedIndicator } from '../../functions/observatory/edition.ts';
import { edition2010 } from '../../functions/observatory/edition-2010.ts';
import { indicatorsOf } from '../../functions/observatory/indicators.ts';
import { measureEdition } from '../../functions/observatory/measure-edition.ts';
import { publishIndicators } from '../../functions/observatory/publish-indicators.ts';
import { type QuestionFigures, questionFigures } from '../../functions/observatory/question-figures.ts';
import { byWay } from '../../functions/observatory/way-breakdown.ts';
import { seededRandom } from '../load/simulated-answers.ts';
import { defaultQuestionnaire } from '../support/questionnaire-1.ts';
import { drawCompanies, drawWave, type Population } from './wave-population.ts';

/** Questions whose figures are judged: companies' people answer them alike. */
export const judged = ['aware', 'sanctions', 'outlook', 'contact'];

export interface ClusteredWave {
  readonly companies: number;
  /** Respondents in companies, and of none. */
  readonly clustered: number;
  readonly open: number;
  readonly correlation: number;
}

/** How often printed intervals of 95 % hold the population's share, and how many were printed. */
export interface Coverage {
  readonly held: number;
  readonly printed: number;
}

export interface ClusterCoverage {
  readonly total: Coverage;
  /** Groups by profile: sex, age, occupation. */
  readonly profiles: Coverage;
  /** Groups by what companies' records answer: activity, employer, size. */
  readonly records: Coverage;
  /** Groups by the way in: companies', and those who came by themselves. */
  readonly ways: Coverage;
  /** Comparisons of two waves of one population with other companies; `held`: told as no change. */
  readonly changes: Coverage;
  /** The same of two waves that have all their companies in common. */
  readonly shared: Coverage;
  /** Intervals of those differences, with other companies; `held`: has 0 in it. */
  readonly differences: Coverage;
}

const recorded = new Set(['activity', 'employer', 'size']);

/** Publishes pairs of waves of one population and counts what their figures hold. */
export function clusterCoverage(
  population: Population,
  wave: ClusteredWave,
  { rounds, seed }: { rounds: number; seed: number },
): ClusterCoverage {
  const counts = {
    total: none(),
    profiles: none(),
    records: none(),
    ways: none(),
    changes: none(),
    shared: none(),
    differences: none(),
  };
  const { manifest: reference } = edition2010();
  for (let round = 0; round < rounds; round++) {
    const name = `${seed} ${round}`;
    const before = publish(population, wave, { name, companies: 'before' });
    const after = publish(population, wave, { name, companies: 'after' });
    for (const figures of [before, after]) countFigures(population, figures, counts);
    const previous = { ...reference, id: 'before', indicators: published(before) };
    const again =
      wave.companies > 0 ? publish(population, wave, { name: `${name} again`, companies: 'before' }) : [];
    const pairs = [
      { figures: after, counted: counts.changes, differences: counts.differences },
      { figures: again, counted: counts.shared, differences: none() },
    ];
    for (const { figures, counted, differences } of pairs) {
      for (const { id, previous: comparison } of compareIndicators(published(figures), {
        previous,
        reference,
        edition: reference,
      })) {
        if (!comparison?.difference || !judgedIndicators.has(id)) continue;
        counted.printed++;
        if (comparison.change === 'none') counted.held++;
        const { low, high } = comparison.difference;
        differences.printed++;
        if (low <= 0 && high >= 0) differences.held++;
      }
    }
  }
  return counts;
}

const judgedIndicators = new Set(['aware', 'contact', 'sanctions', 'outlook']);

function none(): { held: number; printed: number } {
  return { held: 0, printed: 0 };
}

function publish(
  population: Population,
  wave: ClusteredWave,
  { name, companies: drawnFor }: { name: string; companies: string },
): QuestionFigures[] {
  const digestOf = (text: string) =>
    createHash('sha256')
      .update(`${JSON.stringify(wave)} ${text}`)
      .digest();
  const digest = digestOf(`${name} ${drawnFor}`);
  const draw = seededRandom(digest.readUInt32BE());
  const ofCompanies = seededRandom(
    digestOf(`${name.replace(/ again$/, '')} ${drawnFor} companies`).readUInt32BE(),
  );
  const companies = drawCompanies(wave.companies, wave.clustered, ofCompanies);
  const { open, correlation } = wave;
  const sample = drawWave(population, { open, companies, alike: judged, correlation }, draw);
  const ids = companies.map(({ id }) => id);
  const measured = measureEdition({
    questionnaire: defaultQuestionnaire,
    sample,
    clusters: ids,
    margins: population.margins,
    companies: ids,
    editions: 1,
    key: { secret: new Uint8Array(32).fill(17), digest: digest.toString('hex'), edition: name },
  });
  if (!measured) throw new Error('too few');
  return questionFigures(measured, { companies, population: 25e6 });
}

function published(figures: readonly QuestionFigures[]): PublishedIndicator[] {
  return publishIndicators(figures, {
    peoplePerRespondent: undefined,
    told: indicatorsOf(defaultQuestionnaire),
  });
}

type GroupKind = 'total' | 'profiles' | 'records' | 'ways';

function kindOf(variable: string | undefined): GroupKind {
  if (variable === undefined) return 'total';
  if (variable === byWay) return 'ways';
  return recorded.has(variable) ? 'records' : 'profiles';
}

function countFigures(
  { shareOf }: Population,
  figures: readonly QuestionFigures[],
  counts: Record<GroupKind, { held: number; printed: number }>,
): void {
  for (const { question, byName } of figures) {
    if (!judged.includes(question)) continue;
    for (const { by, groups } of byName.values()) {
      if (by.length > 1) continue;
      const kind = kindOf(by[0]);
      for (const { published } of groups) {
        published.cells.forEach(({ low, high }, code) => {
          if (low === null || high === null) return;
          const truth = shareOf(question, code);
          counts[kind].printed++;
          if (low <= truth && truth <= high) counts[kind].held++;
        });
      }
    }
  }
}
