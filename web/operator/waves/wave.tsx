import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import { formatDate } from '../../shared/format.ts';
import { pick } from '../../shared/language.ts';
import { List } from '../../shared/lists.tsx';
import { BothVersions } from '../../space/both-versions.tsx';
import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { TextField, TextPair } from '../../space/fields.tsx';
import { useForm } from '../../space/form.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useSending } from '../../space/sending.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { useUnsaved } from '../../space/unsaved.ts';
import { useSharedForm } from '../../space/use-shared-form.ts';
import { changeVersioned, readVersioned, type Versioned } from '../../space/versioned.ts';
import { Changing, ChangingFields } from '../account/changing.tsx';
import type { OperatorWave } from '../api-types.ts';
import { fieldTexts } from '../code-texts.ts';
import { editionTexts } from '../editions/texts.ts';
import { BroughtIn } from '../imports/brought-in.tsx';
import { readWaveImport, type WaveImport } from '../imports/import-api.ts';
import { useInBoth } from '../in-both.ts';
import { listWords, statusName, useNames } from '../names.ts';
import { SaveBar } from '../save-bar.tsx';
import { type Texts, texts } from '../texts.ts';
import { type ViewProps, ViewTitle } from '../view.tsx';
import { focusField } from './focus-field.ts';
import { marginVariables } from './margin-form.ts';
import { withClosingDay } from './plan-form.ts';
import { FixedPlan, PlanRows } from './plan-rows.tsx';
import {
  chosenOf,
  factsOf,
  fittedTo,
  misfitsOf,
  type Questionnaires,
  readQuestionnaires,
  withMargins,
} from './questionnaire-choice.ts';
import { QuestionnaireField } from './questionnaire-field.tsx';
import { type WaveTexts, waveTexts } from './texts.ts';
import { type BindWave, Misfits, NoticeFields, PopulationFields } from './wave-fields.tsx';
import {
  asStored,
  changedFields,
  checkWave,
  noticeFields,
  refusedWave,
  type WaveForm,
  waveChange,
  waveFields,
  waveForm,
} from './wave-form.ts';
import { factsInWords, fieldInWords, misfitsInWords } from './wave-words.ts';

interface LoadedWave {
  readonly wave: Versioned<OperatorWave>;
  readonly waves: readonly OperatorWave[];
  readonly questionnaires: Questionnaires;
  readonly brought: WaveImport | null | undefined;
}

/** One wave: what it is, changing it, closing it. `field` of the notice is to be filled in first. */
export function WaveView(props: ViewProps & { id: string; field?: string | undefined }) {
  const { id, field, announce } = props;
  const { session } = useSpace();
  const path = `/operator/waves/${encodeURIComponent(id)}`;
  const loading = useLoaded<LoadedWave>(async () => {
    const [wave, waves, questionnaires] = await Promise.all([
      readVersioned<OperatorWave>(session, path),
      session.request<OperatorWave[]>('/operator/waves'),
      readQuestionnaires(session),
    ]);
    return { wave, waves, questionnaires, brought: await readWaveImport(session, wave.value) };
  });
  return (
    <section>
      <ViewTitle title={useTexts(texts).waveOf(id)} />
      <Loaded loading={loading}>{(loaded) => <Wave {...{ path, field, announce }} {...loaded} />}</Loaded>
    </section>
  );
}

interface WaveProps extends ViewProps, LoadedWave {
  path: string;
  field?: string | undefined;
}

