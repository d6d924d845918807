import { useMemo, useRef } from 'preact/hooks';
import type { PublishedQuestion } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { type Language, pick } from '../shared/language.ts';
import { EditionLine } from './edition-line.tsx';
import { Explore } from './explore.tsx';
import { Extract } from './extract.tsx';
import { MethodBox } from './method-box.tsx';
import { GroupsFrom } from './not-published.tsx';
import type { EditionProps, PageProps } from './page-props.ts';
import { QuestionSection } from './question-section.tsx';
import { answerQuestions, sectionAddresses } from './question-tables.ts';
import { exploreAnchor } from './view.ts';

/** The observatory's page: a function of the published documents and the reader's choice, and of nothing else. */
export function ObservatoryPage(props: PageProps) {
  return (
    <main id="content" class="observatory page" aria-busy={props.documents.state === 'waiting'}>
      <EditionOrAbsence {...props} />
    </main>
  );
}

/** What the page consists of, for wherever an edition is shown. */
export function EditionOrAbsence(props: PageProps) {
  const { documents, language, onRetry } = props;
  return documents.state === 'ready' ? (
    <Edition {...props} documents={documents.value} />
  ) : (
    <Absence state={documents.state} language={language} onRetry={onRetry} />
  );
}

function Edition(props: EditionProps) {
  const { documents, language } = props;
  const { manifest } = documents;
  const t = observatoryTexts(language);
  const questions = answerQuestions(manifest);
  if (questions.length === 0 && manifest.indicators.length === 0)
    return <NothingPublished language={language} />;
  return (
    <>
      <EditionLine {...props} />
      <Extract manifest={manifest} language={language} />
      <nav class="contents" aria-label={t.contents}>
        <ul>
          {questions.map((question) => (
            <li key={question.id}>
              <a href={`#${question.id}`}>{pick(topicOf(question), language)}</a>
            </li>
          ))}
          <li>
            <a href={`#${exploreAnchor}`}>{t.exploreTitle}</a>
          </li>
          <li>
            <a href={`/${language}/over-time`}>{t.overTime}</a>
          </li>
          <li>
            <a href="#method">{t.method}</a>
          </li>
        </ul>
      </nav>
      {props.areSectionsReady ? (
        <>
          <GroupsFrom manifest={manifest} language={language} />
          <Sections {...props} questions={questions} />
          <Explore {...props} />
          <MethodBox manifest={manifest} language={language} isSealed={props.isSealed} />
        </>
      ) : (
        <p class="state muted" role="status">
          {t.loading}
        </p>
      )}
    </>
  );
}

/** The sections, drawn anew only when something in them changes: a click in Explore should not wait for them. */
function Sections(props: EditionProps & { questions: readonly PublishedQuestion[] }) {
  const { documents, tables, view, questions, language } = props;
  const shown = useUnchanged(sectionAddresses(documents, view).map((address) => tables.get(address)));
  const { sections } = view;
  const drawn = useMemo(
    () => questions.map((question) => <QuestionSection key={question.id} {...props} question={question} />),
    [documents.manifest, language, sections, shown],
  );
  return <>{drawn}</>;
}

/** The same list as long as it holds the same. */
function useUnchanged<T>(list: readonly T[]): readonly T[] {
  const kept = useRef(list);
  const isSame = kept.current.length === list.length && list.every((item, at) => item === kept.current[at]);
  if (!isSame) kept.current = list;
  return kept.current;
}

function Absence(props: {
  state: 'waiting' | 'failed' | 'unknownEdition';
  language: Language;
  onRetry: () => void;
}) {
  const { state, language, onRetry } = props;
  const t = observatoryTexts(language);
  if (state === 'waiting') {
    return (
      <p class="state muted" role="status">
        {t.loading}
      </p>
    );
  }
  const isUnknown = state === 'unknownEdition';
  return (
    <div class="state" role="alert">
      <h1>{isUnknown ? t.unknownEditionTitle : t.failedTitle}</h1>
      <p>{isUnknown ? t.unknownEditionText : t.failedText}</p>
      {isUnknown ? (
        <a class="button" href={`/${language}/`}>
          {t.latestEdition}
        </a>
      ) : (
        <button type="button" class="button" onClick={onRetry}>
          {t.retry}
        </button>
      )}
    </div>
  );
}

function NothingPublished({ language }: { language: Language }) {
  const t = observatoryTexts(language);
  return (
    <div class="state">
      <h1>{t.emptyTitle}</h1>
      <p>{t.emptyText}</p>
      <a class="button" href={`/${language}/survey`}>
        {t.answerSurvey}
      </a>
    </div>
  );
}
