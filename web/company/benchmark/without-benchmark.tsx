import type { ComponentChildren } from 'preact';
import { pick } from '../../shared/language.ts';
import { ErrorBox } from '../../space/error-box.tsx';
import { failureText } from '../../space/failure-text.ts';
import { useSpace } from '../../space/space.ts';
import type { PartProps } from '../part.ts';
import { answeredInWords } from '../participation/wording.ts';
import { benchmarkWords } from './texts.ts';
import type { BenchmarkDocuments, BenchmarkState } from './use-benchmark.ts';

interface WithoutBenchmarkProps {
  shown: Exclude<BenchmarkState, { state: 'ready' }>;
  company: PartProps['company'];
  onRetry: () => void;
}

/** Why there is nothing to compare, and what to do about it. */
export function WithoutBenchmark({ shown, company, onRetry }: WithoutBenchmarkProps) {
  const { t, language, day, words } = useSpace(benchmarkWords);
  switch (shown.state) {
    case 'waiting':
      return <p role="status">{t.loading}</p>;
    case 'failed':
      return <ErrorBox text={failureText(words, shown.error)} onRetry={onRetry} />;
    case 'notVerified':
      return company.status === 'refused' ? (
        <Why title={t.refusedTitle} text={t.refusedText} way="account" />
      ) : (
        <Why title={t.notVerifiedTitle} text={t.notVerifiedText} way="invite" />
      );
    case 'noEdition':
      return <Why title={t.noEditionTitle} text={t.noEditionText} way="participation" />;
    case 'tooFew': {
      const { newest, participation, hasMembers } = shown;
      const isNobodyInvited = participation?.invited === 0;
      return (
        <Why
          title={t.tooFewTitle}
          text={t.tooFewText(day(newest.publishedOn))}
          way={isNobodyInvited ? 'invite' : 'participation'}
        >
          {participation && <p>{answeredInWords(participation, language)}</p>}
          {isNobodyInvited && <p>{t.nobodyInvited}</p>}
          {hasMembers && <p>{t.coalitionAwaited}</p>}
        </Why>
      );
    }
  }
}

interface WhyProps {
  title: string;
  text: string;
  /** The part in which something can be done about it. */
  way: 'account' | 'invite' | 'participation';
  children?: ComponentChildren;
}

function Why({ title, text, way, children }: WhyProps) {
  const { t } = useSpace(benchmarkWords);
  const ways = { account: t.toAccount, invite: t.toInvite, participation: t.toParticipation };
  return (
    <div class="column-narrow">
      <h3>{title}</h3>
      <p>{text}</p>
      {children}
      <p class="no-print">
        <a href={`#/${way}`}>{ways[way]}</a>
      </p>
    </div>
  );
}

interface EditionChoiceProps {
  documents: BenchmarkDocuments;
  onChoose: (edition: string) => void;
}

/** The edition shown; a choice only where there is more than one. */
export function EditionChoice({ documents: { list, chosen }, onChoose }: EditionChoiceProps) {
  const { t, language, day } = useSpace(benchmarkWords);
  if (list.length < 2) {
    return (
      <p class="muted">{t.editionLine(pick(chosen.title, language), chosen.id, day(chosen.publishedOn))}</p>
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
            {t.editionOption(pick(title, language), day(publishedOn))} ({id})
          </option>
        ))}
      </select>
    </div>
  );
}
