import { useState } from 'preact/hooks';
import { type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { questionnaireAsFile } from '../../../functions/survey/questionnaire-file.ts';
import { textsAsCsv, withTexts } from '../../../functions/survey/questionnaire-texts.ts';
import { downloadText } from '../../shared/download.ts';
import { List } from '../../shared/lists.tsx';
import { Button } from '../../space/button.tsx';
import { useTexts } from '../../space/space.ts';
import { Changing } from '../account/changing.tsx';
import { FileField } from './file-field.tsx';
import { type QuestionnaireTexts, questionnaireTexts } from './texts.ts';

interface DraftFilesProps {
  draft: Questionnaire;
  onTexts: (draft: Questionnaire) => void;
}

/** The draft as files: whole, and its texts for translators, who give them back. */
export function DraftFiles({ draft, onTexts }: DraftFilesProps) {
  const t = useTexts(questionnaireTexts);
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<{ title: string; lines: readonly string[] }>();
  const isNamed = hasOwnNames(draft);
  const take = async (file: File) => {
    const read = withTexts(draft, await file.text());
    if ('faults' in read) {
      setSaid('');
      const lines = read.faults.map(
        ({ line, path, message }) => `${t.line(line)}, ${path}: ${textFault(t, message)}`,
      );
      return setRefused({ title: t.textsRefused(file.name), lines });
    }
    setRefused(undefined);
    setSaid(t.textsTaken(file.name));
    onTexts(read.questionnaire);
  };
  return (
    <section aria-labelledby="files-title">
      <h3 id="files-title">{t.files}</h3>
      <p>{t.filesLead}</p>
      <div class="save-buttons">
        <Button
          kind="secondary"
          label={t.exportQuestionnaire}
          onClick={() => downloadText(`${draft.id}.json`, questionnaireAsFile(draft), 'application/json')}
        />
        {isNamed && (
          <Button
            kind="secondary"
            label={t.exportTexts}
            onClick={() => downloadText(`${draft.id}-texts.csv`, textsAsCsv(draft), 'text/csv;charset=utf-8')}
          />
        )}
      </div>
      <Changing>
        {isNamed ? (
          <FileField
            id="import-texts"
            label={t.importTexts}
            hint={t.importTextsHint}
            accept=".csv"
            onFile={take}
          />
        ) : (
          <p class="muted small">{t.idsFirst}</p>
        )}
      </Changing>
      <p role="status">{said}</p>
      {refused && (
        <div class="message message-wrong" role="alert">
          <p>{refused.title}</p>
          <List items={refused.lines} />
        </div>
      )}
    </section>
  );
}

/** Whether each text has a name of its own: two questions of one id would share them. */
function hasOwnNames(draft: Questionnaire): boolean {
  const isOnce = (names: readonly string[]) => new Set(names).size === names.length;
  const questions = questionsOf(draft);
  return (
    isOnce(questions.map(({ id }) => id)) &&
    isOnce(draft.indicators.map(({ id }) => id)) &&
    questions.every(({ options }) => isOnce(options.map(({ code }) => code)))
  );
}

function textFault(t: QuestionnaireTexts, message: string): string {
  if (message === 'is no text of this questionnaire') return t.textUnknown;
  if (message === 'is there twice') return t.textTwice;
  if (message.startsWith('is empty')) return t.textEmpty;
  return message === 'is missing' ? t.textMissing : t.columnMissing;
}
