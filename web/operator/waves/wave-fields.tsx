import type { Question } from '../../../functions/survey/questionnaire.ts';
import { pick } from '../../shared/language.ts';
import { List } from '../../shared/lists.tsx';
import { TextField, TextPair } from '../../space/fields.tsx';
import type { FieldBinding } from '../../space/form.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { noticeTexts } from '../code-texts.ts';
import { texts } from '../texts.ts';
import { MarginsEditor } from './margin-editor.tsx';
import { waveTexts } from './texts.ts';
import { noticeFields, type WaveForm } from './wave-form.ts';

export type BindWave = <K extends keyof WaveForm & string>(path: K) => FieldBinding<WaveForm[K]>;

interface PopulationFieldsProps {
  bind: BindWave;
  /** As they are shown: those that the questionnaire asks for. */
  margins: WaveForm['margins'];
  onMargins: (margins: WaveForm['margins']) => void;
  /** The profile questions of the questionnaire. */
  variables: readonly Question[];
}

/** How many people a wave is about, and what their shares are. */
export function PopulationFields({ bind, margins, onMargins, variables }: PopulationFieldsProps) {
  const t = useTexts(texts);
  return (
    <>
      <div class="pair">
        <TextField {...bind('population')} label={t.population} type="number" />
        <TextField {...bind('populationSource')} label={t.populationSource} type="lines" />
      </div>
      <p>{t.marginsLead}</p>
      <MarginsEditor {...bind('margins')} value={margins} onChange={onMargins} variables={variables} />
    </>
  );
}

interface NoticeFieldsProps extends FieldBinding<WaveForm['notice']> {
  /** Each behind its name, where most of them stay as they were. */
  isFolded?: boolean;
}

/** What somebody must write of the method, in both languages. */
export function NoticeFields({ value: notice, errors, onChange, isFolded = false }: NoticeFieldsProps) {
  const { t, language } = useSpace(texts);
  const words = useTexts(waveTexts);
  return (
    <>
      {noticeFields.map((field) => {
        const name = pick(noticeTexts[field], language);
        const pair = (
          <TextPair
            path={`notice.${field}`}
            labels={{ fr: t.inFrench, en: t.inEnglish }}
            type="lines"
            value={notice[field]}
            errors={errors}
            onChange={(text) => onChange({ ...notice, [field]: text })}
          />
        );
        if (!isFolded) {
          return (
            <fieldset key={field} class="notice-field">
              <legend>{name}</legend>
              {pair}
            </fieldset>
          );
        }
        const isEmpty = notice[field].fr.trim() === '' || notice[field].en.trim() === '';
        const isWrong = Object.keys(errors).some((path) => path.startsWith(`notice.${field}.`));
        return (
          <details key={field} class="margin notice-folded" open={isWrong}>
            <summary>
              <span>
                <span class="strong">{name}</span>{' '}
                <span class="muted small">
                  {isEmpty ? words.toFillIn : beginningOf(pick(notice[field], language))}
                </span>
              </span>
            </summary>
            <fieldset>
              <legend class="visually-hidden">{name}</legend>
              {pair}
            </fieldset>
          </details>
        );
      })}
    </>
  );
}

/** Enough of a text to know it by. */
function beginningOf(text: string): string {
  const most = 60;
  return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
}

/** What of margins is not taken over to a questionnaire, in words. */
export function Misfits({ lines }: { lines: readonly string[] }) {
  const words = useTexts(waveTexts);
  if (lines.length === 0) return null;
  return (
    <div class="message message-waiting">
      <p>{words.misfitsTitle}</p>
      <List items={lines} />
    </div>
  );
}
