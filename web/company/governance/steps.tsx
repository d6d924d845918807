import { useState } from 'preact/hooks';
import type { Development } from '../../../functions/observatory/benchmark-development.ts';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import {
  type ActionPlan,
  type ChosenStep,
  type StepCode,
  stepIndicators,
  stepStates,
} from '../../../functions/survey/action-plan.ts';
import type { Governance } from '../../../functions/survey/governance.ts';
import { ApiError } from '../../shared/api.ts';
import { lowered } from '../../shared/first-letter.ts';
import { pick, type Text, typeset } from '../../shared/language.ts';
import { List } from '../../shared/lists.tsx';
import { Choices, TextField } from '../../space/fields.tsx';
import { useForm } from '../../space/form.ts';
import { FormFrame } from '../../space/form-frame.tsx';
import { useSpace } from '../../space/space.ts';
import { changeVersioned, readVersioned, type Versioned } from '../../space/versioned.ts';
import { indicatorName } from '../benchmark/phrases.ts';
import { benchmarkPath } from '../benchmark/use-benchmark.ts';
import { figureInWords } from '../benchmark/wording.ts';
import { actionTexts } from './action-texts.ts';
import type { EvidenceId } from './known.ts';
import { figureOf } from './known.ts';
import { proposedSteps } from './propose-steps.ts';
import { checkStepForm, stepFormOf, withEnteredStep } from './step-form.ts';
import { stepTexts } from './step-texts.ts';
import { chosenInWords, effectLine, namesInWords } from './steps-in-words.ts';
import { whyInWords } from './wording.ts';

/** Of whom the figures are, and what was chosen by them. */
interface StepsProps {
  governance: Governance;
  benchmark: ShownBenchmark | undefined;
  /** What the wave of the benchmark is called. */
  waveTitle: Text | undefined;
  development: Development | undefined;
  plan: ActionPlan;
}

interface EditableStepsProps extends StepsProps {
  etag: string;
  onPlan: (plan: Versioned<ActionPlan>) => void;
}

/** The steps to choose, to follow and to close. */
export function Steps(props: EditableStepsProps) {
  const { t, language, number } = useSpace(actionTexts);
  const { benchmark, waveTitle, plan } = props;
  const { open, ranked, untold, isFull } = proposedSteps(props);
  return (
    <section aria-labelledby="steps-title">
      <h3 id="steps-title">{t.title}</h3>
      <p>{t.intro}</p>
      {benchmark && waveTitle && (
        <p class="muted small">
          {typeset(t.base(number(benchmark.respondents), pick(waveTitle, language)), language)}
        </p>
      )}
      <ol class="steps unmarked flush">
        {open.map(({ actions, chosen }) => (
          <StepCard
            key={chosen.step}
            {...props}
            edition={actions.edition}
            steps={actions.steps}
            step={chosen.step}
            why={effectLine(chosen.step, actions.wave, props.development, language)}
            chosen={chosen}
          />
        ))}
        {benchmark &&
          ranked.map((found) => (
            <StepCard
              key={found.step}
              {...props}
              edition={benchmark.edition}
              steps={plan.waves.find(({ wave }) => wave === benchmark.wave)?.steps ?? []}
              step={found.step}
              why={whyInWords(found, benchmark, language)}
            />
          ))}
      </ol>
      <StepsState {...{ benchmark, untold, isFull }} isEmpty={open.length + ranked.length === 0} />
    </section>
  );
}

interface StepsStateProps {
  benchmark: ShownBenchmark | undefined;
  untold: readonly EvidenceId[];
  isFull: boolean;
  isEmpty: boolean;
}

/** Why there are no more, said as it is. */
function StepsState({ benchmark, untold, isFull, isEmpty }: StepsStateProps) {
  const { t, language } = useSpace(actionTexts);
  if (!benchmark) return <p data-steps="no-figures">{t.noFigures}</p>;
  return (
    <>
      {isFull && <p data-steps="full">{t.full}</p>}
      {isEmpty && (
        <p data-steps={untold.length > 0 ? 'not-told' : 'nothing'}>
          {untold.length > 0 ? t.nothingTold : t.nothingAsked}
        </p>
      )}
      {untold.length > 0 && (
        <p class="muted small" data-untold>
          {typeset(t.untold(namesInWords(untold, language)), language)}
        </p>
      )}
    </>
  );
}

