import { agreeTables } from '../disclosure/agree-tables.ts';
import { hideComplements, isDominated } from '../disclosure/dominated-groups.ts';
import type { NoisyShares } from '../disclosure/noisy-shares.ts';
import { type NoisyTable, notAsked } from '../disclosure/noisy-table.ts';
import type { GroupSuppression } from '../disclosure/published.ts';
import { mostNoise } from '../disclosure/reliability.ts';
import { isOfFewCompanies, type ShownGroup, showGroups } from '../disclosure/show-group.ts';
import { type CompanyRecord, designFactors, type GroupDesign } from './design-factor.ts';
import type { MeasuredEdition } from './measure-edition.ts';
import { ofCompany } from './way-breakdown.ts';

/** The figures of one question, by the text of `?by=`: the total first. */
export interface QuestionFigures {
  readonly question: string;
  /** Respondents, asked or not, that the shares of the total are of; for shares of all. */
  readonly everybody: number;
  readonly byName: ReadonlyMap<string, TableFigures>;
}

export interface TableFigures {
  readonly by: readonly string[];
  readonly groups: readonly ShownGroup[];
  /** How many groups were measured, whether or not they are shown. */
  readonly measuredGroups: number;
  /** Variance of a cell's noise, in respondents squared. */
  readonly variance: number;
}

/**
 * Variance of the noise on each count of a group, in respondents squared, where groups are held against one another: that
 * their sums agree with the total takes off a little of each one's noise, and nothing of what parts them.
 */
export function noiseBetweenGroups(
  { measuredGroups: size }: Pick<TableFigures, 'measuredGroups'>,
  { variance }: Pick<NoisyShares, 'variance'>,
): number {
  return size > 1 ? (variance * size) / (size - 1) : variance;
}

/**
 * Every question's figures from an edition's noisy tables: each question's tables made to agree, then shown group by
 * group. Nothing here sees a response.
 *
 * @param companies   all that could have respondents, with what their records answer
 * @param population  people in the universe
 */
export function questionFigures(
  measured: MeasuredEdition,
  { companies: records, population }: { companies: readonly CompanyRecord[]; population: number },
): QuestionFigures[] {
  const companies = records.map(ofCompany);
  const designOf = designFactors(measured, companies);
  const hiddenOf = hiddenGroups(measured, companies, designOf);
  const respondents = measured.respondents.estimate;
  const byQuestion = Map.groupBy(measured.tables, ({ question }) => question);
  return [...byQuestion].map(([question, tables]) => {
    const agreed = agreeTables(tables);
    const all = agreed[0]?.groups[0]?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
    const perUnit = all > 0 ? respondents / all : 0;
    const byName = new Map(
      agreed.map((table, index) => {
        const isTotal = table.by.length === 0;
        const groups = showGroups(table, {
          perUnit,
          designFactorOf: (group) => designOf(group, question).factor,
          companiesOf: (group) => designOf(group, question).companies,
          hiddenOf,
          mostNoise: mostNoise.public,
          peoplePerRespondent: isTotal && respondents > 0 ? population / respondents : undefined,
        }).filter(({ published: { levels } }) => !Object.values(levels).includes(notAsked));
        const measuredGroups = tables[index]?.groups.length ?? 0;
        return [
          table.by.join(','),
          { by: table.by, groups, measuredGroups, variance: table.variance * perUnit ** 2 },
        ] as const;
      }),
    );
    return { question, everybody: respondents, byName };
  });
}

/**
 * Why a group is hidden whatever its noise: in a breakdown that companies' records answer (activity, size, employer), by
 * the way in, or in a pair of them, one company is more than half of all company respondents, or the group rests on one or
 * two companies; or it is hidden beside one that would follow from it. Other breakdowns part every company alike, and tell no
 * more of one than the total does: where that rests on one or two companies, everything does. Decided on who answered, so
 * that it is the same in every question's tables, and in pairs whose sums would give the group.
 */
function hiddenGroups(
  { respondents, panelSizes, panelVariance, tables }: MeasuredEdition,
  companies: readonly CompanyRecord[],
  designOf: (group: Group) => GroupDesign,
): (levels: Levels) => GroupSuppression | undefined {
  const variables = [...new Set(companies.flatMap(({ answers }) => Object.keys(answers)))];
  // Less is noise, and no company's figure.
  const isTold = (sizes: readonly number[]) => Math.max(0, ...sizes) >= 3 * Math.sqrt(panelVariance);
  const isOwn = (levels: Levels) => {
    const sizes = companies
      .filter(({ answers }) => Object.entries(levels).every(([variable, code]) => answers[variable] === code))
      .map(({ id }) => panelSizes.get(id) ?? 0);
    return isTold(sizes) && isDominated(sizes);
  };
  const whole = { levels: {}, base: respondents.estimate, askedShare: 1 };
  if (isOfFewCompanies(designOf(whole).companies)) return () => 'fewCompanies';
  const reasonOf = (group: Group): GroupSuppression | undefined => {
    if (isOwn(group.levels)) return 'dominated';
    return isOfFewCompanies(designOf(group).companies) ? 'fewCompanies' : undefined;
  };
  const reasons = new Map<string, GroupSuppression>();
  const isRecorded = ({ by }: NoisyTable) => by.length > 0 && by.every((name) => variables.includes(name));
  // One table of each breakdown, those by one variable first: what is hidden there is hidden in pairs.
  const breakdowns = new Map(tables.filter(isRecorded).map((table) => [table.by.join(), table]));
  for (const table of [...breakdowns.values()].sort((a, b) => a.by.length - b.by.length)) {
    const people = table.groups.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
    const all = people.reduce((sum, count) => sum + count, 0);
    const groups = table.groups
      .map(({ levels }, index) => {
        // Everybody in the group, asked or not.
        const base = all > 0 ? ((people[index] ?? 0) / all) * respondents.estimate : 0;
        const reason = reasonOf({ levels, base, askedShare: 1 });
        return { levels, base, reason, hidden: reason !== undefined };
      })
      .filter(({ levels }) => !Object.values(levels).includes(notAsked));
    const hiddenLevels = Object.fromEntries(
      table.by.map((variable) => [
        variable,
        new Set(
          groups
            .map(({ levels }) => levels[variable] ?? '')
            .filter((code) => reasons.has(groupKey({ [variable]: code }))),
        ),
      ]),
    );
    const hidden = hideComplements(groups, table.by, table.by.length > 1 ? hiddenLevels : {});
    groups.forEach(({ levels, reason }, index) => {
      if (hidden[index]) reasons.set(groupKey(levels), reason ?? 'complementary');
    });
  }
  return (levels) => {
    const recorded = Object.entries(levels).filter(([variable]) => variables.includes(variable));
    const parts = [...recorded.map((part) => [part]), recorded];
    return parts
      .map((part) => reasons.get(groupKey(Object.fromEntries(part))))
      .find((reason) => reason !== undefined);
  };
}

type Group = Pick<NoisyShares, 'levels' | 'base' | 'askedShare'>;

type Levels = Readonly<Record<string, string>>;

function groupKey(levels: Levels): string {
  return JSON.stringify(Object.entries(levels).sort());
}
