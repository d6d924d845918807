import { useEffect, useRef, useState } from 'preact/hooks';
import { type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import type { Language } from '../../shared/language.ts';
import { Button } from '../../space/button.tsx';
import { Choices } from '../../space/fields.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import controls from '../../styles/controls.css?url';
import elements from '../../styles/elements.css?url';
import lists from '../../styles/lists.css?url';
import notices from '../../styles/notices.css?url';
import page from '../../styles/page.css?url';
import theme from '../../styles/theme.css?url';
import survey from '../../survey/survey.css?url';
import { surveyScreenHtml } from './survey-screen.tsx';
import { questionnaireTexts } from './texts.ts';

interface PhonePreviewProps {
  draft: Questionnaire;
  /** Of the question shown, among all. */
  index: number;
  onGoTo: (index: number) => void;
}

/** A question as the survey shows it on a phone, in a frame of its own so that the survey's styles and width hold. */
export function PhonePreview({ draft, index, onGoTo }: PhonePreviewProps) {
  const space = useSpace();
  const t = useTexts(questionnaireTexts);
  const [language, setLanguage] = useState<Language>(space.language);
  const frame = useRef<HTMLIFrameElement>(null);
  const questions = questionsOf(draft);
  const question = questions[index];
  const draw = () => {
    const inside = frame.current?.contentDocument;
    if (!inside) return;
    inside.documentElement.lang = language;
    if (!inside.head.querySelector('link')) {
      for (const href of [theme, elements, page, lists, notices, controls, survey]) {
        inside.head.append(Object.assign(inside.createElement('link'), { rel: 'stylesheet', href }));
      }
    }
    inside.title = t.previewFrame;
    // Looked at, and not filled in.
    inside.body.inert = true;
    // Here and not while this is drawn: one drawing inside another would mix their hooks up.
    inside.body.innerHTML = question
      ? surveyScreenHtml(question, { number: index + 1, total: questions.length }, language)
      : '';
  };
  useEffect(draw, [draft, index, language]);

  return (
    <section class="phone" aria-labelledby="preview-title">
      <h3 id="preview-title" class="phone-title" tabIndex={-1}>
        {t.previewTitle}
      </h3>
      <Choices
        path="preview-language"
        legend={t.previewLanguage}
        isLegendHidden
        class="inline-list"
        options={[
          { code: 'fr', label: t.french },
          { code: 'en', label: t.english },
        ]}
        value={language}
        onChange={(code) => setLanguage(code as Language)}
      />
      <iframe ref={frame} class="phone-frame" title={t.previewFrame} tabIndex={-1} onLoad={draw} />
      <div class="save-buttons">
        {index > 0 && <Button kind="link" label={t.previousScreen} onClick={() => onGoTo(index - 1)} />}
        {index < questions.length - 1 && (
          <Button kind="link" label={t.nextScreen} onClick={() => onGoTo(index + 1)} />
        )}
      </div>
    </section>
  );
}
