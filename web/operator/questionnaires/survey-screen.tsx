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
      screen={{ index: 0, title: question.topic, questions: [question] }}
      answers={{}}
      wanted={question.id}
      progress={progress}
      isOnline={true}
      refused={[]}
      onChoose={nothing}
      onGoOn={nothing}
      onBack={nothing}
    />,
  );
}
