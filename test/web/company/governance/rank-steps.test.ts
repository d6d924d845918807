import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProtectedFigure } from '../../../../functions/disclosure/published.ts';
import type { BenchmarkDifference } from '../../../../functions/observatory/benchmark-document.ts';
import { type StepCode, stepCodes, stepIndicators } from '../../../../functions/survey/action-plan.ts';
import {
  type Governance,
  pillarStates,
  pillars,
  type StatedPillar,
} from '../../../../functions/survey/governance.ts';
import type { EvidenceId, Figures } from '../../../../web/company/governance/known.ts';
import { rankSteps } from '../../../../web/company/governance/rank-steps.ts';
import { stepTexts } from '../../../../web/company/governance/step-texts.ts';
import { whyInWords } from '../../../../web/company/governance/wording.ts';
import { figure, suppressed } from '../../../support/made-up-benchmark.ts';

type Verdict = BenchmarkDifference['verdict'];
type Said = readonly [ProtectedFigure, Verdict?, number?];

const none: StatedPillar = { state: 'none', measures: [] };
const inPlace = (measures: readonly string[] = [], month = '2025-01'): StatedPillar => ({
  state: 'inPlace',
  month,
  measures,
});
const nothing: Governance = { listening: none, charter: none, awareness: none, training: none };
const everything: Governance = {
  listening: inPlace(),
  charter: inPlace(),
  awareness: inPlace(),
  training: inPlace(['courses', 'contacts']),
};

const most = figure(0.7, 0.62, 0.78);
const half = figure(0.5, 0.4, 0.6);
const few = figure(0.3, 0.22, 0.38);
const hardly = figure(0.06, 0.03, 0.11);

/** A company of which no figure asks for anything. */
const content: Record<EvidenceId, ProtectedFigure> = {
  charterKnown: most,
  aware: most,
  contactKnown: most,
  trained: most,
  limitsKnown: most,
  sanctions: few,
  critical: few,
  mention: few,
  public: few,
  exposed: hardly,
  ambassadors: hardly,
};

function figures(changes: Partial<Record<EvidenceId, Said>> = {}): Figures {
  const all = { ...Object.fromEntries(Object.entries(content).map(([id, one]) => [id, [one]])), ...changes };
  const indicators = Object.entries(all as Record<string, Said>).map(
    ([id, [company, verdict, nearest = -0.09]]) => ({
      id,
      unit: 'share' as const,
      company,
      activity: null,
      observatory: company,
      adjusted: null,
      difference: verdict
        ? {
            estimate: -0.16,
            low: -0.21,
            high: nearest,
            p: 0.001,
            adjustedP: 0.002,
            verdict,
            moreNeeded: null,
          }
        : null,
    }),
  );
  return { publishedOn: '2026-11-20', indicators };
}

const codes = (governance: Governance, known: Figures, taken: readonly StepCode[] = []) =>
  rankSteps(governance, known, taken).steps.map(({ step }) => step);