function Wave({ announce, path, wave: read, waves, questionnaires, brought, field }: WaveProps) {
  const { t, language, session } = useSpace(texts);
  const words = useTexts(waveTexts);
  const edition = useTexts(editionTexts);
  const fieldName = useNames(fieldTexts);
  const inBoth = useInBoth();
  const { choices } = questionnaires;
  const [wave, setWave] = useState(read.value);
  /** What the form was filled in from. */
  const [initial, setInitial] = useState(() => waveForm(wave, language));
  const settling = useSending();
  const isFixed = (name: string) => !wave.mayChange.includes(name);
  const hasOpened = isFixed('opensOn');
  const taken = ({ value, etag }: Versioned<OperatorWave>): Versioned<WaveForm> => {
    setWave(value);
    return { value: waveForm(value, language), etag };
  };
  const shared = useSharedForm<WaveForm>({
    words,
    base: initial,
    now: { value: initial, etag: read.etag },
    read: async () => taken(await readVersioned(session, path)),
    send: async (changes, etag) => {
      const body = waveChange({ ...initial, ...changes }, changedIn(changes));
      return taken(await changeVersioned(session, path, { method: 'PATCH', body, etag }));
    },
    onSaved: (saved, said) => {
      form.takeSaved(saved);
      setInitial(saved);
      announce(said);
    },
  });
  const form = useForm({
    initial,
    check: (value) => checkWave(t, value, changedFields(value, initial), { isPlanFixed: hasOpened }),
    send: async (value) => {
      const mine = asStored(fittedTo(value, choices), language);
      const fields = changedFields(mine, initial);
      await shared.save(mine, fields.length === 0 ? t.allSaved : t.saved(names(fields)));
    },
    refused: (cause, hasField) => {
      takeFixed(cause);
      return refusedWave(t, cause, hasField);
    },
    wrongText: t.wrongFields,
    onChange: shared.dismiss,
  });
  const { value, bind, failure, isBusy } = form;
  const changed = changedFields(value, initial);
  const { conflict } = shared;
  useUnsaved(changed.length > 0);
  useEffect(() => {
    if (field !== undefined)
      focusField(noticeFields.some((name) => name === field) ? `notice.${field}.fr` : 'margins');
  }, [field]);

  /** A wave that was put off may have answers already: what is fixed of it is known once a change was refused. */
  const takeFixed = (cause: unknown) => {
    if (!(cause instanceof ApiError) || !['wave-fixed', 'editions-fixed'].includes(cause.slug)) return;
    const { mayChange } = cause.problem as { mayChange?: readonly string[] };
    if (!mayChange) return;
    const kept = waveFields.filter((name) => !mayChange.includes(name)).map((name) => [name, initial[name]]);
    form.set({ ...value, ...Object.fromEntries(kept) });
    setWave({ ...wave, mayChange });
  };
  const names = (fields: readonly string[]) => listWords(fields.map(fieldName), language);
  const discard = () => {
    form.reset(initial);
    announce(t.discarded);
  };

  const questionnaire = chosenOf(value, choices);
  const before = waves.find((other) => other.id !== wave.id && other.opensOn < wave.opensOn);
  const misfits = misfitsInWords(words, misfitsOf(initial, questionnaire), { choices, language });
  return (
    <>
      <p>
        <strong>{pick(wave.title, language)}</strong> – {statusName(t, wave)},{' '}
        {t.period(formatDate(wave.opensOn, language), formatDate(wave.closesOn, language))}
      </p>
      <p>
        <a href={`#/waves/${wave.id}/editions`}>{t.toCalendar}</a>
      </p>
      <BroughtIn {...{ wave, brought, announce }} />
      <form ref={form.element} onSubmit={form.submit} noValidate>
        <ChangingFields>
          {' '}
          {hasOpened && <Fixed wave={wave} />}
          <h3>{t.titleAndDates}</h3>
          <TextPair {...bind('title')} labels={inBoth(words.lineTitle)} />
          <div class="pair">
            <fieldset disabled={hasOpened}>
              <TextField
                {...bind('opensOn')}
                label={t.opensOn}
                type="day"
                hint={hasOpened ? words.fixedNow(words.becauseOpened) : t.opensOnHint}
              />
            </fieldset>
            <TextField
              {...bind('closesOn')}
              label={t.closesOn}
              hint={t.closesOnHint}
              type="day"
              onChange={(day) =>
                form.set(hasOpened ? { ...value, closesOn: day } : withClosingDay(value, day))
              }
            />
          </div>
          {hasOpened ? (
            <FixedPlan editions={wave.editions} />
          ) : (
            <PlanRows {...bind('editions')} days={value} />
          )}
          <h3>{words.questionnaire}</h3>
          {isFixed('questionnaire') ? (
            <>
              {questionnaire && (
                <p>
                  {pick(questionnaire.title, language)},{' '}
                  {factsInWords(words, factsOf(questionnaire, undefined), language)}
                </p>
              )}
              <p class="muted">{words.fixedNow(words.becauseAsked)}</p>
            </>
          ) : (
            <QuestionnaireField {...bind('questionnaire')} questionnaires={questionnaires} before={before} />
          )}
          <h3>{t.populationTitle}</h3>
          {isFixed('margins') && <p class="muted">{words.fixedNow(words.becausePopulationWeighted)}</p>}
          <Misfits lines={misfits} />
          <fieldset disabled={isFixed('margins')}>
            <PopulationFields
              bind={bind as BindWave}
              margins={fittedTo(value, choices).margins}
              onMargins={(margins) => form.set(withMargins(value, margins, choices))}
              variables={questionnaire ? marginVariables(questionnaire) : []}
            />
          </fieldset>
          <h3>{t.noticeTitle}</h3>
          <p>{t.noticeLead}</p>
          <NoticeFields {...bind('notice')} />
        </ChangingFields>
        <SaveBar changed={names(changed)} failure={failure} isBusy={isBusy} onDiscard={discard} />
      </form>
      {conflict && (
        <BothVersions
          words={words}
          fields={conflict.fields.map((name) => ({
            name: fieldName(name),
            mine: inWords(conflict.mine, name),
            theirs: inWords({ ...initial, ...conflict.theirs }, name),
          }))}
          isBusy={settling.isBusy}
          onKeep={(side) => settling.send(() => shared.settle(side))}
        />
      )}
      <ErrorBox text={settling.failure} />
      <Changing>
        <Closing {...{ announce, path, wave }} onChanged={setWave} />
      </Changing>
    </>
  );

  function inWords(fields: WaveForm, name: keyof WaveForm): string {
    return fieldInWords({ t, words, edition, language }, fields, { field: name, choices });
  }
}

