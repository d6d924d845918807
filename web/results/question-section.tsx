import type { PublishedQuestion } from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { VolunteerLines } from '../figures/volunteers.tsx';
import { pick } from '../shared/language.ts';
import { ExploreThis } from './choice-links.tsx';
import { addressesFor, publishedBy } from './documents.ts';
import { hasGroups, NotPublished } from './not-published.tsx';
import type { EditionProps } from './page-props.ts';
import { AnswerChoice, Figures, QuestionLine } from './question-figures.tsx';
import { sectionBy } from './question-tables.ts';
import { type SectionView, sectionLink, viewAddress } from './view.ts';

/** What one question's answers look like: heading, wording, base, rows with chart, all figures, ways to take them. */
export function QuestionSection(props: EditionProps & { question: PublishedQuestion }) {
  const { documents, tables, view, question, language, onChoose } = props;
  const { manifest } = documents;
  const t = observatoryTexts(language);
  const by = sectionBy(documents, view, question.id);
  const answer = view.sections[question.id]?.answer;
  const chosen: SectionView = { by: by[0] ?? '', answer };
  const choose = (next: SectionView) =>
    onChoose((now) => ({ ...now, sections: { ...now.sections, [question.id]: next } }));
  const possible = manifest.breakdowns.filter(({ id }) => publishedBy(manifest, question.id, [id]));
  const ahead = () =>
    props.onAhead(
      possible.flatMap(({ id }) => {
        const addresses = addressesFor(documents, question.id, [id]);
        return addresses ? [addresses.own, addresses.reference ?? []].flat() : [];
      }),
    );
  const title = pick(topicOf(question), language);
  const titleId = `${question.id}-title`;
  const together = { by: '' };
  const everyone = {
    label: t.everyone,
    address: viewAddress(
      { ...view, sections: { ...view.sections, [question.id]: together } },
      { language, anchor: question.id },
    ),
    onChoose: () => choose(together),
  };
  return (
    <section class="question" id={question.id} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <QuestionLine question={question} documents={documents} tables={tables} language={language} />
      {possible.length > 0 && (
        <div class="choices">
          <label class="choice" onPointerEnter={ahead} onFocusIn={ahead}>
            <span>{t.breakDownBy}</span>
            <select
              data-choice="by"
              aria-label={`${t.breakDownBy} – ${title}`}
              value={chosen.by}
              onChange={({ currentTarget }) => choose({ by: currentTarget.value })}
            >
              <option value="">{t.everyone}</option>
              {possible.map((breakdown) => (
                <option key={breakdown.id} value={breakdown.id}>
                  {pick(topicOf(breakdown), language)}
                </option>
              ))}
            </select>
          </label>
          <AnswerChoice
            {...props}
            by={by}
            chosen={answer}
            onAnswer={(code) => choose({ ...chosen, answer: code })}
          />
        </div>
      )}
      {possible.length === 0 && hasGroups(manifest) && (
        <NotPublished manifest={manifest} question={question} language={language} />
      )}
      {possible.length > 0 && (
        <ExploreThis question={question.id} topic={title} view={view} language={language} />
      )}
      <Figures
        {...props}
        by={by}
        answer={answer}
        title={title}
        link={sectionLink(manifest.id, question.id, chosen)}
        coarser={by.length > 0 ? [everyone] : []}
      />
      {by.length === 0 && <VolunteerLines manifest={manifest} question={question.id} language={language} />}
    </section>
  );
}