describe('rankSteps', () => {
  it('proposes nothing that no figure asks for, however little is in place', () => {
    expect(rankSteps(nothing, figures())).toEqual({ steps: [], untold: [] });
  });

  it('asks for a charter where there is none, and to make one known where there is', () => {
    const known = figures({ charterKnown: [hardly] });
    expect(codes(nothing, known)).toEqual(['charterWrite']);
    expect(codes({ ...nothing, charter: { state: 'planned', measures: [] } }, known)).toEqual([
      'charterWrite',
    ]);
    expect(codes(everything, known)).toEqual(['charterMakeKnown']);
  });

  it('puts first what is established to be behind, then what concerns most people', () => {
    const known = figures({
      charterKnown: [hardly],
      aware: [half, 'below'],
      contactKnown: [few],
      sanctions: [figure(0.9, 0.85, 0.94)],
    });
    expect(codes(everything, known)).toEqual([
      'awarenessReach',
      'charterMakeKnown',
      'sanctionsClarify',
      'contactsMakeKnown',
    ]);
    expect(rankSteps(everything, known).steps.map(({ atLeast }) => Number(atLeast.toFixed(2)))).toEqual([
      0.09, 0.89, 0.85, 0.62,
    ]);
  });

  it('puts the one that is furthest behind first, by the end of the interval that is nearest to none', () => {
    const known = figures({ trained: [hardly, 'below', -0.007], aware: [half, 'below', -0.1] });
    expect(codes(everything, known)).toEqual(['awarenessReach', 'trainingWiden']);
  });

  it('takes a critical tone and a fear of sanctions the other way round', () => {
    expect(codes(everything, figures({ critical: [few, 'above'] }))).toEqual(['criticismAnswer']);
    expect(codes(everything, figures({ critical: [few, 'below'] }))).toEqual([]);
    expect(codes(everything, figures({ sanctions: [half, 'above'] }))).toEqual(['sanctionsClarify']);
  });

  it('says of what lies around one half that the answers are not enough', () => {
    const known = figures({ charterKnown: [half], aware: [suppressed] });
    expect(rankSteps(everything, known)).toEqual({ steps: [], untold: ['charterKnown', 'aware'] });
  });

  it('says nothing of what came with these answers or after them', () => {
    const recent = { ...everything, charter: inPlace([], '2026-11') };
    expect(rankSteps(recent, figures({ charterKnown: [hardly] }))).toEqual({ steps: [], untold: [] });
  });

  it('says nothing of what the wave did not ask', () => {
    const known = { ...figures({ charterKnown: [hardly], aware: [half] }), asked: { contact: 2 } };
    expect(rankSteps(everything, known)).toEqual({ steps: [], untold: [] });
  });

  it('names contacts before it makes them known, by what training offers', () => {
    const known = figures({ contactKnown: [hardly], trained: [hardly] });
    expect(codes({ ...everything, training: inPlace(['contacts']) }, known)).toEqual([
      'contactsMakeKnown',
      'trainingOpen',
    ]);
    expect(codes({ ...everything, training: none }, known)).toEqual(['contactsName', 'trainingOpen']);
  });

  it('invites ambassadors last, and only once rules protect them', () => {
    const known = figures({ ambassadors: [few], trained: [hardly] });
    expect(codes(everything, known)).toEqual(['trainingWiden', 'ambassadorsSupport']);
    expect(codes({ ...everything, charter: none }, known)).toEqual(['trainingWiden']);
  });

  it('does not propose again what was chosen already', () => {
    expect(codes(nothing, figures({ charterKnown: [hardly] }), ['charterWrite'])).toEqual([]);
  });

  it('bears every step out by an interval or a tested difference, whatever was answered and stated', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    const said = fc
      .tuple(
        share,
        share,
        share,
        fc.constantFrom<Verdict | undefined>('above', 'below', 'similar', undefined),
      )
      .map(([a, b, c, verdict]): Said => {
        const [low = 0, estimate = 0, high = 0] = [a, b, c].sort((one, other) => one - other);
        return [figure(estimate, low, high), verdict];
      });
    const stated = fc.record({ state: fc.constantFrom(...pillarStates), measures: fc.constant([]) });
    const governance = fc.record(
      Object.fromEntries(pillars.map(({ id }) => [id, stated])) as Record<keyof Governance, typeof stated>,
    );
    const answers = fc.record(
      Object.fromEntries(Object.keys(content).map((id) => [id, said])) as Record<EvidenceId, typeof said>,
    );
    fc.assert(
      fc.property(governance, answers, (what, given) => {
        const known = figures(given);
        for (const { step, indicator, ground } of rankSteps(what, known).steps) {
          const found = known.indicators.find(({ id }) => id === indicator);
          const { low, high } = found?.company ?? { low: null, high: null };
          const borne = {
            behind: ['above', 'below'].includes(found?.difference?.verdict ?? ''),
            minority: (high ?? 1) < 0.5,
            majority: (low ?? 0) > 0.5,
            willing: (low ?? 0) >= 0.1,
          };
          expect(borne[ground], step).toBe(true);
        }
      }),
    );
  });
});

describe('the words of a step', () => {
  it('give the figure with its interval, and what of it is established', () => {
    const known = figures({ charterKnown: [hardly], aware: [few, 'below'] });
    const [behind, minority] = rankSteps(everything, known).steps;
    if (!behind || !minority) throw new Error('no steps');
    expect(whyInWords(behind, known, 'en').replace(/[\u00a0\u202f]/g, ' ')).toBe(
      '30% of your people (22 to 38%) say they were made aware. That is −16 points against those your company is compared with (−21 to −9): the difference is established.',
    );
    expect(whyInWords(minority, known, 'fr').replace(/[\u00a0\u202f]/g, ' ')).toBe(
      '6 % de vos salariés (de 3 à 11 %) connaissent le contenu d’une charte. Moins de la moitié : c’est établi.',
    );
  });

  it('exist for every step in both languages, as many in each, with something to tick off', () => {
    expect(Object.keys(stepTexts).sort()).toEqual([...stepCodes].sort());
    for (const code of stepCodes) {
      const { title, how, checklist } = stepTexts[code];
      expect(checklist.length, code).toBeGreaterThanOrEqual(3);
      for (const text of [title, how, ...checklist]) {
        expect(text.fr && text.en && text.fr !== text.en, code).toBe(true);
      }
      expect(Object.keys(content)).toContain(stepIndicators[code]);
    }
  });
});
