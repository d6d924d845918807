import { type Question, type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { type SeriesEffect, seriesEffects } from '../../../functions/survey/series-effects.ts';
import { pick } from '../../shared/language.ts';
import { useSpace } from '../../space/space.ts';
import { listWords } from '../names.ts';
import type { Fielded } from './questionnaires-api.ts';
import { standingOf, type WordingChoice } from './revisions.ts';
import { questionnaireTexts } from './texts.ts';

interface SeriesPanelProps {
  draft: Questionnaire;
  fielded: Fielded;
  asked: ReadonlyMap<string, Question>;
  choices: ReadonlyMap<string, WordingChoice>;
}

/** What the draft changes in what is followed from wave to wave, against the questionnaire that was fielded last. */
export function SeriesPanel({ draft, fielded, asked, choices }: SeriesPanelProps) {
  const { t, language } = useSpace(questionnaireTexts);
  const [last] = fielded.questionnaires;
  if (!last || !fielded.lastWave) return <p>{t.noSeriesYet}</p>;
  const effects = seriesEffects(last, draft);
  const of = (effect: SeriesEffect['effect']) => effects.filter((each) => each.effect === effect);
  const [breaks, begins, ends, goOn] = [of('breaks'), of('begins'), of('ends'), of('goesOn')];
  const topicOf = (id: string) => {
    const question = [...questionsOf(draft), ...questionsOf(last)].find((other) => other.id === id);
    return (question && pick(question.topic, language)) || id;
  };
  const reasonOf = ({ reasons }: SeriesEffect) => {
    const words = { revision: t.reasonRevision, base: t.reasonBase, measure: t.reasonMeasure };
    return listWords(
      reasons.map(({ kind, question }) => words[kind](topicOf(question))),
      language,
    );
  };
  const sentence = (each: SeriesEffect) => `${each.indicator} (${pick(each.sentence, language)})`;
  const others = breaks.length + begins.length + ends.length;
  const [now, then] = [questionsOf(draft), questionsOf(last)];
  const reworded = (choice: WordingChoice | undefined) =>
    now.filter((question) => {
      const standing = standingOf(question, asked.get(question.id), choices.get(question.id));
      return standing.is === 'reworded' && standing.choice === choice;
    });
  const lines: readonly (readonly [string, readonly string[]])[] = [
    [t.waiting, reworded(undefined).map(({ id }) => topicOf(id))],
    [t.breaks, breaks.map((each) => `${sentence(each)} – ${reasonOf(each)}`)],
    [t.begins, begins.map(sentence)],
    [t.ends, ends.map(sentence)],
    [t.corrected, reworded('corrected').map(({ id }) => topicOf(id))],
    [
      t.newQuestions,
      now.filter(({ id }) => !then.some((other) => other.id === id)).map(({ id }) => topicOf(id)),
    ],
    [
      t.goneQuestions,
      then.filter(({ id }) => !now.some((other) => other.id === id)).map(({ id }) => topicOf(id)),
    ],
  ];
  return (
    <>
      <p class="muted small">{t.effectsSince(pick(last.title, language), fielded.lastWave.id)}</p>
      <dl class="series-effects">
        {lines
          .filter(([, items]) => items.length > 0)
          .map(([name, items]) => (
            <div key={name}>
              <dt>{name}</dt>
              {items.map((item) => (
                <dd key={item}>{item}</dd>
              ))}
            </div>
          ))}
      </dl>
      {goOn.length > 0 && (
        <details class="margin">
          <summary>
            {others === 0
              ? t.allGoOn(goOn.length)
              : breaks.length > 0
                ? t.goOnOthers(goOn.length)
                : t.goOn(goOn.length)}
          </summary>
          <ul class="small">
            {goOn.map((each) => (
              <li key={each.indicator}>{sentence(each)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
