import { useRef, useState } from 'preact/hooks';
import { RefusedError } from '../../../functions/import/refused-error.ts';
import { sendWave } from '../../../functions/import/send-wave.ts';
import type { QuestionnaireFault } from '../../../functions/survey/check-questionnaire.ts';
import { Button } from '../../space/button.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { failureText } from '../../space/failure-text.ts';
import { useSpace } from '../../space/space.ts';
import { useUnsaved } from '../../space/unsaved.ts';
import { FileField } from '../questionnaires/file-field.tsx';
import type { ViewProps } from '../view.tsx';
import { ImportFaults } from './import-faults.tsx';
import { ImportSummary } from './import-summary.tsx';
import { type ChosenFiles, type FileFaults, type ReadFiles, readFiles } from './read-files.ts';
import { RemoveImport } from './remove-import.tsx';
import { sessionObservatory } from './session-observatory.ts';
import { importTexts } from './texts.ts';

/** Where bringing in stands: the files are read, found wrong or right, sent; sending stops, fails or ends. */
type Phase =
  | { readonly at: 'choosing' | 'reading' }
  | { readonly at: 'wrong'; readonly wrong: FileFaults; readonly questionnaire: string }
  | { readonly at: 'ready' }
  | { readonly at: 'sending'; readonly sent: number; readonly isStopping: boolean }
  | { readonly at: 'stopped'; readonly sent: number; readonly failure?: string; readonly wrong?: FileFaults };

const fileKinds = ['answers', 'questionnaire', 'wave'] as const;

/** The three files of a fielded wave: chosen, checked, and brought in with what was in already left as it is. */
export function ImportWave({ announce }: Pick<ViewProps, 'announce'>) {
  const { t, language, session, words, number } = useSpace(importTexts);
  const [files, setFiles] = useState<Partial<ChosenFiles>>({});
  const [phase, setPhase] = useState<Phase>({ at: 'choosing' });
  const [read, setRead] = useState<ReadFiles>();
  const [failure, setFailure] = useState<string>();
  const stopper = useRef<AbortController>(undefined);
  const isSending = phase.at === 'sending';
  useUnsaved(isSending);

  const choose = (kind: keyof ChosenFiles, file: File) => {
    setFiles({ ...files, [kind]: file });
    setRead(undefined);
    setFailure(undefined);
    setPhase({ at: 'choosing' });
  };
  const check = async () => {
    const { answers, questionnaire, wave } = files;
    if (!answers || !questionnaire || !wave) return setFailure(t.chooseAll);
    setFailure(undefined);
    setPhase({ at: 'reading' });
    try {
      const found = await readFiles(
        { answers, questionnaire, wave },
        { observatory: sessionObservatory(session), now: new Date() },
      );
      if ('count' in found) return setPhase({ at: 'wrong', wrong: found, questionnaire: questionnaire.name });
      setRead(found);
      setPhase({ at: 'ready' });
    } catch (cause) {
      setFailure(cause instanceof DOMException ? t.unreadable : failureText(words, cause));
      setPhase({ at: 'choosing' });
    }
  };
  const send = async ({ fielded }: ReadFiles) => {
    let sent = 0;
    const controller = new AbortController();
    stopper.current = controller;
    setPhase({ at: 'sending', sent, isStopping: false });
    try {
      const isNew = await sendWave(sessionObservatory(session), fielded, {
        onSent: (now) => {
          sent = now;
          setPhase({ at: 'sending', sent, isStopping: controller.signal.aborted });
        },
        signal: controller.signal,
      });
      const all = number(fielded.packedAnswers.length);
      announce((isNew ? t.allIn : t.allInBefore)(all, fielded.wave.id), `#/waves/${fielded.wave.id}`);
    } catch (cause) {
      if (controller.signal.aborted) return setPhase({ at: 'stopped', sent });
      const { details = {} } = cause instanceof RefusedError ? cause : {};
      const ofQuestionnaire = (details.faults ?? []) as QuestionnaireFault[];
      const count = ofQuestionnaire.length;
      setPhase({
        at: 'stopped',
        sent,
        ...(count > 0 ? { wrong: { faults: [], ofQuestionnaire, count } } : { failure: explain(cause) }),
      });
    }
  };
  const explain = (cause: unknown): string => {
    if (!(cause instanceof RefusedError)) return failureText(words, cause);
    const known: Readonly<Record<string, string>> = {
      'wave-taken': t.waveTaken,
      'questionnaire-taken': t.questionnaireTaken,
      ...words.refusals,
    };
    const { errors } = cause.details as { errors?: readonly { path: string; message: string }[] };
    const detail = errors?.map(({ path, message }) => `${path}: ${message}`).join('; ') ?? cause.message;
    return known[cause.slug] ?? t.refused(detail);
  };
  const stop = () => {
    stopper.current?.abort();
    if (phase.at === 'sending') setPhase({ ...phase, isStopping: true });
  };
  const all = read?.fielded.packedAnswers.length ?? 0;
  const questionnaire = files.questionnaire?.name ?? '';

  return (
    <>
      <p>{t.lead}</p>
      <fieldset class="import-files" disabled={isSending || phase.at === 'reading'}>
        {fileKinds.map((kind) => (
          <FileField
            key={kind}
            id={`import-${kind}`}
            label={t[kind]}
            hint={files[kind] ? t.chosen(files[kind].name, sizeOf(files[kind], language)) : t[`${kind}Hint`]}
            accept={kind === 'answers' ? '.csv,.txt,.tsv' : '.json'}
            onFile={(file) => choose(kind, file)}
          />
        ))}
      </fieldset>
      <ErrorBox text={failure} />
      {(phase.at === 'choosing' || phase.at === 'wrong' || phase.at === 'reading') && (
        <Button
          label={phase.at === 'reading' ? t.checking : t.check}
          disabled={phase.at === 'reading'}
          onClick={check}
        />
      )}
      {phase.at === 'wrong' && <ImportFaults {...phase.wrong} questionnaire={phase.questionnaire} />}
      {read && <ImportSummary {...read} />}
      {read && phase.at === 'ready' && <Button label={t.bringIn} onClick={() => send(read)} />}
      {phase.at === 'sending' && (
        <div>
          <progress class="progress" max={all} value={phase.sent} aria-label={t.responses} />
          <p role="status">{phase.isStopping ? t.stopping : t.sending(number(phase.sent), number(all))}</p>
          <Button kind="secondary" label={t.stop} disabled={phase.isStopping} onClick={stop} />
        </div>
      )}
      {read && phase.at === 'stopped' && (
        <>
          {phase.wrong && <ImportFaults {...phase.wrong} questionnaire={questionnaire} />}
          <ErrorBox text={phase.failure} />
          <p role="status">{t.stopped(number(phase.sent), number(all))}</p>
          <p class="muted">{t.goOnLater}</p>
          <div class="save-buttons">
            <Button label={t.goOn} onClick={() => send(read)} />
            {phase.sent > 0 && (
              <RemoveImport
                id={read.fielded.wave.id}
                onRemoved={() => {
                  announce(t.removed);
                  setPhase({ at: 'ready' });
                }}
              />
            )}
          </div>
        </>
      )}
    </>
  );
}

function sizeOf({ size }: File, language: 'fr' | 'en'): string {
  const format = (unit: string, value: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  return size < 1_000_000 ? format('kilobyte', Math.ceil(size / 1000)) : format('megabyte', size / 1_000_000);
}
