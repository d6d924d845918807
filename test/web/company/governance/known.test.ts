import { describe, expect, it } from 'vitest';
import type { ProtectedFigure } from '../../../../functions/disclosure/published.ts';
import {
  type Governance,
  type PillarId,
  pillars,
  type StatedPillar,
} from '../../../../functions/survey/governance.ts';
import {
  distanceOf,
  type EvidenceId,
  type Figures,
  readingOf,
} from '../../../../web/company/governance/known.ts';
import { distanceInWords } from '../../../../web/company/governance/wording.ts';
import { atMostTen, figure, suppressed } from '../../../support/made-up-benchmark.ts';

const none: StatedPillar = { state: 'none', measures: [] };
const complete = (id: PillarId): StatedPillar => ({
  state: 'inPlace',
  month: '2026-01',
  measures: pillars.find((pillar) => pillar.id === id)?.measures.map(({ code }) => code) ?? [],
});

const everything: Governance = {
  listening: complete('listening'),
  charter: complete('charter'),
  awareness: complete('awareness'),
  training: complete('training'),
};
const most = figure(0.7, 0.62, 0.78);
const few = figure(0.3, 0.22, 0.38);
const open = figure(0.5, 0.3, 0.7, 24);
const hardly = figure(0.04, 0.01, 0.09);

const wellKnown: Record<EvidenceId, ProtectedFigure> = {
  charterKnown: most,
  aware: most,
  contactKnown: most,
  trained: most,
  mention: few,
  public: few,
  sanctions: few,
  exposed: few,
  ambassadors: hardly,
  limitsKnown: most,
  critical: few,
};

function figures(changes: Partial<Record<EvidenceId, ProtectedFigure>> = {}): Figures {
  const indicators = Object.entries({ ...wellKnown, ...changes }).map(([id, company]) => ({
    id,
    unit: 'share' as const,
    company,
    activity: null,
    observatory: company,
    adjusted: null,
    difference: null,
  }));
  return { publishedOn: '2026-11-20', indicators };
}

const nobodyKnows = figures({ charterKnown: hardly, aware: hardly, contactKnown: few, trained: hardly });

describe('what a wave did not ask', () => {
  const asked = {
    charter: 1,
    aware: 1,
    contact: 2,
    training: 1,
    mention: 1,
    audience: 1,
    sanctions: 1,
    ambassador: 1,
  };

  it('is no distance: not by id, and not under another revision', () => {
    const { aware: _, ...without } = asked;
    for (const others of [without, { ...asked, aware: 2 }, {}]) {
      const known = { ...nobodyKnows, asked: others };
      expect(distanceOf('awareness', everything, known)).toBe('notInWave');
      for (const language of ['fr', 'en'] as const) {
        const { verdict, facts } = distanceInWords(
          'awareness',
          { governance: everything, figures: known },
          language,
        );
        expect(verdict).toMatch(
          language === 'fr' ? /^Cette vague ne l’a pas demandé/ : /^This wave did not ask/,
        );
        expect(facts).toEqual([]);
      }
    }
  });
});

describe('readingOf', () => {
  it.each([
    ['majority', figure(0.6, 0.51, 0.7)],
    ['minority', figure(0.4, 0.31, 0.49)],
    ['undecided', figure(0.6, 0.5, 0.7)],
    ['undecided', figure(0.4, 0.3, 0.5)],
    ['undecided', { ...atMostTen, low: null, high: null }],
    ['minority', atMostTen],
    ['missing', suppressed],
    ['missing', null],
  ] as const)('says %s where the interval does', (reading, given) => {
    expect(readingOf(given)).toBe(reading);
  });
});

describe('distanceOf', () => {
  const charter = (stated: StatedPillar, known?: Figures) =>
    distanceOf('charter', { ...everything, charter: stated }, known);

  it.each([
    ['reaches', complete('charter'), most],
    ['short', complete('charter'), few],
    ['undecided', complete('charter'), open],
    ['missing', complete('charter'), suppressed],
    ['recent', { ...complete('charter'), month: '2026-11' }, few],
    ['unexpected', none, figure(0.6, 0.5, 0.7)],
    ['unexpected', { state: 'planned', measures: [] }, few],
    ['agrees', none, hardly],
    ['undecided', none, figure(0.3, 0.05, 0.6, 11)],
  ] as const)('is %s', (distance, stated, charterKnown) => {
    expect(charter(stated, figures({ charterKnown }))).toBe(distance);
  });

  it('cannot be told of listening, nor of anything before the first benchmark', () => {
    expect(distanceOf('listening', everything, figures())).toBe('notAsked');
    expect(charter(complete('charter'))).toBe('noBenchmark');
  });

  it('holds training only against what is offered', () => {
    const contactsOnly = { ...everything, training: { ...complete('training'), measures: ['contacts'] } };
    expect(distanceOf('training', contactsOnly, figures({ trained: hardly }))).toBe('reaches');
    expect(distanceOf('training', everything, figures({ trained: hardly }))).toBe('partly');
  });
});

describe('the words', () => {
  it('give a bound as a bound, and say why a figure is missing', () => {
    const bound = distanceInWords(
      'awareness',
      { governance: everything, figures: figures({ aware: atMostTen }) },
      'fr',
    );
    expect(bound.facts[0]).toMatch(
      /^≤\s10\s%\sde vos salariés \(de 0 à 24\s%\) disent avoir été sensibilisés\.$/u,
    );
    const gone = distanceInWords(
      'awareness',
      { governance: everything, figures: figures({ aware: suppressed }) },
      'en',
    );
    expect(gone.distance).toBe('missing');
    expect(gone.facts[0]).not.toMatch(/\d\s?%/);
  });
});
