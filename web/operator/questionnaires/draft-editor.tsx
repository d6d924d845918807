import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { QuestionnaireFault } from '../../../functions/survey/check-questionnaire.ts';
import { faultOf } from '../../../functions/survey/fault-sentences.ts';
import { type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { ApiError } from '../../shared/api.ts';
import { pick } from '../../shared/language.ts';
import { BothVersions } from '../../space/both-versions.tsx';
import { Button } from '../../space/button.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { TextPair } from '../../space/fields.tsx';
import { fieldId } from '../../space/form.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useSending } from '../../space/sending.ts';
import type { Session } from '../../space/session.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { useUnsaved } from '../../space/unsaved.ts';
import { useSharedForm } from '../../space/use-shared-form.ts';
import { beginVersioned, changeVersioned, readVersioned, type Versioned } from '../../space/versioned.ts';
import { Changing, ChangingFields } from '../account/changing.tsx';
import { useInBoth } from '../in-both.ts';
import { type ViewProps, ViewTitle } from '../view.tsx';
import { CodeChoices, type CodeChoicesProps } from './code-choices.tsx';
import { asDraft, type DraftParts, draftOfParts, partsOf } from './draft-document.ts';
import { DraftFiles } from './draft-files.tsx';
import { errorsByField, findingsOf } from './draft-findings.ts';
import { mapQuestions, type QuestionPosition } from './edit-draft.ts';
import { FaultList } from './fault-list.tsx';
import { faultInWords } from './fault-words.ts';
import { takeOver } from './handed-over.ts';
import { IndicatorsEditor } from './indicators-editor.tsx';
import { focusWhenDrawn } from './move-buttons.tsx';
import { partInWords, partName } from './part-words.ts';
import { PhonePreview } from './phone-preview.tsx';
import { type DraftReply, draftPath, type Fielded, readFielded } from './questionnaires-api.ts';
import {
  choicesOf,
  lastAsked,
  type WordingChoice,
  waitingForChoice,
  withRaisedRevisions,
  withSettledRevisions,
} from './revisions.ts';
import { SectionsEditor } from './sections-editor.tsx';
import { SeriesPanel } from './series-panel.tsx';
import { questionnaireTexts } from './texts.ts';
import { TimeLine } from './time-line.tsx';

/** A draft as the service has it; undefined where it has none. */
type SavedDraft = Versioned<DraftReply> | undefined;

/** One draft: what is kept of it, or what the list has just handed over to be saved as it. */
export function DraftView({ announce, id }: ViewProps & { id: string }) {
  const { t, language, session } = useSpace(questionnaireTexts);
  const [handed] = useState(() => takeOver(id));
  const loading = useLoaded(async () => {
    const [fielded, saved] = await Promise.all([readFielded(session), readSaved(session, id)]);
    return { fielded, saved };
  });
  return (
    <section class="draft-view">
      <ViewTitle title={t.draftTitle(id)} />
      <p>
        <a href="#/questionnaires">{t.toList}</a>
      </p>
      <Loaded loading={loading}>
        {({ fielded, saved }) => {
          const kept = saved && asDraft(saved.value.document);
          const opened = handed?.draft ?? kept;
          if (opened)
            return <DraftEditor {...{ announce, fielded, saved, kept, opened }} isHanded={!!handed} />;
          if (!saved) return <p>{t.noDraft}</p>;
          return (
            <div class="message message-wrong">
              <p>{t.notEditable}</p>
              <ul>
                {saved.value.faults.map((fault) => {
                  const { where, what } = faultInWords(fault, { draft: undefined, language });
                  return <li key={`${fault.path} ${fault.message}`}>{`${where} – ${what}`}</li>;
                })}
              </ul>
            </div>
          );
        }}
      </Loaded>
    </section>
  );
}

async function readSaved(session: Session, id: string): Promise<SavedDraft> {
  try {
    return await readVersioned<DraftReply>(session, draftPath(id));
  } catch (cause) {
    if (cause instanceof ApiError && cause.slug === 'unknown-questionnaire') return undefined;
    throw cause;
  }
}

interface DraftEditorProps extends ViewProps {
  fielded: Fielded;
  saved: SavedDraft;
  /** What is saved, as the form has it. */
  kept: Questionnaire | undefined;
  opened: Questionnaire;
  isHanded: boolean;
}

function DraftEditor({ announce, fielded, saved, kept: keptAtFirst, opened, isHanded }: DraftEditorProps) {
  const { t, language } = useSpace(questionnaireTexts);
  const inBoth = useInBoth();
  const asked = useMemo(() => lastAsked(fielded.questionnaires), [fielded]);
  const [draft, setDraft] = useState(() => withRaisedRevisions(opened, asked));
  const [choices, setChoices] = useState(() => choicesOf(opened, asked, { isSaved: !isHanded }));
  const [open, setOpen] = useState<QuestionPosition>();
  const [openIndicator, setOpenIndicator] = useState<number>();
  const [shown, setShown] = useState(0);
  const [showsErrors, setShowsErrors] = useState(false);
  const sending = useSending();

  const keeping = useKeptDraft({ saved, kept: keptAtFirst, id: opened.id, draft });
  const { kept, shared } = keeping;
  keeping.onSaved.current = (merged, said) => {
    if (merged) {
      setDraft(merged);
      setChoices(choicesOf(merged, asked, { isSaved: true }));
    }
    const { length } = keeping.reply.current?.faults ?? [];
    announce(said || (length === 0 ? t.savedSound : t.savedFaulty(length)));
  };
  const isUnsaved = JSON.stringify(asDraft(draft)) !== JSON.stringify(kept);
  useUnsaved(isUnsaved);

  const settled = useSettled(draft);
  const findings = useMemo(() => findingsOf(settled, fielded.questionnaires), [settled, fielded]);
  const ofService = isUnsaved ? [] : (keeping.reply.current?.faults ?? []);
  const faults = findings.faults.length > 0 ? findings.faults : ofService;
  const waiting = waitingForChoice(draft, asked, choices);
  const errors = useMemo(() => {
    if (!showsErrors) return {};
    const ofWaiting = waiting.map((question) => choiceFault(draft, question.id));
    return errorsByField([...faults, ...ofWaiting], (fault) =>
      fault.message === '' ? t.wordingMissing : faultInWords(fault, { draft, language }).what,
    );
  }, [showsErrors, faults, draft, choices]);

  const change = (changed: Questionnaire) => {
    sending.fail(undefined);
    shared.dismiss();
    setDraft(withSettledRevisions(changed, draft, { asked, choices }));
  };
  const choose = (id: string, choice: WordingChoice) => {
    const chosen = new Map(choices).set(id, choice);
    sending.fail(undefined);
    setChoices(chosen);
    const touched = mapQuestions(draft, (each) => (each.id === id ? { ...each } : each));
    setDraft(withSettledRevisions(touched, draft, { asked, choices: chosen }));
  };
  const openQuestion = (at: QuestionPosition | undefined) => {
    setOpen(at);
    if (at) setShown(indexOf(draft, at));
  };
  const goTo = (path: string) => {
    setShowsErrors(true);
    const [, section, question] = /^sections\.(\d+)\.questions\.(\d+)/.exec(path) ?? [];
    if (section !== undefined) openQuestion({ section: Number(section), question: Number(question) });
    const [, indicator] = /^indicators\.(\d+)/.exec(path) ?? [];
    if (indicator !== undefined) setOpenIndicator(Number(indicator));
    const parts = path.split('.');
    focusWhenDrawn(...parts.map((_, index) => fieldId(parts.slice(0, parts.length - index).join('.'))));
  };
  const save = (event: Event) => {
    event.preventDefault();
    const [first] = waiting;
    if (first) {
      goTo(choiceFault(draft, first.id).path);
      return sending.fail(t.choiceFirst(waiting.length));
    }
    setShowsErrors(true);
    // What was said of the last time would stand beside what goes wrong this time.
    announce('');
    // Another draft than the one that is shown would be saved while a field still has its own text: leaving it comes first.
    void sending.send(() => shared.save(partsToSave(draft), ''));
  };
  const discard = () => {
    if (!kept) return;
    const restored = withRaisedRevisions(kept, asked);
    setDraft(restored);
    setChoices(choicesOf(restored, asked, { isSaved: true }));
    setOpen(undefined);
    sending.fail(undefined);
    shared.dismiss();
    announce(t.discarded);
  };
  const { conflict } = shared;

  return (
    <form onSubmit={save} noValidate>
      <section aria-labelledby="time-title">
        <h3 id="time-title">{t.time}</h3>
        <TimeLine {...findings} />
      </section>
      <section aria-labelledby="effects-title">
        <h3 id="effects-title" tabIndex={-1}>
          {t.effects}
        </h3>
        <SeriesPanel {...{ fielded, asked, choices }} draft={settled} />
      </section>
      <section aria-labelledby="faults-title">
        <h3 id="faults-title" tabIndex={-1}>
          {t.faults}
        </h3>
        <FaultList {...{ draft, faults, isUnsaved, onGoTo: goTo }} />
      </section>
      <div class="draft-columns">
        <div class="draft-form">
          <ChangingFields>
            <TextPair
              path="title"
              labels={inBoth(t.title)}
              errors={errors}
              value={draft.title}
              onChange={(title) => change({ ...draft, title })}
            />
            <SectionsEditor
              {...{ draft, asked, choices, errors, open, faults, onChange: change, onChoose: choose }}
              onOpen={openQuestion}
              onPreview={() => focusWhenDrawn('preview-title')}
            />
            <IndicatorsEditor
              {...{ draft, fielded, errors, faults, onChange: change }}
              open={openIndicator}
              onOpen={setOpenIndicator}
            />
            <ChoiceOfNames
              {...{ errors }}
              path="breakdowns"
              title={t.breakdowns}
              lead={t.breakdownsLead}
              codes={draft.breakdowns}
              options={questionsOf(draft).map(({ id, topic }) => ({
                code: id,
                label: pick(topic, language) || id,
              }))}
              onChange={(breakdowns) => change({ ...draft, breakdowns })}
            />
            <ChoiceOfNames
              {...{ errors }}
              path="headlines"
              title={t.headlines}
              lead={t.headlinesLead}
              codes={draft.headlines}
              options={draft.indicators.map(({ id, sentence }) => ({
                code: id,
                label: `${id} – ${pick(sentence, language)}`,
              }))}
              onChange={(headlines) => change({ ...draft, headlines })}
            />
          </ChangingFields>
        </div>
        <div class="draft-beside">
          <PhonePreview
            draft={settled}
            index={Math.min(shown, questionsOf(settled).length - 1)}
            onGoTo={setShown}
          />
        </div>
      </div>

      <DraftFiles draft={draft} onTexts={change} />

      <div class="save-bar">
        <ErrorBox text={sending.failure} />
        {conflict && (
          <BothVersions
            words={t}
            fields={conflict.fields.map((name) => ({
              name: partName(t, name),
              mine: partInWords(conflict.mine[name]),
              theirs: partInWords(conflict.theirs[name]),
            }))}
            isBusy={sending.isBusy}
            onKeep={(side) => void sending.send(() => shared.settle(side))}
          />
        )}
        <p class="small">
          {isUnsaved ? t.unsaved : t.allSaved} {faults.length > 0 && t.faultsLeft(faults.length)}
        </p>
        <div class="save-buttons">
          <Changing>
            <Button isSubmit label={t.save} disabled={sending.isBusy} />
          </Changing>
          {faults.length > 0 && (
            <Button kind="secondary" label={t.faults} onClick={() => focusWhenDrawn('faults-title')} />
          )}
          {isUnsaved && kept && <Button kind="secondary" label={t.discard} onClick={discard} />}
          <Button
            kind="link"
            more="wide-only"
            label={t.effects}
            onClick={() => focusWhenDrawn('effects-title')}
          />
        </div>
      </div>
    </form>
  );
}

interface KeptDraftOptions {
  saved: SavedDraft;
  kept: Questionnaire | undefined;
  id: string;
  /** As the form has it. */
  draft: Questionnaire;
}

/** The draft at the service: what it has by now, what it says of it, and saving on top of what others saved meanwhile. */
function useKeptDraft({ saved, kept: keptAtFirst, id, draft: shown }: KeptDraftOptions) {
  const { session } = useSpace();
  const words = useTexts(questionnaireTexts);
  const [kept, setKept] = useState(keptAtFirst);
  const reply = useRef(saved?.value);
  const known = useRef<DraftParts>(keptAtFirst ? partsOf(keptAtFirst) : {});
  /** Told without a draft where the form has gone on from what was sent. */
  const onSaved = useRef<(draft: Questionnaire | undefined, said: string) => void>(() => {});
  const held = useRef(shown);
  held.current = shown;
  const taken = ({ value, etag }: Versioned<DraftReply>): Versioned<DraftParts> => {
    const draft = asDraft(value.document);
    if (!draft) throw new Error(`draft ${id} was saved in a form that has no fields here`);
    reply.current = value;
    known.current = partsOf(draft);
    setKept(draft);
    return { value: known.current, etag };
  };
  const shared = useSharedForm<DraftParts>({
    words,
    base: known.current,
    now: { value: known.current, etag: saved?.etag ?? '' },
    read: async () => taken(await readVersioned<DraftReply>(session, draftPath(id))),
    send: async (changes, etag) => {
      const options = {
        method: 'PUT' as const,
        body: draftOfParts({ ...known.current, ...changes, id: id }),
      };
      return taken(
        etag === ''
          ? await beginVersioned<DraftReply>(session, draftPath(id), options)
          : await changeVersioned<DraftReply>(session, draftPath(id), { ...options, etag }),
      );
    },
    isKept: (sent) => JSON.stringify(partsToSave(held.current)) !== JSON.stringify(sent),
    onSaved: (parts, said, isKept) => onSaved.current(isKept ? undefined : draftOfParts(parts), said),
  });
  return { kept, reply, shared, onSaved };
}

function partsToSave(draft: Questionnaire): DraftParts {
  return partsOf(asDraft(draft) ?? draft);
}

/** Words that wait for a choice, as a fault of the question's revision. */
function choiceFault({ sections }: Questionnaire, id: string): QuestionnaireFault {
  const section = sections.findIndex(({ questions }) => questions.some((question) => question.id === id));
  const question = sections[section]?.questions.findIndex((each) => each.id === id);
  return { path: `sections.${section}.questions.${question}.revision`, question: id, ...faultOf('missing') };
}

function indexOf({ sections }: Questionnaire, at: QuestionPosition): number {
  const before = sections.slice(0, at.section).reduce((sum, { questions }) => sum + questions.length, 0);
  return before + at.question;
}

interface ChoiceOfNamesProps
  extends Pick<CodeChoicesProps, 'path' | 'errors' | 'options' | 'codes' | 'onChange'> {
  title: string;
  lead: string;
}

function ChoiceOfNames({ title, lead, ...choices }: ChoiceOfNamesProps) {
  return (
    <details class="margin">
      <summary>
        <h3>{title}</h3> <span class="muted small">{choices.codes.join(', ')}</span>
      </summary>
      <CodeChoices {...choices} legend={lead} />
    </details>
  );
}

/** The value once nothing was typed for a moment: what is made of it costs more than a letter should. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 150);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