interface StepCardProps extends EditableStepsProps {
  step: StepCode;
  why: string;
  chosen?: ChosenStep | undefined;
  /** The edition whose wave it was, or is to be, chosen after, and that wave's other steps. */
  edition: string;
  steps: readonly ChosenStep[];
}

function StepCard(props: StepCardProps) {
  const { step, why, chosen, benchmark, onPlan } = props;
  const { t, language } = useSpace(actionTexts);
  const [isOpen, setOpen] = useState(false);
  const { title } = stepTexts[step];
  const figure = benchmark ? figureOf(benchmark, stepIndicators[step]) : null;
  const name = lowered(indicatorName({ id: stepIndicators[step] }, language));
  const onSaved = (plan: Versioned<ActionPlan>) => {
    setOpen(false);
    onPlan(plan);
  };
  return (
    <li data-step={step} data-chosen={chosen ? true : undefined}>
      <h4>{pick(title, language)}</h4>
      {chosen && <p class="strong">{chosenInWords(chosen, language)}</p>}
      <p>{why}</p>
      <HowTo step={step} />
      {!chosen && (
        <p class="muted small">
          {typeset(t.measured(name, figureInWords(figure, 'share', language)), language)}
        </p>
      )}
      {isOpen ? (
        <StepFields {...props} onSaved={onSaved} />
      ) : (
        <button
          type="button"
          class={chosen ? 'button button-link' : 'button button-secondary'}
          onClick={() => setOpen(true)}
        >
          {chosen ? t.change : t.choose}
          <span class="visually-hidden"> – {pick(title, language)}</span>
        </button>
      )}
    </li>
  );
}

function HowTo({ step }: { step: StepCode }) {
  const { t, language } = useSpace(actionTexts);
  const { how, checklist } = stepTexts[step];
  return (
    <details>
      <summary>{t.how}</summary>
      <p>{typeset(pick(how, language), language)}</p>
      <List class="checklist" items={checklist.map((item) => pick(item, language))} />
    </details>
  );
}

interface StepFieldsProps extends StepCardProps {
  onSaved: (plan: Versioned<ActionPlan>) => void;
}

function StepFields({ step, chosen, edition, steps, etag, onPlan, onSaved }: StepFieldsProps) {
  const { t, session } = useSpace(actionTexts);
  const path = `${benchmarkPath(edition)}/actions`;
  const form = useForm({
    name: `step-${step}`,
    initial: () => stepFormOf(chosen),
    check: (value) => checkStepForm(t, value),
    send: async (value) => {
      const body = { steps: withEnteredStep(steps, step, value) };
      try {
        onSaved(await changeVersioned<ActionPlan>(session, path, { method: 'PUT', body, etag }));
      } catch (cause) {
        // Told with the current plan, by which whoever saves again at once succeeds.
        if (cause instanceof ApiError && cause.slug === 'changed-since-read') {
          await readVersioned<ActionPlan>(session, '/company/actions').then(onPlan, () => {});
        }
        throw cause;
      }
    },
    refusals: {
      'too-many-steps': t.full,
      // What is empty or too long the form finds itself.
      'invalid-request': t.refused,
      'changed-since-read': t.changedMeanwhile,
    },
  });
  return (
    <FormFrame form={form} class="step-form" label={t.save} busyLabel={t.saving}>
      <TextField {...form.bind('who')} label={t.who} hint={t.whoHint} />
      <TextField {...form.bind('by')} label={t.by} type="day" />
      {chosen && (
        <Choices
          {...form.bind('state')}
          class="governance-states"
          legend={t.state}
          options={stepStates.map((code) => ({ code, label: t[code] }))}
          onChange={(state) => form.set({ ...form.value, state })}
        />
      )}
      {form.value.state !== 'open' && <TextField {...form.bind('note')} label={t.note} type="lines" />}
      <p class="muted small">{t.keptWhere}</p>
    </FormFrame>
  );
}
