import type { AnswersNeeded } from '../../../functions/observatory/answers-needed.ts';
import { formatPercent } from '../../shared/format.ts';
import { useSpace } from '../../space/space.ts';
import { indicatorName } from '../benchmark/phrases.ts';
import type { Band } from '../invite/plan.ts';
import { type HomeTexts, texts } from './texts.ts';

interface AnswersListProps {
  needed: AnswersNeeded;
  headcount: number;
  answered: Band | undefined;
}

/** How many answers are enough for what, the fewest first. */
export function AnswersList({ needed, headcount, answered }: AnswersListProps) {
  const { t, language, number } = useSpace(texts);
  const { headlines, everything, likeForLike, ofSome } = needed;
  const rows = [
    { name: t.headlines, answers: headlines },
    { name: t.everything, answers: everything },
    { name: t.likeForLike, answers: likeForLike },
    ...(ofSome ? [{ name: ofSomeInWords(ofSome, t, language), answers: ofSome.answers }] : []),
  ].toSorted((a, b) => a.answers - b.answers);
  return (
    <section aria-labelledby="home-needed">
      <h3 id="home-needed">{t.neededTitle}</h3>
      <dl class="facts home-needed">
        {rows.map(({ name, answers }) => (
          <div key={name}>
            <dt>{t.about(number(answers))}</dt>
            <dd>
              {name}
              {answered && answered.from >= answers && ` (${t.reached})`}
              {answers > headcount && ` (${t.aboveHeadcount})`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ofSomeInWords(
  { indicator, among, share }: NonNullable<AnswersNeeded['ofSome']>,
  t: HomeTexts,
  language: 'fr' | 'en',
): string {
  const part = formatPercent(share, language);
  return among === 'mention' ? t.tone(part) : t.ofSome(indicatorName({ id: indicator }, language), part);
}
