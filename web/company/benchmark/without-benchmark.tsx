import { formatDate } from '../../shared/format.ts';
import { type Language, pick } from '../../shared/language.ts';
import { ErrorBox } from '../../space/error-box.tsx';
import { failureText } from '../../space/failure-text.ts';
import { useSpace } from '../../space/space.ts';
import type { PartProps } from '../part.ts';
import { answeredInWords } from '../participation/wording.ts';
import { benchmarkTexts } from './texts.ts';
import type { BenchmarkDocuments, BenchmarkState } from './use-benchmark.ts';

interface WithoutBenchmarkProps {
  shown: Exclude<BenchmarkState, { state: 'ready' }>;
  company: PartProps['company'];
  onRetry: () => void;
}

/** Why there is nothing to compare, and what to do about it. */
export function WithoutBenchmark({ shown, company, onRetry }: WithoutBenchmarkProps) {
  const { language, words } = useSpace();
  const t = benchmarkTexts(language);
  switch (shown.state) {
    case 'waiting':
      return <p role="status">{t.loading}</p>;
    case 'failed':
      return <ErrorBox text={failureText(words, shown.error)} onRetry={onRetry} />;
    case 'notVerified': {
      const isRefused = company.status === 'refused';
      return (
        <div class="column-narrow">
          <h3>{isRefused ? t.refusedTitle : t.notVerifiedTitle}</h3>
          <p>{isRefused ? t.refusedText : t.notVerifiedText}</p>
          <p class="no-print">
            {isRefused ? <a href="#/account">{t.toAccount}</a> : <a href="#/invite">{t.toInvite}</a>}
          </p>
        </div>
      );
    }
    case 'noEdition':
      return (
        <div class="column-narrow">
          <h3>{t.noEditionTitle}</h3>
          <p>{t.noEditionText}</p>
          <p class="no-print">
            <a href="#/participation">{t.toParticipation}</a>
          </p>
        </div>
      );
    case 'tooFew': {
      const { newest, participation, hasMembers } = shown;
      return (
        <div class="column-narrow">
          <h3>{t.tooFewTitle}</h3>
          <p>{t.tooFewText(formatDate(newest.publishedOn, language))}</p>
          {participation && <p>{answeredInWords(participation, language)}</p>}
          {participation?.invited === 0 && <p>{t.nobodyInvited}</p>}
          {hasMembers && <p>{t.coalitionAwaited}</p>}
          <p class="no-print">
            {participation?.invited === 0 ? (
              <a href="#/invite">{t.toInvite}</a>
            ) : (
              <a href="#/participation">{t.toParticipation}</a>
            )}
          </p>
        </div>
      );
    }
  }
}

interface EditionChoiceProps {
  documents: BenchmarkDocuments;
  language: Language;
  onChoose: (edition: string) => void;
}

/** The edition shown; a choice only where there is more than one. */
export function EditionChoice({ documents: { list, chosen }, language, onChoose }: EditionChoiceProps) {
  const t = benchmarkTexts(language);
  if (list.length < 2) {
    return (
      <p class="muted">
        {t.editionLine(pick(chosen.title, language), chosen.id, formatDate(chosen.publishedOn, language))}
      </p>
    );
  }
  return (
    <div class="field benchmark-choice no-print">
      <label for="benchmark-edition">{t.chooseEdition}</label>
      <select
        id="benchmark-edition"
        class="select"
        value={chosen.id}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {list.map(({ id, title, publishedOn }) => (
          <option key={id} value={id}>
            {t.editionOption(pick(title, language), formatDate(publishedOn, language))} ({id})
          </option>
        ))}
      </select>
    </div>
  );
}
