import { beside } from '../../shared/beside.ts';
import { Heads, Scrolling } from '../../shared/table.tsx';
import { Button } from '../../space/button.tsx';
import '../../space/stacked-table.css';
import { useState } from 'preact/hooks';
import { faultsOf, type QuestionnaireFault } from '../../../functions/survey/check-questionnaire.ts';
import { faultOf } from '../../../functions/survey/fault-sentences.ts';
import type { Questionnaire } from '../../../functions/survey/questionnaire.ts';
import { questionnaireAsFile } from '../../../functions/survey/questionnaire-file.ts';
import { downloadText } from '../../shared/download.ts';
import { pick } from '../../shared/language.ts';
import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { SelectField, TextField } from '../../space/fields.tsx';
import { useForm } from '../../space/form.ts';
import { FormFrame } from '../../space/form-frame.tsx';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useSending } from '../../space/sending.ts';
import { useSpace } from '../../space/space.ts';
import { Changing } from '../account/changing.tsx';
import { type ViewProps, ViewTitle } from '../view.tsx';
import { asDraft } from './draft-document.ts';
import { faultInWords } from './fault-words.ts';
import { FileField } from './file-field.tsx';
import { handOver } from './handed-over.ts';
import {
  type AskingWave,
  deleteDraft,
  documentPath,
  type ListedDocument,
  newestFirst,
  type QuestionnaireList,
  readQuestionnaireList,
} from './questionnaires-api.ts';
import { type QuestionnaireTexts, questionnaireTexts } from './texts.ts';

const draftId = /^[a-z][A-Za-z0-9]{0,63}$/;

interface Listed extends QuestionnaireList {
  readonly waves: readonly AskingWave[];
}

/** Every questionnaire: those that waves name, the drafts, and the ways to begin one. */
export function Questionnaires({ announce }: ViewProps) {
  const { t, session } = useSpace(questionnaireTexts);
  const loading = useLoaded<Listed>(async () => {
    const [list, waves] = await Promise.all([
      readQuestionnaireList(session),
      session.request<AskingWave[]>('/operator/waves'),
    ]);
    return { ...list, waves: newestFirst(waves) };
  });
  return (
    <section>
      <ViewTitle title={t.questionnaires} />
      <p>{t.freezing}</p>
      <Loaded loading={loading}>
        {(listed) => (
          <>
            <section aria-labelledby="drafts-title">
              <h3 id="drafts-title">{t.drafts}</h3>
              <Drafts drafts={listed.drafts} announce={announce} onDeleted={loading.refresh} />
            </section>
            <section aria-labelledby="fielded-title">
              <h3 id="fielded-title">{t.fielded}</h3>
              <Fielded {...listed} />
            </section>
            <Changing>
              <Start listed={listed} announce={announce} />
            </Changing>
          </>
        )}
      </Loaded>
      <Changing>
        <Import announce={announce} />
      </Changing>
    </section>
  );
}

interface DraftsProps extends Pick<Listed, 'drafts'>, Pick<ViewProps, 'announce'> {
  onDeleted: () => void;
}

function Drafts({ drafts, announce, onDeleted }: DraftsProps) {
  const { t, session } = useSpace(questionnaireTexts);
  if (drafts.length === 0) return <p>{t.noDrafts}</p>;
  const remove = async (draft: Listed['drafts'][number]) => {
    await deleteDraft(session, draft);
    announce(t.draftDeleted(draft.id));
    onDeleted();
  };
  return (
    <ul class="draft-list unmarked">
      {drafts.map((draft) => {
        const { id, faults } = draft;
        return (
          <li key={id}>
            <p>
              <a href={`#/questionnaires/${id}`}>{id}</a>{' '}
              <span class="muted small">{faults === 0 ? t.draftSound : t.draftFaults(faults)}</span>
            </p>
            <Changing>
              <ConfirmedAction
                label={t.deleteDraft}
                fullLabel={t.deleteDraftOf(id)}
                yes={t.deleteDraftYes}
                isSecondary
                act={() => remove(draft)}
              >
                <p>{t.deleteDraftQuestion(id)}</p>
              </ConfirmedAction>
            </Changing>
          </li>
        );
      })}
    </ul>
  );
}

