import { useEffect, useRef, useState } from 'preact/hooks';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { twoEditions } from '../../../functions/survey/planned-editions.ts';
import { dayInParis } from '../../../functions/survey/wave.ts';
import { formatDate } from '../../shared/format.ts';
import { pick } from '../../shared/language.ts';
import { List } from '../../shared/lists.tsx';
import { Button } from '../../space/button.tsx';
import { Question, useFocusOnReturn } from '../../space/confirmed-action.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { TextField, TextPair } from '../../space/fields.tsx';
import { type FieldErrors, useForm } from '../../space/form.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import { useUnsaved } from '../../space/unsaved.ts';
import type { OperatorWave } from '../api-types.ts';
import { useInBoth } from '../in-both.ts';
import { texts } from '../texts.ts';
import { type ViewProps, ViewTitle } from '../view.tsx';
import { CheckLines } from './check-lines.tsx';
import { focusField } from './focus-field.ts';
import { marginVariables } from './margin-form.ts';
import {
  checkScreen,
  fieldPaths,
  firstWrongScreen,
  type NextWave,
  newestOf,
  newWaveBody,
  proposeWave,
  screenOf,
  withOpeningDay,
} from './next-wave.ts';
import { withClosingDay } from './plan-form.ts';
import { PlanRows } from './plan-rows.tsx';
import {
  chosenOf,
  fittedTo,
  misfitsOf,
  ownQuestionnaire,
  type QuestionnaireChoice,
  type Questionnaires,
  readQuestionnaires,
  withMargins,
} from './questionnaire-choice.ts';
import { QuestionnaireField } from './questionnaire-field.tsx';
import { type Screen, screens } from './screens.ts';
import { waveTexts } from './texts.ts';
import { forgetDraft, isDraftKept, keepDraft, readDraft } from './wave-draft.ts';
import { type BindWave, Misfits, NoticeFields, PopulationFields } from './wave-fields.tsx';
import { refusedWave, type WaveDocument, waveForm } from './wave-form.ts';
import { misfitsInWords } from './wave-words.ts';

interface Started {
  /** The newest first. */
  readonly waves: readonly OperatorWave[];
  readonly questionnaires: Questionnaires;
}

/** Opening a wave in four screens, each filled in from the newest wave. */
export function NewWave({ announce, screen }: ViewProps & { screen: Screen }) {
  const { t, session } = useSpace(waveTexts);
  const loading = useLoaded<Started>(async () => {
    const [waves, questionnaires] = await Promise.all([
      session.request<OperatorWave[]>('/operator/waves'),
      readQuestionnaires(session),
    ]);
    return { waves, questionnaires };
  });
  return (
    <section class="new-wave">
      <ViewTitle title={t[screen]} step={t.step(screens.indexOf(screen) + 1, screens.length)} />
      <Loaded loading={loading}>
        {(started) => <Screens {...started} refresh={loading.refresh} screen={screen} announce={announce} />}
      </Loaded>
    </section>
  );
}

function addressOf(screen: Screen): string {
  return screen === 'dates' ? '#/waves/new' : `#/waves/new/${screen}`;
}

