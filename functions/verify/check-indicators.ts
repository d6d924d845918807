import { wholeShares } from '../disclosure/rounded-shares.ts';
import type { Manifest, PublishedGroup, PublishedIndicator, PublishedTable } from '../observatory/edition.ts';
import { stepsOf } from './shown-groups.ts';
import { Comparing, type Verdict } from './verdict.ts';

/** Whether every indicator is the sum, mean or joint share of its questions' published tables. */
export function checkIndicators(manifest: Manifest, tables: readonly PublishedTable[]): Verdict {
  const comparing = new Comparing('indicators');
  for (const indicator of manifest.indicators) {
    const where = `indicators/${indicator.id}`;
    const { measure } = indicator;
    if (!measure || manifest.reference) {
      comparing.note(
        'indicators of early editions and of 2010, which do not say what they are computed from',
      );
      continue;
    }
    const group = tables.find(({ question, by }) => question === measure.question && by.length === 0)
      ?.groups[0];
    if (!group) {
      comparing.equal(`${where}: estimate`, indicator.estimate, null);
      continue;
    }
    if (indicator.estimate === null) checkHidden(comparing, where, { indicator, group });
    else if (measure.kind === 'jointShare') checkJoint(comparing, where, { indicator, manifest, tables });
    else checkFigure(comparing, where, { indicator, group });
  }
  return comparing.verdict;
}

interface Made {
  readonly indicator: PublishedIndicator;
  readonly group: PublishedGroup;
}

function checkHidden(comparing: Comparing, where: string, { indicator, group }: Made): void {
  const { measure, suppressed } = indicator;
  // A joint share needs a table that small editions do not have.
  if (measure?.kind === 'jointShare' && suppressed === 'notMeasured') return;
  comparing.equal(`${where}: why it is hidden`, suppressed, group.suppressed);
}

function checkFigure(comparing: Comparing, where: string, { indicator, group }: Made): void {
  const { measure, unit, estimate, low, high, whole } = indicator;
  if (!measure || measure.kind === 'jointShare') return;
  for (const member of ['base', 'effectiveBase', 'companies', 'degreesOfFreedom', 'flags'] as const) {
    comparing.equal(`${where}: ${member}`, indicator[member], group[member]);
  }
  const scoreOf = (code: string) =>
    measure.kind === 'mean' ? (measure.scores[code] ?? 0) : Number(measure.codes.includes(code));
  const steps = stepsOf(group);
  const sum = group.cells.reduce((all, { code, share }) => all + (share ?? 0) * scoreOf(code), 0);
  if (unit === 'mean') {
    const slack = 0.05 + group.cells.reduce((all, { code }) => all + Math.abs(scoreOf(code)) / steps, 0);
    comparing.within(`${where}: estimate`, estimate, [sum - slack, sum + slack]);
  } else {
    comparing.equal(`${where}: estimate`, estimate, Math.round(sum * steps) / steps);
    const printed = wholeShares(group.cells.map(({ share }) => share));
    const inPoints = group.cells.reduce(
      (all, { code }, index) => all + (printed[index] ?? 0) * scoreOf(code),
      0,
    );
    if (whole !== undefined) comparing.equal(`${where}: whole`, whole, Math.round(inPoints * 100) / 100);
  }
  const isWithin = low !== null && high !== null && estimate !== null && low <= estimate && estimate <= high;
  comparing.holds(`${where}: interval`, isWithin, {
    published: [low, high],
    recomputed: `one that holds ${estimate}`,
  });
  const [code, ...more] = measure.kind === 'share' ? measure.codes : [];
  if (code === undefined || more.length > 0) return;
  const cell = group.cells.find((candidate) => candidate.code === code);
  for (const member of ['low', 'high', 'population'] as const) {
    comparing.equal(`${where}: ${member}`, indicator[member], cell?.[member]);
  }
}

/** A share of all, from groups of one question by another: sums of rounded shares of rounded bases. */
function checkJoint(
  comparing: Comparing,
  where: string,
  {
    indicator,
    manifest,
    tables,
  }: Omit<Made, 'group'> & { manifest: Manifest; tables: readonly PublishedTable[] },
): void {
  const { measure, estimate, base } = indicator;
  if (measure?.kind !== 'jointShare') return;
  const { unless, codes, question } = measure;
  const table = tables.find((one) => one.question === question && one.by.join() === unless.question);
  const groups = (table?.groups ?? []).filter(
    ({ levels }) => !unless.codes.includes(levels[unless.question] ?? ''),
  );
  if (!table || groups.some(({ suppressed }) => suppressed)) {
    comparing.note('joint shares rest on groups that are not shown');
    return;
  }
  comparing.within(`${where}: base`, base, [manifest.respondents - 5, manifest.respondents + 5]);
  const everybody = base ?? 1;
  const [least, most] = [-1, 1].map((side) =>
    groups.reduce((sum, group) => {
      const steps = stepsOf(group);
      const share = group.cells.reduce(
        (all, cell) => all + (codes.includes(cell.code) ? (cell.share ?? 0) : 0),
        0,
      );
      return sum + ((group.base ?? 0) + side * 0.5) * Math.max(0, share + (side * codes.length) / steps);
    }, 0),
  ) as [number, number];
  const step = 1 / stepsOf({ base: everybody });
  comparing.within(`${where}: estimate`, estimate, [least / everybody - step, most / everybody + step]);
}
