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
import { nextSteps, type StepCode, stepCodes } from '../../../../web/company/governance/next-steps.ts';
import { factTexts, stepTexts } from '../../../../web/company/governance/step-texts.ts';
import { distanceInWords, stepInWords } from '../../../../web/company/governance/wording.ts';
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
const nothing: Governance = { listening: none, charter: none, awareness: none, training: none };
const without = (id: PillarId, measure: string): Governance => ({
  ...everything,
  [id]: { ...everything[id], measures: everything[id].measures.filter((code) => code !== measure) },
});

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
const thisMonth = '2026-11';
const codes = (governance: Governance, known?: Figures) =>
  nextSteps(governance, known, { thisMonth }).map(({ code }) => code);

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

  it('changes nothing where the wave asked all of it, be it told or not', () => {
    for (const stated of [everything, nothing]) {
      expect(codes(stated, { ...nobodyKnows, asked })).toEqual(codes(stated, nobodyKnows));
    }
  });

  it('is no distance and no reason for a step: not by id, and not under another revision', () => {
    const { aware: _, ...without } = asked;
    for (const others of [without, { ...asked, aware: 2 }, {}]) {
      const known = { ...nobodyKnows, asked: others };
      expect(distanceOf('awareness', everything, known)).toBe('notInWave');
      expect(codes(everything, known)).not.toContain('awarenessReach');
      const said = nextSteps(everything, known, { thisMonth }).flatMap(({ facts, untold }) => [
        ...facts,
        ...untold,
      ]);
      expect(said).not.toContain('aware');
      expect(said).not.toContain('exposed');
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
    const contactsOnly = without('training', 'courses');
    expect(distanceOf('training', contactsOnly, figures({ trained: hardly }))).toBe('reaches');
    expect(distanceOf('training', everything, figures({ trained: hardly }))).toBe('partly');
  });
});

