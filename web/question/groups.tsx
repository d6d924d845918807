import { topicOf } from '../../functions/observatory/topic-of.ts';
import { breakdownInWords } from '../figures/wording.ts';
import type { Tables } from '../results/documents.ts';
import { findingBy } from '../results/edition-findings.ts';
import { GroupsFrom, hasGroups, NotPublished } from '../results/not-published.tsx';
import { Figures } from '../results/question-figures.tsx';
import { rowsOf } from '../results/question-tables.ts';
import { pick } from '../shared/language.ts';
import { Ways } from '../shared/lists.tsx';
import { breakdownAnchor, questionAddress } from './question-address.ts';
import type { QuestionProps } from './question-documents.ts';
import { singleBreakdowns } from './shown-question.ts';
import { questionTexts } from './texts.ts';

/** A question's figures by each breakdown. */
export function Groups(
  props: QuestionProps & { tables: Tables; answer: string | undefined; link: (by?: string) => string },
) {
  const { documents, question, tables, answer, link, language } = props;
  const { manifest } = documents;
  const t = questionTexts(language);
  const breakdowns = singleBreakdowns(manifest, question.id);
  return (
    <section class="groups" aria-labelledby="groups-title">
      <h2 id="groups-title">{t.byGroup}</h2>
      {breakdowns.length > 0 && <AnswerLinks {...props} breakdown={breakdowns[0]?.id ?? ''} />}
      <div class="groups-figures">
        {breakdowns.map(({ id }, index) => {
          const name = t.by(breakdownInWords(manifest, id, language));
          const found = findingBy(manifest, question.id, id);
          const title = <h3 id={`${id}-title`}>{found ? pick(found.title, language) : name}</h3>;
          const figures = (
            <Figures
              {...{ documents, tables, question, answer, language }}
              by={[id]}
              title={`${pick(topicOf(question), language)}, ${name}`}
              link={link(id)}
            />
          );
          // Where groups are known to differ it is told; of the others the first shows how they are read.
          return found || index === 0 ? (
            <section key={id} class="question" id={breakdownAnchor(id)} aria-labelledby={`${id}-title`}>
              {found && <p class="topic muted small">{name}</p>}
              {title}
              {figures}
            </section>
          ) : (
            <section key={id} class="question" aria-labelledby={`${id}-title`}>
              <details class="folded">
                <summary>{title}</summary>
                {/* Here, so that a link to it opens it. */}
                <div id={breakdownAnchor(id)}>{figures}</div>
              </details>
            </section>
          );
        })}
      </div>
      {hasGroups(manifest) ? (
        <NotPublished manifest={manifest} question={question} language={language} />
      ) : (
        <GroupsFrom manifest={manifest} language={language} />
      )}
    </section>
  );
}

/** Which answer the groups show, as links: each is an address of its own. Nothing where all are shown. */
function AnswerLinks(
  props: QuestionProps & { tables: Tables; answer: string | undefined; breakdown: string },
) {
  const { page, documents, question, tables, answer, breakdown, language } = props;
  const t = questionTexts(language);
  const shown = rowsOf({ documents, tables, question, by: [breakdown], answer, language });
  if (shown.answer === undefined) return null;
  return (
    <nav class="choice-links no-print" aria-label={t.shownAnswer}>
      <Ways
        ways={question.options.map(({ code, label }) => [
          `${questionAddress({ ...page.view, answer: code }, language)}#groups-title`,
          pick(label, language),
          code === shown.answer ? 'true' : undefined,
        ])}
      />
    </nav>
  );
}
