import type { NoiseKey } from '../disclosure/noise-stream.ts';
import { addNoise, type NoisyTable } from '../disclosure/noisy-table.ts';
import type { ProtectedFigure } from '../disclosure/published.ts';
import type { ShownGroup } from '../disclosure/show-group.ts';
import { type Question, type Questionnaire, questionsOf, type Text } from '../survey/questionnaire.ts';
import { groupQuestion, type Supplement, slipText } from '../survey/supplement.ts';
import { supplementSection } from '../survey/supplement-section.ts';
import type { CompanyPanel } from './company-panel.ts';
import type { PlannedTable } from './edition-plan.ts';
import { type GroupDifference, groupDifferences } from './group-differences.ts';
import { indicatorFigure } from './indicator-figure.ts';
import { indicatorsOf } from './indicators.ts';

/** What a company is told of its own questions and of its groups; no reader and no other company is told any of it. */
export interface SupplementFigures {
  /** In the order of asking; absent where too few have answered for any. */
  questions: {
    text: Text;
    answers: { label: Text; refusal?: true; figure: ProtectedFigure }[];
  }[];
  /** In their order, last those who would not say. */
  groups: {
    name: Text;
    refusal?: true;
    /** By the company's own count. */
    people?: number;
    /** By indicator. */
    figures: Record<string, ProtectedFigure>;
  }[];
  /** Of every two groups that are shown, the surest first; absent from benchmarks of before groups were tested. */
  differences?: GroupDifference[];
}

/** A company's slips as tables with noise: cells follow from what was asked, not from who answered. */
export function measureSupplement(
  planned: readonly PlannedTable[],
  { id: panel, supplement }: CompanyPanel,
  { questionnaire, key }: { questionnaire: Questionnaire; key: NoiseKey },
): NoisyTable[] {
  if (!supplement) return [];
  const { asked, slips } = supplement;
  const questions = [...questionsOf(questionnaire), ...questionsAsked(asked)];
  const codesOf = (id: string) =>
    questions.find((each) => each.id === id)?.options.map(({ code }) => code) ?? [];
  return planned.map(({ question, by, rho }) => {
    const codes = codesOf(question);
    const counts = (levels: readonly string[]) => [
      ...codes.map((code) => slips[slipText({ question, by }, [...levels, code])] ?? 0),
      // Everybody is asked these, and the cell is there in every table.
      0,
    ];
    const groups = by.includes(groupQuestion)
      ? codesOf(groupQuestion).map((code) => ({ levels: { [groupQuestion]: code }, counts: counts([code]) }))
      : [{ levels: {}, counts: counts([]) }];
    return addNoise({ question, by, panel, codes, groups }, { rho, unit: 1, sensitivity: 1 }, key);
  });
}

function questionsAsked(supplement: Supplement): readonly Question[] {
  return supplementSection(supplement, { question: 0, group: 0 })?.questions ?? [];
}

/** @param shown  a company's groups by question and `?by=`; what was not measured is not there */
export function supplementFigures(
  asked: Supplement,
  shown: ReadonlyMap<string, readonly ShownGroup[]>,
  questionnaire: Questionnaire,
): SupplementFigures {
  const own = questionsAsked(asked);
  const questions = own.flatMap(({ id, text, options }) => {
    const group = shown.get(`${id}/`)?.[0];
    if (!group) return [];
    const answers = options.map(({ code, label, refusal }) => ({
      label,
      ...(refusal && { refusal }),
      figure: indicatorFigure(shareOf(id, code), { group }),
    }));
    return [{ text, answers }];
  });
  const grouped = indicatorsOf(questionnaire).flatMap((indicator) => {
    const groups = shown.get(`${indicator.measure.question}/${groupQuestion}`);
    return groups && indicator.measure.kind !== 'jointShare' ? [{ indicator, groups }] : [];
  });
  const options = own.find(({ id }) => id === groupQuestion)?.options ?? [];
  const groups = options.map(({ code, label, refusal }, index) => {
    const figures = grouped.flatMap(({ indicator, groups }) => {
      const group = groups.find(({ noisy }) => noisy.levels[groupQuestion] === code);
      return group ? [[indicator.id, indicatorFigure(indicator, { group })] as const] : [];
    });
    const people = asked.groups[index]?.people;
    return {
      name: label,
      ...(refusal && { refusal }),
      ...(people !== undefined && { people }),
      figures: Object.fromEntries(figures),
    };
  });
  // Who would not say is no group.
  const named = options.filter(({ refusal }) => !refusal).map(({ code }) => code);
  const indexOf = ({ noisy }: ShownGroup) => {
    const index = named.indexOf(noisy.levels[groupQuestion] ?? '');
    return index < 0 ? undefined : index;
  };
  if (grouped.length === 0) return { questions, groups: [] };
  const differences = groupDifferences(grouped.map((each) => ({ ...each, indexOf })));
  return { questions, groups, differences };
}

/** The share of one answer, as indicators are made. */
function shareOf(question: string, code: string) {
  return { unit: 'share', measure: { kind: 'share', question, codes: [code] } } as const;
}
