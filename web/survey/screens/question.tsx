import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Question } from '../../../functions/survey/questionnaire.ts';
import { type Language, otherLanguageAddress, pick } from '../../shared/language.ts';
import { texts as sharedTexts } from '../../shared/texts.ts';
import { numberOfKey } from '../number-key.ts';
import type { Progress } from '../survey-state.ts';
import type { Texts } from '../texts.ts';
import { ChangingText } from './changing-text.tsx';
import { useHeadingFocus, useTitle } from './screen.tsx';

interface QuestionScreenProps {
  language: Language;
  t: Texts;
  question: Question;
  code: string | undefined;
  progress: Progress;
  isOnline: boolean;
  /** The server refused the answer given before. */
  isRefused: boolean;
  onChoose: (code: string, goOn: boolean) => void;
  onGoOn: () => void;
  onBack: () => void;
}

const doubleClickMilliseconds = 300;

/** One question: a click, a touch or a number key goes on; arrows only move, and Enter goes on. */
export function QuestionScreen(props: QuestionScreenProps) {
  const { language, t, question, code, progress, isOnline, isRefused, onChoose, onGoOn, onBack } = props;
  const heading = useHeadingFocus(question.id);
  useTitle(t.progress(progress.number, progress.total));
  const form = useRef<HTMLFormElement>(null);
  const isPointing = useRef(false);
  const [isMissing, setMissing] = useState(false);

  // The second half of a double click on the screen before must not answer this one.
  const shownAt = useRef(0);
  useLayoutEffect(() => {
    shownAt.current = performance.now();
  }, [question.id]);
  const isRestOfDoubleClick = (event: MouseEvent) =>
    event.detail > 1 && performance.now() - shownAt.current < doubleClickMilliseconds;

  // Another question starts without a reproach.
  useLayoutEffect(() => setMissing(false), [question.id, code]);

  const goOn = () => {
    if (code === undefined) setMissing(true);
    else onGoOn();
  };

  // On the question alone: with the focus anywhere else, a key is meant for something else.
  const onKeyDown = (event: KeyboardEvent) => {
    isPointing.current = false;
    const number = numberOfKey(event);
    const option = number === undefined ? undefined : question.options[number - 1];
    if (option) {
      event.preventDefault();
      onChoose(option.code, true);
    } else if (isOutsideControls(event.target) && !isShortcut(event)) {
      handleKeyOnHeading(event);
    }
  };
  // From the heading, where each screen starts, arrows enter the options and Enter goes on, as inside them.
  const handleKeyOnHeading = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const radios = [...(form.current?.querySelectorAll('input') ?? [])];
      const start = radios.find((radio) => radio.checked) ?? radios.at(event.key === 'ArrowDown' ? 0 : -1);
      start?.focus();
      if (start && !start.checked) onChoose(start.value, false);
    } else if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault();
      goOn();
    }
  };

  const error = isMissing ? t.chooseFirst : isRefused ? t.refusedAnswer : undefined;
  return (
    <div class="question-screen">
      <header>
        <progress
          class="progress"
          max={progress.total}
          value={progress.number}
          aria-label={t.progress(progress.number, progress.total)}
        />
        <div class="column question-bar">
          <button type="button" class="back" onClick={onBack}>
            <span aria-hidden="true">‹</span> {t.back}
          </button>
          <span id="progress" class="muted small tabular">
            <ChangingText>{t.progress(progress.number, progress.total)}</ChangingText>
          </span>
        </div>
      </header>
      <main id="content" class="column question" key={question.id} onKeyDown={onKeyDown}>
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            goOn();
          }}
          onPointerDown={() => {
            isPointing.current = true;
          }}
        >
          <fieldset aria-describedby={error ? 'error' : undefined}>
            <legend>
              <h1 ref={heading} tabIndex={-1} aria-describedby="progress">
                {pick(question.text, language)}
              </h1>
            </legend>
            <p id="error" class="error" role="alert">
              <ChangingText>{error}</ChangingText>
            </p>
            {question.options.map((option, index) => (
              <label class="option" key={option.code}>
                <input
                  type="radio"
                  name={question.id}
                  value={option.code}
                  checked={option.code === code}
                  onClick={(event) => {
                    if (isRestOfDoubleClick(event)) event.preventDefault();
                    else onChoose(option.code, isPointing.current);
                  }}
                />
                <span class="option-label">{pick(option.label, language)}</span>
                <span class="key" aria-hidden="true" translate={false}>
                  {index + 1}
                </span>
              </label>
            ))}
          </fieldset>
          <button type="submit" class="button-secondary button go-on">
            {t.goOn}
          </button>
        </form>
      </main>
      <footer class="question-foot">
        <div class="column small muted">
          <p role="status" class="offline">
            <ChangingText>{isOnline ? undefined : t.offlineLine}</ChangingText>
          </p>
          <p>
            {t.anonymityLine} <a href={`/${language}/privacy`}>{t.how}</a>{' '}
            <a
              class="question-language"
              href={otherLanguageAddress(location.pathname)}
              lang={language === 'fr' ? 'en' : 'fr'}
            >
              {sharedTexts.otherLanguage[language]}
            </a>
          </p>
        </div>
      </footer>
    </div>
  );
}

function isShortcut({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

function isOutsideControls(target: EventTarget | null): boolean {
  return !(target instanceof Element && target.closest('input, button, a, textarea'));
}
