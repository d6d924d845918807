import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answers } from '../../../functions/survey/answers.ts';
import { Button } from '../../shared/button.tsx';
import { type Language, otherLanguageAddress, pick } from '../../shared/language.ts';
import { texts as sharedTexts } from '../../shared/texts.ts';
import { numberOfKey } from '../number-key.ts';
import { shownOptions } from '../shown-options.ts';
import type { Progress, Screen } from '../survey-state.ts';
import type { Texts } from '../texts.ts';
import { ChangingText } from './changing-text.tsx';
import { QuestionGroup } from './question-group.tsx';
import { useHeadingFocus, useTitle } from './screen.tsx';
import { Unbroken } from './unbroken.tsx';

interface QuestionScreenProps {
  language: Language;
  t: Texts;
  screen: Screen;
  /** The question that brought here: where it is not the screen's first, the focus goes to it. */
  wanted: string;
  answers: Answers;
  progress: Progress;
  isOnline: boolean;
  /** Questions whose answer the server refused. */
  refused: readonly string[];
  onChoose: (question: string, code: string, goOn: boolean) => void;
  onGoOn: () => void;
  onBack: () => void;
}

const doubleClickMilliseconds = 300;

/**
 * One question, which a click, a touch or a number key answers and leaves; or several under their section's title, which
 * "Continue" leaves once each has its answer. Arrows only move, and Enter goes on.
 */
export function QuestionScreen(props: QuestionScreenProps) {
  const { language, t, screen, wanted, answers, progress, isOnline, refused } = props;
  const { onChoose, onGoOn, onBack } = props;
  const { questions } = screen;
  const [first] = questions;
  const isAlone = questions.length === 1;
  const heading = useHeadingFocus(wanted);
  useTitle(t.progress(progress.number, progress.total));
  const form = useRef<HTMLFormElement>(null);
  const isPointing = useRef(false);
  /** Of the screen that was to be left too early. */
  const [triedToLeave, setTriedToLeave] = useState<number>();
  const open = questions.filter(({ id }) => answers[id] === undefined);
  const missing = triedToLeave === screen.index ? open : [];

  // The second half of a double click on the screen before must not answer this one.
  const shownAt = useRef(0);
  useLayoutEffect(() => {
    shownAt.current = performance.now();
    setTriedToLeave(undefined);
    if (wanted !== first?.id) focusQuestion(wanted);
  }, [wanted]);
  const isRestOfDoubleClick = (event: MouseEvent) =>
    event.detail > 1 && performance.now() - shownAt.current < doubleClickMilliseconds;

  const radiosOf = (id: string) =>
    [...(form.current?.querySelectorAll('input') ?? [])].filter(({ name }) => name === id);
  const focusQuestion = (id: string) => {
    const radios = radiosOf(id);
    const target = radios.find(({ checked }) => checked) ?? radios[0];
    target?.focus({ preventScroll: true });
    target?.closest('fieldset')?.scrollIntoView({ block: 'nearest' });
  };

  const goOn = () => {
    const [firstOpen] = open;
    if (!firstOpen) return onGoOn();
    setTriedToLeave(screen.index);
    if (!isAlone) focusQuestion(firstOpen.id);
  };

  // On the questions alone: with the focus anywhere else, a key is meant for something else.
  const onKeyDown = (event: KeyboardEvent) => {
    isPointing.current = false;
    const number = numberOfKey(event);
    if (number !== undefined) chooseByNumber(event, number);
    else if (isOutsideControls(event.target) && !isShortcut(event)) handleKeyOnHeading(event);
  };
  // Of several, that of the question which has the focus; from the heading, of the first that is open.
  const chooseByNumber = (event: KeyboardEvent, number: number) => {
    const focused = event.target instanceof HTMLInputElement ? event.target.name : undefined;
    const question = questions.find(({ id }) => id === focused) ?? open[0] ?? first;
    const option = question && shownOptions(question)[number - 1];
    if (!option) return;
    event.preventDefault();
    onChoose(question.id, option.code, isAlone);
    if (isAlone) return;
    const next = open.find(({ id }) => id !== question.id);
    if (next) focusQuestion(next.id);
    else form.current?.querySelector<HTMLElement>('.go-on')?.focus();
  };
  // From the heading, where each screen starts, arrows enter the options and Enter goes on, as inside them.
  const handleKeyOnHeading = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const radios = first ? radiosOf(first.id) : [];
      const start = radios.find((radio) => radio.checked) ?? radios.at(event.key === 'ArrowDown' ? 0 : -1);
      start?.focus();
      if (start && !start.checked) onChoose(start.name, start.value, false);
    } else if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault();
      goOn();
    }
  };

  const errorOf = (id: string) =>
    missing.some((question) => question.id === id)
      ? t.chooseFirst
      : refused.includes(id)
        ? t.refusedAnswer
        : undefined;
  const title = (text: string) => (
    <h1 ref={heading} tabIndex={-1} aria-describedby="progress">
      <Unbroken text={text} />
    </h1>
  );
  return (
    <div class="question-screen">
      <header>
        <progress
          class="progress no-print"
          max={progress.total}
          value={progress.number}
          aria-label={t.progress(progress.number, progress.total)}
        />
        <div class="column question-bar no-print">
          <button type="button" class="back muted" onClick={onBack}>
            <span aria-hidden="true">‹</span> {t.back}
          </button>
          <span id="progress" class="muted small tabular">
            <ChangingText>{t.progress(progress.number, progress.total)}</ChangingText>
          </span>
        </div>
      </header>
      <main id="content" class="column question" key={screen.index} onKeyDown={onKeyDown}>
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
          {!isAlone && title(pick(screen.title, language))}
          {questions.map((question) => (
            <QuestionGroup
              key={question.id}
              language={language}
              question={question}
              code={answers[question.id]}
              isAlone={isAlone}
              title={
                isAlone ? (
                  title(pick(question.text, language))
                ) : (
                  <h2>
                    <Unbroken text={pick(question.text, language)} />
                  </h2>
                )
              }
              error={errorOf(question.id)}
              onClick={(code, event) => {
                if (isRestOfDoubleClick(event)) event.preventDefault();
                else onChoose(question.id, code, isAlone && isPointing.current);
              }}
            />
          ))}
          {!isAlone && (
            <p class="error" role="alert">
              <ChangingText>
                {missing.length > 0
                  ? t.missingAnswers(missing.map(({ topic }) => pick(topic, language)))
                  : undefined}
              </ChangingText>
            </p>
          )}
          <Button isSubmit kind={isAlone ? 'secondary' : undefined} more="go-on" label={t.goOn} />
        </form>
      </main>
      <footer class="question-foot no-print">
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