/** One form over four screens: what is typed stays from one to the other, and through a reload. */
function Screens(props: Started & ViewProps & { screen: Screen; refresh: () => Promise<void> }) {
  const { waves, questionnaires, screen, announce, refresh } = props;
  const { t, language, session, day } = useSpace(texts);
  const words = useTexts(waveTexts);
  const { choices } = questionnaires;
  const today = dayInParis(new Date());
  const newest = newestOf(waves, today);
  const propose = () => proposeWave({ waves, first: firstWave(questionnaires), today, language });
  const [proposal] = useState(propose);
  const index = screens.indexOf(screen);
  const go = (to: Screen) => {
    location.hash = addressOf(to);
  };
  /** What has the focus on the screen that is gone to, where it is not the heading. */
  const target = useRef<{ errors: FieldErrors } | { path: string } | undefined>(undefined);

  const form = useForm<NextWave>({
    initial: () => readDraft() ?? proposal,
    check: (value) => checkScreen(t, screen, value, { choices, today }),
    asksFirst: () => screen === 'check',
    send: async (value) => {
      const next = screens[index + 1];
      if (next) return go(next);
      const body = newWaveBody(value, choices);
      const wave = await session.request<OperatorWave>('/operator/waves', { method: 'POST', body });
      forgetDraft();
      const [from, to] = [day(wave.opensOn), day(wave.closesOn)];
      announce(t.created(pick(wave.title, language), from, to), `#/waves/${wave.id}`);
    },
    refused: (cause) => {
      const paths = fieldPaths(form.value, choices);
      const found = refusedWave(t, cause, (path) => paths.has(path));
      // The list that was read is of before.
      if (found?.questionnaire !== undefined) void refresh();
      if (found) leadTo(found);
      return found;
    },
    wrongText: words.wrongHere,
    onChange: keepDraft,
  });
  const { value, failure, isBusy } = form;
  const isChanged = JSON.stringify(value) !== JSON.stringify(proposal);
  useUnsaved(isChanged && !isDraftKept());

  const showErrors = (found: FieldErrors) => form.fail(form.show(found));
  /** Errors are shown on the screen that they are on, the first of them with the focus. */
  const leadTo = (found: FieldErrors) => {
    const wrong = firstWrongScreen(found);
    if (wrong === undefined || wrong === screen) return showErrors(found);
    target.current = { errors: found };
    go(wrong);
  };
  useEffect(() => {
    const found = target.current;
    target.current = undefined;
    if (found && 'errors' in found) return showErrors(found.errors);
    form.fail(undefined);
    if (found) focusField(found.path);
  }, [screen]);

  const submit = (event: Event) => {
    const found = screen === 'check' ? checkScreen(t, screen, value, { choices, today }) : {};
    if (Object.keys(found).length === 0) return form.submit(event);
    event.preventDefault();
    leadTo(found);
  };
  const startAgain = () => {
    forgetDraft();
    form.reset(proposal);
    announce(words.startedAgain);
  };
  const change = (path: string) => {
    target.current = { path };
    go(screenOf(path));
  };

  const opener = useFocusOnReturn<HTMLButtonElement>(form.isAsked);
  const misfits = useMisfits(value, { newest, choices });
  const own: ScreenProps = { form, waves, newest, today, questionnaires, misfits };
  const previous = screens[index - 1];
  const isNow = value.opensOn <= today;
  const openLabel = isNow ? words.openNow : words.openLater(day(value.opensOn || today));
  return (
    <form ref={form.element} onSubmit={submit} noValidate>
      {screen === 'dates' && <DatesScreen {...own} />}
      {screen === 'questionnaire' && <QuestionnaireScreen {...own} />}
      {screen === 'population' && <PopulationScreen {...own} />}
      {screen === 'check' && (
        <>
          <p>{words.checkLead}</p>
          <CheckLines
            form={value}
            {...{ choices, misfits }}
            before={newest}
            errors={checkScreen(t, 'check', value, { choices, today })}
            onChange={change}
          />
        </>
      )}
      <ErrorBox text={failure} />
      {form.isAsked ? (
        <OpenQuestion form={form} isNow={isNow} label={openLabel} />
      ) : (
        <div class="buttons">
          <Button
            ref={opener}
            isSubmit
            label={screen === 'check' ? (isBusy ? t.working : openLabel) : words.goOn}
            disabled={isBusy}
          />
          {previous && (
            <a class="button button-secondary" href={addressOf(previous)}>
              {words.back}
            </a>
          )}
          {isChanged && <Button kind="link" label={words.startAgain} onClick={startAgain} />}
        </div>
      )}
    </form>
  );
}

type NextWaveForm = ReturnType<typeof useForm<NextWave>>;

interface ScreenProps extends Started {
  form: NextWaveForm;
  today: string;
  /** What everything was filled in from; none where this is the first wave. */
  newest: OperatorWave | undefined;
  /** In words. */
  misfits: readonly string[];
}