describe('nextSteps', () => {
  const cases: readonly (readonly [string, Governance, Figures | undefined, readonly StepCode[]])[] = [
    [
      'nothing stated, no benchmark',
      nothing,
      undefined,
      ['listeningStart', 'charterWrite', 'awarenessStart', 'contactsName', 'trainingStart', 'benchmarkFirst'],
    ],
    [
      'nothing stated, nothing known',
      nothing,
      nobodyKnows,
      ['listeningStart', 'charterWrite', 'awarenessStart', 'contactsName', 'trainingStart'],
    ],
    ['everything in place and known', everything, figures(), ['keepGoing']],
    ['everything in place, no benchmark', everything, undefined, ['benchmarkFirst']],
    [
      'a charter that few know',
      everything,
      figures({ charterKnown: figure(0.3, 0.2, 0.4) }),
      ['charterMakeKnown'],
    ],
    ['a charter of which it cannot be told', everything, figures({ charterKnown: open }), ['benchmarkMore']],
    [
      'a charter whose figure is not shown',
      everything,
      figures({ charterKnown: suppressed }),
      ['benchmarkMore'],
    ],
    ['awareness that reached few', everything, figures({ aware: few }), ['awarenessReach']],
    [
      'contacts and courses that few know',
      everything,
      figures({ contactKnown: few, trained: few }),
      ['contactsMakeKnown', 'coursesWiden'],
    ],
    [
      'a charter that came too late for these answers',
      { ...everything, charter: { ...everything.charter, month: '2026-11' } },
      figures({ charterKnown: few }),
      ['benchmarkLater'],
    ],
    [
      'no charter, but most say they know one',
      { ...everything, charter: none },
      figures(),
      ['charterClarify', 'charterWrite'],
    ],
    [
      'no awareness, but most say so',
      { ...everything, awareness: none },
      figures(),
      ['awarenessClarify', 'awarenessStart'],
    ],
    ['executives not included', without('awareness', 'executives'), figures(), ['awarenessExecutives']],
    ['listening nobody was told of', without('listening', 'staffInformed'), figures(), ['listeningTell']],
    ['listening without limits', without('listening', 'publicOnly'), figures(), ['listeningLimits']],
    [
      'ambassadors who were not told they may stop',
      without('training', 'voluntary'),
      figures(),
      ['ambassadorsVoluntary'],
    ],
    [
      'rules, and people who would be ambassadors',
      without('training', 'ambassadors'),
      figures({ ambassadors: few }),
      ['ambassadorsInvite'],
    ],
    [
      'people who would be ambassadors, but no charter',
      { ...without('training', 'ambassadors'), charter: none },
      figures({ ambassadors: few, charterKnown: hardly }),
      ['charterWrite'],
    ],
    ['duties only', without('charter', 'bothSides'), figures(), ['charterBothSides']],
    ['no one to ask', without('training', 'contacts'), figures(), ['contactsName']],
    [
      'a charter planned',
      { ...everything, charter: { state: 'planned', month: '2027-01', measures: [] } },
      figures({ charterKnown: hardly }),
      ['charterFinish'],
    ],
  ];

  it.each(cases)('%s', (_, governance, known, expected) => {
    expect(codes(governance, known)).toEqual(expected);
  });

  it('asks for a review of a charter only once it is two years old', () => {
    const since = (month: string): Governance => {
      const charter = without('charter', 'reviewed').charter;
      return { ...everything, charter: { ...charter, month } };
    };
    expect(codes(since('2024-12'), figures())).toEqual(['keepGoing']);
    expect(codes(since('2024-11'), figures())).toEqual(['charterReview']);
    expect(codes(since('2023-12'), figures())).toEqual(['charterReview']);
  });

  it('says of what was planned that it is late once its month is past', () => {
    const planned = (month: string) =>
      nextSteps({ ...everything, charter: { state: 'planned', month, measures: [] } }, undefined, {
        thisMonth,
      });
    expect(planned('2026-10')[0]).toMatchObject({ code: 'charterFinish', lateSince: '2026-10' });
    expect(planned('2026-11')[0]?.lateSince).toBeUndefined();
  });

  it('gives no figure as a reason that its interval does not bear out', () => {
    const wide = figure(0.5, 0.05, 0.95, 11);
    const unsure = figures(Object.fromEntries(Object.keys(wellKnown).map((id) => [id, wide])));
    for (const governance of [nothing, everything, without('training', 'contacts')]) {
      for (const { facts } of nextSteps(governance, unsure, { thisMonth })) expect(facts).toEqual([]);
    }
  });

  it('names what employees say as a reason where it is borne out', () => {
    const [first] = nextSteps(nothing, figures({ charterKnown: hardly }), { thisMonth });
    expect(first).toMatchObject({ code: 'awarenessClarify', facts: ['aware'] });
    const steps = nextSteps(nothing, figures({ sanctions: most }), { thisMonth });
    expect(steps.find(({ code }) => code === 'charterWrite')?.facts).toEqual(['mention', 'sanctions']);
    expect(steps.find(({ code }) => code === 'awarenessStart')?.facts).toEqual(['exposed']);
  });

  it('names every step once, in the order of their rank', () => {
    for (const governance of [
      nothing,
      ...pillars.map(({ id }) => ({ ...everything, [id]: { ...everything[id], measures: [] } })),
    ]) {
      for (const known of [undefined, figures(), nobodyKnows]) {
        const ranks = codes(governance, known).map((code) => stepCodes.indexOf(code));
        expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
      }
    }
  });
});

describe('the words', () => {
  it('say what cannot be told, and with how many answers', () => {
    const known = figures({ charterKnown: open });
    const { verdict, facts } = distanceInWords('charter', { governance: everything, figures: known }, 'en');
    expect(verdict).toBe('With 24 answers it cannot be told whether it is more or fewer than half.');
    expect(facts).toEqual(['50% of your people (30 to 70%) know what a charter of the company says.']);
    const [step] = nextSteps(everything, known, { thisMonth });
    expect(step && stepInWords(step, known, 'en').why).toBe(
      'With the answers received it cannot be told whether more or fewer than half know: 50% of your people (30 to 70%) know what a charter of the company says.',
    );
  });

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

  it('exist for every step and figure, in both languages and not the same', () => {
    for (const code of stepCodes) {
      const { title, why } = stepTexts[code];
      for (const text of [title, why]) {
        expect(text.fr).not.toBe('');
        expect(text.en).not.toBe(text.fr);
      }
    }
    for (const text of Object.values(factTexts)) expect(text.en).not.toBe(text.fr);
  });
});
