import { describe, expect, it } from 'vitest';
import type { Development } from '../../../../functions/observatory/benchmark-development.ts';
import type { ActionPlan, ChosenStep } from '../../../../functions/survey/action-plan.ts';
import type { Governance } from '../../../../functions/survey/governance.ts';
import { actionTexts } from '../../../../web/company/governance/action-texts.ts';
import { effectOfStep } from '../../../../web/company/governance/effect-of-step.ts';
import { History } from '../../../../web/company/governance/history.tsx';
import { checkStepForm, stepFormOf, withEnteredStep } from '../../../../web/company/governance/step-form.ts';
import { Steps } from '../../../../web/company/governance/steps.tsx';
import { effectInWords } from '../../../../web/company/governance/wording.ts';
import { type Language, translate } from '../../../../web/shared/language.ts';
import { drawnInSpace } from '../../../support/drawn-in-space.tsx';
import { figure, likeForLike, suppressed } from '../../../support/made-up-benchmark.ts';

const none = { state: 'none', measures: [] } as const;
const nothing: Governance = { listening: none, charter: none, awareness: none, training: none };
const charter: ChosenStep = { step: 'charterWrite', who: 'Communication', by: '2027-03-31', state: 'open' };
const empty: ActionPlan = { format: 1, waves: [] };
const planWith = (...steps: ChosenStep[]): ActionPlan => ({
  format: 1,
  waves: [{ wave: '2026-q4', edition: '2026-q4-1', stated: nothing, steps }],
});

function development(change?: 'rise' | 'fall' | 'none' | 'notComparable'): Development {
  const point = (edition: string, estimate: number) => ({
    ...figure(estimate, estimate - 0.03, estimate + 0.05),
    edition,
    isBroken: false,
  });
  return {
    editions: ['2026-q4', '2027-q1'].slice(0, change ? 2 : 1).map((wave) => ({
      id: `${wave}-1`,
      wave,
      publishedOn: '2027-04-01',
      respondents: 120,
      simulated: 0,
    })),
    indicators: ['charterKnown', 'critical'].map((id) => ({
      id,
      unit: 'share' as const,
      points: [point('2026-q4-1', 0.06), ...(change ? [{ ...point('2027-q1-1', 0.19), change }] : [])],
    })),
  };
}

describe('effectOfStep', () => {
  it('is the change of its indicator in the wave after the choice, and nobody else’s', () => {
    expect(effectOfStep('charterWrite', '2026-q4', development('rise')).kind).toBe('better');
    expect(effectOfStep('charterWrite', '2026-q4', development('fall')).kind).toBe('worse');
    expect(effectOfStep('criticismAnswer', '2026-q4', development('fall')).kind).toBe('better');
    expect(effectOfStep('charterWrite', '2026-q4', development('none')).kind).toBe('none');
    expect(effectOfStep('charterWrite', '2026-q4', development('notComparable')).kind).toBe('notComparable');
    expect(effectOfStep('contactsName', '2026-q4', development('rise')).kind).toBe('notComparable');
  });

  it('is to come while there is no later wave, or no figures at all', () => {
    expect(effectOfStep('charterWrite', '2026-q4', development()).kind).toBe('toCome');
    expect(effectOfStep('charterWrite', '2027-q1', development('rise')).kind).toBe('toCome');
    expect(effectOfStep('charterWrite', '2026-q4', undefined).kind).toBe('toCome');
  });

  it('is said with both figures, and as established only where the test says so', () => {
    const said = (change: 'rise' | 'none', language: Language) =>
      effectInWords(
        'charterWrite',
        effectOfStep('charterWrite', '2026-q4', development(change)),
        language,
      ).replace(/[\u00a0\u202f]/g, ' ');
    expect(said('rise', 'en')).toBe('Know what the charter says: 6% → 19%, established');
    expect(said('rise', 'fr')).toBe('Connaissent le contenu de la charte : 6 % → 19 %, établi');
    expect(said('none', 'en')).toMatch(/, not established: the answers do not show that anything moved$/);
  });
});

