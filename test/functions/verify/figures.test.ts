import { describe, expect, it } from 'vitest';
import type { Benchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { Manifest, PublishedTable } from '../../../functions/observatory/edition.ts';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import type { Finding } from '../../../functions/observatory/findings/finding.ts';
import { wordsOf } from '../../../functions/observatory/findings/former-words.ts';
import { checkAssociations } from '../../../functions/verify/check-associations.ts';
import { checkBenchmark } from '../../../functions/verify/check-benchmark.ts';
import { checkBudgetOf } from '../../../functions/verify/check-budget.ts';
import { checkComparisons } from '../../../functions/verify/check-comparisons.ts';
import { checkFindings } from '../../../functions/verify/check-findings.ts';
import { checkIndicators } from '../../../functions/verify/check-indicators.ts';
import { checkTables } from '../../../functions/verify/check-tables.ts';
import { editionOf, made, makeRespondents } from '../../attacks/support/made-edition.ts';

interface Published {
  readonly manifest: Manifest;
  readonly tables: PublishedTable[];
  readonly benchmarks: readonly Benchmark[];
}

const reference = edition2010().manifest;

/** The documents as a reader has them: nothing but JSON. */
function published(respondents: number, previous?: Manifest): Published {
  const companies = Array.from({ length: 6 }, (_, index) => ({
    id: `company-${index}`,
    headcount: 900,
    activity: 'industry',
    answers: { activity: 'industry', size: '250-4999', employer: 'private' },
    invited: 900,
  }));
  const people = makeRespondents(respondents, 31).map((respondent, index) =>
    index < respondents * 0.4
      ? { ...respondent, company: `company-${index % companies.length}` }
      : respondent,
  );
  const built = made(editionOf(people, { companies, ...(previous && { previous }) }));
  const documents = {
    manifest: built.manifest,
    tables: [...built.tables.values()].flatMap((byName) => Object.values(byName)),
    benchmarks: built.benchmarks,
  };
  return JSON.parse(JSON.stringify(documents));
}

const earlier = { ...published(400).manifest, id: '2026-q3-1', wave: '2026-q3' };
const large = published(10_500, earlier);

function verdictsOf({ manifest, tables, benchmarks }: Published) {
  const previous = manifest.indicators.some((indicator) => indicator.previous) ? earlier : undefined;
  return [
    checkTables(manifest, tables),
    checkIndicators(manifest, tables),
    checkComparisons(manifest, tables, { previous, reference, first: undefined }),
    checkAssociations(manifest, tables),
    checkBudgetOf(manifest, tables),
    ...benchmarks.slice(0, 1).map((benchmark) => checkBenchmark(benchmark, { manifest, tables })),
  ];
}

/** What is found where a document holds another number. */
function foundIn(change: (edition: Published) => void): string[] {
  const edition = structuredClone(large);
  change(edition);
  return verdictsOf(edition).flatMap(({ faults }) => faults.map(({ where }) => where));
}

function tableOf({ tables }: Published, question: string, by = ''): PublishedTable {
  const table = tables.find((one) => one.question === question && one.by.join() === by);
  if (!table) throw new Error(`no table ${question} by ${by}`);
  return table;
}

describe('an edition that is computed anew', () => {
  it('agrees with all that it publishes: small, large with companies, and that of 2010', () => {
    const { manifest, tables } = edition2010();
    for (const edition of [published(400), large, { manifest, tables, benchmarks: [] }]) {
      const verdicts = verdictsOf(edition);
      expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
    }
    const compared = Object.fromEntries(verdictsOf(large).map((verdict) => [verdict.what, verdict.compared]));
    expect(Object.keys(compared)).toEqual([
      'tables',
      'indicators',
      'comparisons',
      'associations',
      'privacy budget',
      'benchmark',
    ]);
    for (const [what, count] of Object.entries(compared)) expect([what, count > 20]).toEqual([what, true]);
  });

  it('names a wrong digit in a share, an end of an interval, or a number of people', () => {
    const where = 'tables/mention, yes';
    const cellOf = (edition: Published) =>
      tableOf(edition, 'mention').groups[0]?.cells[0] as never as Record<string, number>;
    const raise = (member: string, by: number) =>
      foundIn((edition) => {
        const cell = cellOf(edition);
        cell[member] = Math.round(((cell[member] ?? 0) + by) * 1000) / 1000;
      });
    expect(raise('share', 0.01)).toContain('tables/mention: sum of the shares');
    expect(raise('low', -0.01)).toContain(`${where}: interval`);
    expect(raise('high', 0.01)).toContain(`${where}: interval`);
    // One digit in the last place: the other end and the share say that it cannot be.
    expect(raise('high', 0.003)).toContain(`${where}: interval`);
    expect(raise('population', 100_000)).toContain(`${where}: people`);
  });

  it('finds one more in the last digit of every share and base of everyone, and of as many ends as rounding lets', () => {
    const { manifest, tables } = published(400);
    const members = ['share', 'low', 'high'] as const;
    const none = (): [number, number] => [0, 0];
    const found = { share: none(), low: none(), high: none(), base: none() };
    const count = (kind: keyof typeof found, table: PublishedTable) => {
      const questions = manifest.questions.filter(({ id }) => id === table.question);
      const { faults } = checkTables({ ...manifest, questions }, [table]);
      found[kind][0] += Number(faults.some(({ where }) => where !== 'the tables'));
      found[kind][1]++;
    };
    for (const table of tables.filter(({ by }) => by.length === 0).slice(0, 8)) {
      for (const [group, cell] of table.groups.flatMap((group) =>
        group.cells.map((cell) => [group, cell] as const),
      )) {
        for (const member of members) {
          const was = cell[member];
          // Shares of a small edition are in whole points.
          if (was === null || was > 0.99 || !group.base) continue;
          cell[member] = Math.round(was * 100 + 1) / 100;
          count(member, table);
          cell[member] = was;
        }
      }
      const [everyone] = table.groups;
      if (!everyone?.base) continue;
      everyone.base += 1;
      count('base', table);
      everyone.base -= 1;
    }
    for (const kind of ['share', 'base'] as const)
      expect([kind, found[kind][0]]).toEqual([kind, found[kind][1]]);
    const [ends, all] = [0, 1].map((place) => (found.low[place] ?? 0) + (found.high[place] ?? 0));
    expect(all).toBeGreaterThan(30);
    expect((ends ?? 0) / (all ?? 1)).toBeGreaterThan(0.2);
  });

  it('names a finding that says another number than its figures, has another rank, or is no finding', () => {
    const found = (change: (edition: Published) => void) => {
      const edition = structuredClone(large);
      change(edition);
      return checkFindings(edition.manifest, edition.tables).faults.map(({ where }) => where);
    };
    const ranked = (edition: Published) => edition.manifest.findings?.ranked ?? [];
    const [first, second] = ranked(large);
    if (!first || !second) throw new Error('nothing is found');
    expect(found(() => undefined)).toEqual([]);
    expect(
      found((edition) => {
        const [finding] = ranked(edition);
        if (finding) {
          const wrong = first.sentence.en.replace(/\d/, (digit) => `${(Number(digit) + 1) % 10}`);
          finding.sentence = { ...first.sentence, en: wrong };
        }
      }),
    ).toEqual([`findings/${first.id}: words`]);
    expect(
      found((edition) => {
        const [finding] = ranked(edition);
        if (finding) Object.assign(finding, { reworded: true, title: { fr: 'Autre', en: 'Other' } });
      }),
    ).toEqual([]);
    expect(found((edition) => ranked(edition).reverse())).toContain('findings');
    expect(found((edition) => edition.manifest.findings?.top.push('none'))).toEqual(['findings: none']);
    // The figures beneath it, too.
    expect(
      found((edition) => {
        for (const indicator of edition.manifest.indicators) indicator.estimate = 0.999;
      }).length,
    ).toBeGreaterThan(0);
  });

  it('takes the words of another release for what they are where every figure in them is the same, and says so', () => {
    const checked = (change: (finding: Finding) => void) => {
      const edition = structuredClone(large);
      const finding = edition.manifest.findings?.ranked.find(({ kind }) => kind === 'groups');
      if (!finding) throw new Error('no groups differ');
      change(finding);
      const { faults, notes } = checkFindings(edition.manifest, edition.tables);
      return { id: finding.id, faults: faults.map(({ where }) => where), notes };
    };
    const english = (reword: (sentence: string) => string) => (finding: Finding) => {
      finding.sentence = { ...finding.sentence, en: reword(finding.sentence.en) };
    };
    const former = checked(english((sentence) => `Asked in this wave: ${sentence}`));
    expect(former.faults).toEqual([]);
    expect(former.notes).toEqual([
      expect.stringContaining(`findings/${former.id}: the same figures in the words of another release`),
    ]);
    for (const planted of [
      (sentence: string) =>
        `In this wave: ${sentence.replace(/\d/, (digit) => `${(Number(digit) + 1) % 10}`)}`,
      (sentence: string) => `${sentence} That is one in three.`,
      (sentence: string) => `${sentence} It is a rise.`,
      (sentence: string) => `${sentence} They do not.`,
      // Whose figure it is, exchanged.
      (sentence: string) => sentence.replace(/^(\S+ of )(.+)( talk .+ of )(.+)\.$/, '$1$4$3$2.'),
    ]) {
      const { id, faults } = checked(english(planted));
      expect(faults).toEqual([`findings/${id}: words`]);
    }
  });

  it('takes words that say it of others for a fault, be the numbers the same and the words new', () => {
    const reworded = (kind: Finding['kind'], reword: (finding: Finding) => Partial<Finding>) => {
      const edition = structuredClone(large);
      const finding = edition.manifest.findings?.ranked.find((one) => one.kind === kind);
      if (!finding) throw new Error(`no ${kind}`);
      Object.assign(finding, reword(finding));
      const { faults, notes } = checkFindings(edition.manifest, edition.tables);
      return [faults.map(({ where }) => where), notes.length] as const;
    };
    const asFault = (kind: Finding['kind']) => {
      const { id } = large.manifest.findings?.ranked.find((one) => one.kind === kind) ?? {};
      return [[`findings/${id}: words`], 0];
    };
    const [more = '', less = ''] =
      large.manifest.findings?.ranked
        .find(({ kind }) => kind === 'groups')
        ?.sentence.en.match(/(?<=% of )[^,]+?(?= talk| are| have| know| think|\.$)/g) ?? [];
    expect([more, less].every(Boolean)).toBe(true);
    const exchange = (text: string, one: string, other: string) =>
      text.replace(one, '¤').replace(other, one).replace('¤', other);
    // In new words alone it is a note; with the people exchanged, a fault.
    const anew = (text: string) => `In this wave ${text}`;
    expect(
      reworded('groups', ({ sentence }) => ({ sentence: { ...sentence, en: anew(sentence.en) } })),
    ).toEqual([[], 1]);
    expect(
      reworded('groups', ({ sentence }) => ({
        sentence: { ...sentence, en: anew(exchange(sentence.en, more, less)) },
      })),
    ).toEqual(asFault('groups'));
    // What is said of the first figure, said of the second.
    const claims = large.manifest.indicators.flatMap((one) => wordsOf(one)?.claim.en ?? []);
    expect(
      reworded('gap', ({ sentence }) => {
        const [first = '', second = ''] = claims
          .filter((claim) => sentence.en.includes(claim))
          .sort((a, b) => sentence.en.indexOf(a) - sentence.en.indexOf(b));
        expect([first, second].every(Boolean)).toBe(true);
        return { sentence: { ...sentence, en: anew(exchange(sentence.en, first, second)) } };
      }),
    ).toEqual(asFault('gap'));
    // Another indicator's claim beside the same number.
    expect(
      reworded('level', ({ sentence }) => {
        const own = claims.find((claim) => sentence.en.includes(claim)) ?? '';
        const other = claims.find((claim) => !sentence.en.includes(claim)) ?? '';
        return { sentence: { ...sentence, en: anew(sentence.en.replace(own, other)) } };
      }),
    ).toEqual(asFault('level'));
  });

  it('takes the former words of the questions of use for those of another release', () => {
    const edition = structuredClone(large);
    const use = edition.manifest.findings?.ranked.find(({ id }) => id === 'answer-useShare');
    const [share] = use?.title.en.match(/^\d+%|^\d+\.\d%/) ?? [];
    if (!use || !share) throw new Error('the question of use is not told');
    const { text } = edition.manifest.questions.find(({ id }) => id === 'useShare') ?? {};
    use.title = { ...use.title, en: `Sharing: ${share} answer “Yes”` };
    use.sentence = { ...use.sentence, en: `Asked “${text?.en}”, ${share} answer “Yes”.` };
    const { faults, notes } = checkFindings(edition.manifest, edition.tables);
    expect(faults).toEqual([]);
    expect(notes).toEqual([
      expect.stringContaining('findings/answer-useShare: the same figures in the words of another release'),
    ]);
    const other = 'Do you publish content (posts, articles, videos)?';
    use.sentence = { ...use.sentence, en: `Asked “${other}”, ${share} answer “Yes”.` };
    expect(checkFindings(edition.manifest, edition.tables).faults.map(({ where }) => where)).toEqual([
      'findings/answer-useShare: words',
    ]);
  });

  it('names a hidden group that tells something, a missing table, and a flag that is not due', () => {
    expect(foundIn(({ tables }) => tables.pop())).toContain('the tables');
    expect(
      foundIn((edition) => {
        Object.assign(tableOf(edition, 'mention').groups[0] as object, { suppressed: 'tooNoisy' });
      }),
    ).toContain('tables/mention: what is hidden');
    expect(
      foundIn((edition) => {
        tableOf(edition, 'mention').groups[0]?.flags.push('u');
      }),
    ).toContain('tables/mention: flag u');
  });

  it('names a wrong digit in an indicator, its change, its test and a joint share', () => {
    const indicatorOf = ({ manifest }: Published, id: string) =>
      manifest.indicators.find((one) => one.id === id) as Manifest['indicators'][number];
    expect(
      foundIn((edition) => {
        indicatorOf(edition, 'mention').estimate = 0.151;
      }),
    ).toContain('indicators/mention: estimate');
    expect(
      foundIn((edition) => {
        const { difference } = indicatorOf(edition, 'mention').previous ?? {};
        if (difference) difference.adjustedP = 0.0001;
      }),
    ).toEqual(['indicators/mention/previous']);
    expect(
      foundIn((edition) => {
        const { reference2010 } = indicatorOf(edition, 'mention');
        if (reference2010) reference2010.change = 'rise';
      }),
    ).toEqual(['indicators/mention/reference2010']);
    expect(
      foundIn((edition) => {
        const exposed = indicatorOf(edition, 'exposed');
        exposed.estimate = (exposed.estimate ?? 0) + 0.03;
      }),
    ).toContain('indicators/exposed: estimate');
  });

  it('names an association whose statistic, degrees of freedom or p is another', () => {
    const change = (member: 'x2' | 'df' | 'p', to: number) =>
      foundIn((edition) => {
        Object.assign(tableOf(edition, 'mention', 'occupation').association as object, { [member]: to });
      });
    for (const [member, to] of [
      ['x2', 1000],
      ['df', 40],
      ['p', 0.5],
    ] as const) {
      expect(change(member, to)).toContain(`tables/mention?by=occupation: association: ${member}`);
    }
  });

  it('names a table that costs more than it says, a sum that is another, and a table that nobody was charged for', () => {
    const privacyOf = ({ manifest }: Published) => manifest.privacy as NonNullable<Manifest['privacy']>;
    expect(
      foundIn((edition) => {
        const [table] = privacyOf(edition).tables;
        if (table) table.sigma2 = '1';
      }),
    ).toEqual(
      expect.arrayContaining(['privacy/tables/respondents: ρ', 'privacy/spent/record', 'privacy: budget']),
    );
    expect(
      foundIn((edition) => {
        privacyOf(edition).spent.questions.tone = '1/1000';
      }),
    ).toEqual(['privacy/spent/questions']);
    expect(
      foundIn((edition) => {
        const { tables } = privacyOf(edition);
        tables.splice(
          tables.findIndex(({ question, by }) => question === 'aware' && by.join() === 'sex'),
          1,
        );
      }),
    ).toContain('tables/aware?by=sex: is charged');
  });

  it('names an adjusted figure, a difference and a verdict of a company that do not follow', () => {
    const change = (alter: (indicator: Benchmark['indicators'][number]) => void) =>
      foundIn(({ benchmarks }) => {
        const indicator = benchmarks[0]?.indicators.find(({ id }) => id === 'mention');
        if (indicator) alter(indicator);
      });
    expect(
      change(({ adjusted }) => {
        if (adjusted?.estimate) adjusted.estimate += 0.001;
      }),
    ).toContain('benchmark/mention: adjusted figure');
    expect(
      change(({ difference }) => {
        if (difference) difference.verdict = difference.verdict === 'above' ? 'below' : 'above';
      }),
    ).toContain('benchmark/mention: difference');
  });
});