function changedIn(changes: Partial<WaveForm>) {
  return waveFields.filter((field) => field in changes);
}

/** What may still change of a wave that has opened; why the rest does not. */
function Fixed({ wave }: { wave: OperatorWave }) {
  const { t, language } = useSpace(waveTexts);
  const nameOf = useNames(fieldTexts);
  const free = waveFields.filter((field) => wave.mayChange.includes(field)).map(nameOf);
  const listed = listWords(free, language);
  const isPutOff = wave.status === 'scheduled';
  const reasons = Object.entries(reasonsOf(t)).filter(([field]) => !wave.mayChange.includes(field));
  return (
    <div class="message">
      <p>{isPutOff ? t.fixedAnswered(listed) : t.fixedTitle(listed)}</p>
      <List items={reasons.map(([field, reason]) => t.fixedLine(nameOf(field), reason))} />
    </div>
  );
}

/** As the service has them, by field. */
function reasonsOf(words: WaveTexts): Readonly<Record<string, string>> {
  return {
    opensOn: words.becauseOpened,
    editions: words.becauseTold,
    questionnaire: words.becauseAsked,
    population: words.becausePopulation,
    margins: words.becauseWeighted,
  };
}

interface ClosingProps extends ViewProps {
  path: string;
  wave: OperatorWave;
  onChanged: (wave: OperatorWave) => void;
}

function Closing({ announce, path, wave, onChanged }: ClosingProps) {
  const { t, language, session } = useSpace(texts);
  const title = pick(wave.title, language);
  const close = async () => {
    // Whatever else of it somebody may have changed: it is closed all the same.
    const change = { method: 'PATCH', body: { status: 'closed' }, etag: '*' } as const;
    onChanged((await changeVersioned<OperatorWave>(session, path, change)).value);
    announce(t.closedNow(title));
  };
  return (
    <section aria-labelledby="close-title">
      <h3 id="close-title">{t.closeTitle}</h3>
      {wave.status === 'closed' ? (
        <p>{t.isClosed}</p>
      ) : (
        <ConfirmedAction label={t.close} yes={t.closeYes} isSecondary act={close}>
          <p>
            <strong>{t.closeQuestion(title)}</strong>
          </p>
          <List items={closingEffects(t, wave)} />
        </ConfirmedAction>
      )}
    </section>
  );
}

function closingEffects(t: Texts, { status }: OperatorWave): string[] {
  if (status === 'scheduled') return [t.closeScheduled, t.closeForGood];
  return [t.closeAnswers, t.closeReceipts, t.closePublication, t.closeForGood];
}
