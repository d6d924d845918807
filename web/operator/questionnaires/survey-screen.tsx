import { renderToString } from 'preact-render-to-string';
import type { Question } from '../../../functions/survey/questionnaire.ts';
import { type Language, translate } from '../../shared/language.ts';
import { QuestionScreen } from '../../survey/screens/question.tsx';
import type { Progress } from '../../survey/survey-state.ts';
import { texts } from '../../survey/texts.ts';

/** The survey's own screen as a text of HTML: it is looked at, and takes neither focus nor title nor keys. */
export function surveyScreenHtml(question: Question, progress: Progress, language: Language): string {
  const nothing = () => {};
  return renderToString(
    <QuestionScreen
      language={language}
      t={translate(texts, language)}
      question={question}
      code={undefined}
      progress={progress}
      isOnline={true}
      isRefused={false}
      onChoose={nothing}
      onGoOn={nothing}
      onBack={nothing}
    />,
  );
}