function DatesScreen({ form, waves, newest, today }: ScreenProps) {
  const { value, bind } = form;
  const { t, language } = useSpace(texts);
  const words = useTexts(waveTexts);
  const inBoth = useInBoth();
  const title = newest && pick(newest.title, language);
  const overlaps = newest && newest.status !== 'closed' && newest.closesOn >= value.opensOn;
  return (
    <>
      <p>{title === undefined ? words.datesFirst : words.datesFromLast(title)}</p>
      <div class="pair">
        <TextField
          {...bind('opensOn')}
          label={t.opensOn}
          hint={t.opensOnHint}
          type="day"
          onChange={(day) => form.set(withOpeningDay(value, day, { waves, today }))}
        />
        <TextField
          {...bind('closesOn')}
          label={t.closesOn}
          hint={t.closesOnHint}
          type="day"
          onChange={(day) => form.set(withClosingDay(value, day))}
        />
      </div>
      {overlaps && title !== undefined && value.opensOn !== '' && (
        <p class="message message-waiting">{words.overlaps(title, formatDate(newest.closesOn, language))}</p>
      )}
      <TextPair {...bind('title')} labels={inBoth(words.lineTitle)} />
      <TextField {...bind('id')} label={t.id} hint={t.idHint} type="short" />
      <PlanRows {...bind('editions')} days={value} />
    </>
  );
}

function QuestionnaireScreen({ form, newest, questionnaires }: ScreenProps) {
  const { t, language } = useSpace(waveTexts);
  return (
    <>
      <p>{newest ? t.questionnaireFromLast(pick(newest.title, language)) : t.questionnaireFirst}</p>
      <QuestionnaireField {...form.bind('questionnaire')} questionnaires={questionnaires} before={newest} />
    </>
  );
}

function PopulationScreen({ form, newest, questionnaires: { choices }, misfits }: ScreenProps) {
  const { value, bind } = form;
  const { t, language } = useSpace(texts);
  const words = useTexts(waveTexts);
  const questionnaire = chosenOf(value, choices);
  if (!questionnaire) return <p class="message message-wrong">{words.notChosen}</p>;
  return (
    <>
      <p>{newest ? words.populationFromLast(pick(newest.title, language)) : words.populationFirst}</p>
      <Misfits lines={misfits} />
      <h3>{t.populationTitle}</h3>
      <PopulationFields
        bind={bind as BindWave}
        margins={fittedTo(value, choices).margins}
        onMargins={(margins) => form.set(withMargins(value, margins, choices))}
        variables={marginVariables(questionnaire)}
      />
      <h3>{t.noticeTitle}</h3>
      <p>{t.noticeLead}</p>
      <NoticeFields {...bind('notice')} isFolded />
    </>
  );
}

/** What of the newest wave's margins the chosen questionnaire does not ask, in words. */
function useMisfits(
  value: NextWave,
  { newest, choices }: { newest: OperatorWave | undefined; choices: readonly QuestionnaireChoice[] },
): string[] {
  const { t, language } = useSpace(waveTexts);
  if (!newest) return [];
  const misfits = misfitsOf(waveForm(newest, language), chosenOf(value, choices));
  return misfitsInWords(t, misfits, { choices, language });
}

function OpenQuestion({ form, isNow, label }: { form: NextWaveForm; isNow: boolean; label: string }) {
  const { t, language } = useSpace(waveTexts);
  const title = pick(form.value.title, language);
  const day = formatDate(form.value.opensOn, language);
  return (
    <Question label={label} yes={isNow ? t.openNowYes : t.openLaterYes} sending={form} onYes={form.confirm}>
      <p>
        <strong>{isNow ? t.openNowQuestion(title) : t.openLaterQuestion(title, day)}</strong>
      </p>
      <List items={[isNow ? t.openNowEffect : t.openLaterEffect, t.fixedEffect]} />
    </Question>
  );
}

/** The first wave of an observatory is proposed among the employees of France, with two editions. */
function firstWave({ choices }: Questionnaires): WaveDocument {
  const quarter = quarterWave(new Date());
  const notice = quarter.notice as WaveDocument['notice'];
  const questionnaire = ownQuestionnaire(choices)?.hash ?? '';
  return { ...quarter, notice, editions: twoEditions(quarter), questionnaire };
}