function Fielded({ documents, waves }: Listed) {
  const { t, language, session } = useSpace(questionnaireTexts);
  const sending = useSending();
  const exportFile = ({ hash, id }: ListedDocument) =>
    sending.send(async () => {
      const questionnaire = await session.request<Questionnaire>(documentPath(hash));
      downloadText(`${id}.json`, questionnaireAsFile(questionnaire), 'application/json');
    });
  return (
    <>
      <Scrolling label={t.fieldedCaption}>
        <table class="stacked-table">
          <caption class="visually-hidden">{t.fieldedCaption}</caption>
          <Heads columns={[t.questionnaire, t.waves, t.state]} />
          <tbody>
            {documents.map((document) => (
              <tr key={document.hash}>
                <th scope="row">
                  {pick(document.title, language)}
                  <br />
                  <span class="muted small">{beside(document.id, document.hash.slice(0, 8))}</span>
                  <br />
                  <Button
                    kind="link"
                    label={t.exportFile}
                    aria-label={t.exportFileOf(`${document.id} ${document.hash.slice(0, 8)}`)}
                    onClick={() => exportFile(document)}
                  />
                </th>
                <td data-label={t.waves}>{wavesInWords(t, document, waves)}</td>
                <td data-label={t.state}>
                  {document.frozen ? t.frozen : document.waves.length > 0 ? t.planned : t.unused}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <ErrorBox text={sending.failure} />
    </>
  );
}

/** The waves that name a questionnaire, newest first. */
function wavesInWords(
  t: QuestionnaireTexts,
  { waves: named }: ListedDocument,
  waves: readonly AskingWave[],
): string {
  const ids = waves.map(({ id }) => id).filter((id) => named.includes(id));
  return ids.length === 0 ? t.noWaves : ids.join(', ');
}

/** Begins a draft with a questionnaire that there is: the newest, unless another is chosen. */
function Start({ listed, announce }: Pick<ViewProps, 'announce'> & { listed: Listed }) {
  const { t, language, session } = useSpace(questionnaireTexts);
  const { documents, drafts, waves } = listed;
  const sorted = [...documents].sort((a, b) => ageOf(a, waves) - ageOf(b, waves));
  const form = useForm({
    name: 'start',
    initial: () => ({ from: sorted[0]?.hash ?? '', id: freeId(sorted[0]?.id ?? 'questionnaire', drafts) }),
    check: ({ id }): Record<string, string> => {
      if (!draftId.test(id.trim())) return { id: t.draftIdWrong };
      return drafts.some((draft) => draft.id === id.trim()) ? { id: t.draftExists } : {};
    },
    send: async ({ from, id }) => {
      const draft = asDraft(await session.request<Questionnaire>(documentPath(from)));
      if (!draft) throw new Error(`questionnaire ${from} has no form`);
      open({ ...draft, id: id.trim() }, pick(draft.title, language));
    },
  });
  const open = (draft: Questionnaire, name: string) => {
    // Whoever has gone to another view meanwhile has not opened it.
    if (location.hash !== '#/questionnaires') return;
    handOver({ draft, name });
    announce(t.opened(name), `#/questionnaires/${draft.id}`);
  };
  return (
    <section aria-labelledby="start-title">
      <h3 id="start-title">{t.start}</h3>
      <FormFrame form={form} label={t.startDraft} busyLabel={t.startDraft}>
        <SelectField
          {...form.bind('from')}
          label={t.startFrom}
          options={sorted.map((document, index) => ({
            code: document.hash,
            label: (index === 0 ? t.newestOption : t.olderOption)(
              pick(document.title, language),
              wavesInWords(t, document, waves),
            ),
          }))}
        />
        <TextField {...form.bind('id')} label={t.draftId} hint={t.draftIdHint} type="short" />
      </FormFrame>
    </section>
  );
}

/** How many waves are newer than the newest that names it. */
function ageOf({ waves: named }: ListedDocument, waves: readonly AskingWave[]): number {
  const index = waves.findIndex(({ id }) => named.includes(id));
  return index === -1 ? waves.length : index;
}

function freeId(id: string, drafts: Listed['drafts']): string {
  const isTaken = (name: string) => drafts.some((draft) => draft.id === name);
  if (!isTaken(id)) return id;
  for (let number = 2; ; number++) if (!isTaken(`${id}${number}`)) return `${id}${number}`;
}

/** Opens a file as a draft, or says all that keeps it from being opened. */
function Import({ announce }: Pick<ViewProps, 'announce'>) {
  const { t, language } = useSpace(questionnaireTexts);
  const [refused, setRefused] = useState<{ file: string; faults: readonly QuestionnaireFault[] }>();
  const take = async (file: File) => {
    const read = readFile(await file.text());
    if ('faults' in read) return setRefused({ file: file.name, faults: read.faults });
    handOver({ draft: read.draft, name: file.name });
    announce(t.opened(file.name), `#/questionnaires/${read.draft.id}`);
  };
  return (
    <section aria-labelledby="import-title">
      <h3 id="import-title">{t.importTitle}</h3>
      <FileField id="import-file" label={t.importFile} hint={t.importHint} accept=".json" onFile={take} />
      {refused && (
        <div class="message message-wrong" role="alert">
          <p>{t.importRefused(refused.file)}</p>
          <ul>
            {refused.faults.map((fault) => {
              const { where, what } = faultInWords(fault, { draft: undefined, language });
              return (
                <li key={`${fault.path} ${fault.message}`}>
                  <strong>{where}</strong> – {what}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}

/** A file's questionnaire, whatever rules it breaks that the form can mend; else all that is wrong with it. */
function readFile(text: string): { draft: Questionnaire } | { faults: readonly QuestionnaireFault[] } {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    return { faults: [{ path: '', ...faultOf('notJson', (cause as Error).message) }] };
  }
  const draft = asDraft(document);
  return draft && draftId.test(draft.id) ? { draft } : { faults: faultsOf(document) };
}
