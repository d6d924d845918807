import { useSpace, useTexts } from '../../space/space.ts';
import { indicatorName } from '../benchmark/phrases.ts';
import { benchmarkTexts } from '../benchmark/texts.ts';
import type { BenchmarkState } from '../benchmark/use-benchmark.ts';
import { figureInWords } from '../benchmark/wording.ts';
import type { OpenedPartProps } from '../part.ts';
import { newestCount } from '../participation/wording.ts';
import { texts as spaceTexts } from '../texts.ts';
import { AnswersList } from './answers-list.tsx';
import { Changes, FirstFindings } from './first-findings.tsx';
import { federationOf, stateOf, targetOf } from './home-state.ts';
import type { HomeDocuments } from './load-home.ts';
import { isForReaders, type NextAction, nextAction, pageOf } from './next-action.ts';
import { texts } from './texts.ts';
import { WaveStatus } from './wave-status.tsx';

interface ShownProps extends OpenedPartProps {
  documents: HomeDocuments;
}

/** The wave, the one thing to do, and what the answers say; before there are any, how many it takes. */
export function HomeShown({ documents, ...props }: ShownProps) {
  const { t, language, day } = useSpace(texts);
  const { company, mayChange } = props;
  const { today, current, shown } = documents;
  const target = targetOf(documents);
  const federation = federationOf(documents);
  return (
    <div class="home">
      <WaveStatus {...{ current, today, target, federation }} />
      <div class="home-side">
        <ToDo action={nextAction(stateOf(props, documents))} {...{ target, shown, mayChange }} />
        {shown.state === 'ready' && <Changes documents={shown.documents} />}
      </div>
      {shown.state === 'ready' ? (
        <FirstFindings documents={shown.documents} />
      ) : (
        <>
          {shown.state === 'tooFew' && !federation && <p>{t.tooFew(day(shown.newest.publishedOn))}</p>}
          {federation && <p>{benchmarkTexts(language).coalitionAwaited}</p>}
          {current && !federation && (
            <AnswersList
              needed={current.counts.needed}
              headcount={company.headcount}
              answered={newestCount(current.counts)}
            />
          )}
        </>
      )}
    </div>
  );
}

interface ToDoProps extends Pick<OpenedPartProps, 'mayChange'> {
  action: NextAction;
  target: number;
  shown: BenchmarkState;
}

function ToDo({ action: { kind, step }, target, shown, mayChange }: ToDoProps) {
  const { t, language, number } = useSpace(texts);
  const ofSpace = useTexts(spaceTexts);
  const why = t[`${kind}Why`];
  const isTheirs = mayChange || isForReaders.has(kind);
  const asking =
    shown.state === 'ready'
      ? shown.documents.benchmark.indicators.find(({ id }) => id === step?.indicator)
      : undefined;
  return (
    <section class="home-action" aria-labelledby="home-action" data-action={kind}>
      <h3 id="home-action">{isTheirs ? t.actionTitle : t.othersActionTitle}</h3>
      <p>
        {kind === 'chooseAction' && asking
          ? t.chooseActionWhy(
              indicatorName(asking, language),
              figureInWords(asking.company, asking.unit, language),
            )
          : typeof why === 'function'
            ? (why as (target: string) => string)(number(target))
            : why}
      </p>
      <p class="home-ways">
        <a class={isTheirs ? 'button' : 'button button-secondary'} href={pageOf[kind]}>
          {t[kind]}
        </a>
        {kind === 'acceptSheet' && <a href="#/groups">{ofSpace.groups}</a>}
      </p>
    </section>
  );
}