describe('the form of a step', () => {
  const t = translate(actionTexts, 'en');
  const entered = { who: ' HR ', by: '2027-03-31', state: 'open', note: 'left over' } as const;

  it('asks who and by when, and of what is dropped, why', () => {
    expect(Object.keys(checkStepForm(t, stepFormOf(undefined)))).toEqual(['who', 'by']);
    expect(checkStepForm(t, entered)).toEqual({});
    expect(Object.keys(checkStepForm(t, { ...entered, state: 'dropped', note: ' ' }))).toEqual(['note']);
    expect(checkStepForm(t, { ...entered, state: 'done', note: '' })).toEqual({});
    const long = { ...entered, who: 'x'.repeat(121), state: 'done', note: 'x'.repeat(501) } as const;
    expect(Object.keys(checkStepForm(t, long))).toEqual(['who', 'note']);
  });

  it('takes the place of the same step, and says nothing of what is still open', () => {
    expect(withEnteredStep([], 'charterWrite', entered)).toEqual([{ ...charter, who: 'HR' }]);
    const closed = withEnteredStep([charter], 'charterWrite', {
      ...entered,
      state: 'done',
      note: ' Signed. ',
    });
    expect(closed).toEqual([{ ...charter, who: 'HR', state: 'done', note: 'Signed.' }]);
  });
});

function drawn(props: Partial<Parameters<typeof Steps>[0]>, language: Language = 'en'): string {
  return drawnInSpace(
    <Steps
      governance={nothing}
      benchmark={likeForLike()}
      waveTitle={{ fr: '4e trimestre 2026', en: 'Fourth quarter of 2026' }}
      development={development()}
      plan={empty}
      etag={'"0"'}
      onPlan={() => {}}
      {...props}
    />,
    language,
  );
}

const stepsOf = (html: string) => [...html.matchAll(/data-step="(\w+)"/g)].map(([, code]) => code);

/** Every share of the company at this one. */
const everywhere = (company: ReturnType<typeof figure>) =>
  likeForLike({
    indicators: likeForLike().indicators.map((indicator) => ({ ...indicator, company, difference: null })),
  });

describe('the steps', () => {
  it('are three at most, the one that is behind first', () => {
    const steps = stepsOf(drawn({ benchmark: everywhere(figure(0.2, 0.12, 0.3)) }));
    expect(steps).toHaveLength(3);
    expect(stepsOf(drawn({}))[0]).toBe('awarenessStart');
  });

  it('leave room for those under way, and propose nothing beside three', () => {
    const html = drawn({
      benchmark: everywhere(figure(0.2, 0.12, 0.3)),
      plan: planWith(charter, { ...charter, step: 'contactsName' }, { ...charter, step: 'awarenessStart' }),
    });
    expect(stepsOf(html)).toEqual(['charterWrite', 'contactsName', 'awarenessStart']);
    expect(html).toContain('data-steps="full"');
    expect(html).toContain('Communication, by 31 March 2027');
  });

  it('do not come back in the same wave once they are done or dropped', () => {
    const benchmark = everywhere(figure(0.2, 0.12, 0.3));
    const [first] = stepsOf(drawn({ benchmark }));
    const done = { ...charter, step: first as ChosenStep['step'], state: 'done' } as const;
    expect(stepsOf(drawn({ benchmark, plan: planWith(done) }))).not.toContain(first);
  });

  it.each([
    ['there are no figures', undefined, 'no-figures'],
    ['the answers are not enough', everywhere(suppressed), 'not-told'],
  ] as const)('say so where %s', (_, benchmark, state) => {
    for (const language of ['fr', 'en'] as const) {
      const html = drawn({ benchmark }, language);
      expect(stepsOf(html)).toEqual([]);
      expect(html).toContain(`data-steps="${state}"`);
    }
  });
});

describe('the history', () => {
  it('tells of each wave what existed, what was chosen and what became of it, as text', () => {
    const plan = planWith({ ...charter, who: '<b>HR</b>', state: 'dropped', note: 'No <i>money</i>' });
    const html = drawnInSpace(
      <History plan={plan} development={development('rise')} titleOf={() => undefined} />,
    );
    const text = html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    expect(text).toContain('Charter – nothing');
    expect(text).toContain('Write a charter – dropped (&lt;b>HR&lt;/b>, by 31 March 2027). No &lt;i>money');
    expect(text).toContain('6% → 19%, established');
    expect(text).toContain('does not prove that the step moved it');
  });

  it('is not there before anything was chosen', () => {
    expect(
      drawnInSpace(<History plan={empty} development={undefined} titleOf={() => undefined} />, 'fr'),
    ).toBe('');
  });
});
