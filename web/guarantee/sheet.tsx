import type { ComponentChildren } from 'preact';
import { shortGuarantee } from '../../functions/survey/guarantee.ts';
import type { GuaranteeSheet, SheetPart, SheetQuestion } from '../../functions/survey/guarantee-sheet.ts';
import { Entry } from '../shared/entry.tsx';
import { formatDate, formatNumber } from '../shared/format.ts';
import { type Language, pick, translate } from '../shared/language.ts';
import { texts } from './texts.ts';

interface SheetProps {
  language: Language;
  sheet: GuaranteeSheet;
  /** Of a frozen sheet; undefined of a draft. */
  hash: string | undefined;
  /** Whether it stands under a heading of the second level. */
  isBelow?: boolean;
}

/** The sheet as people read and print it: every word of it is the document's own, in one of its languages. */
export function Sheet({ language, sheet, hash, isBelow = false }: SheetProps) {
  const t = translate(texts, language);
  const { company, wave, parts, questions, ownQuestions, impact, questionnaire } = sheet;
  const Heading = isBelow ? 'h3' : 'h2';
  const InAnnex = isBelow ? 'h4' : 'h3';
  return (
    <article class="guarantee" lang={language}>
      <header>
        <p class="eyebrow">
          {pick(sheet.observatory, language)} · {pick(wave.title, language)}
        </p>
        <p class="title">
          <bdi translate={false}>{company.name}</bdi>
        </p>
        {hash === undefined ? (
          <p class="message message-waiting">{t.draft}</p>
        ) : (
          <Frozen language={language} sheet={sheet} hash={hash} />
        )}
      </header>
      {parts.map((part) => (
        <Part key={part.id} language={language} part={part} Heading={Heading}>
          {part.id === 'commitment' && <Signature language={language} sheet={sheet} />}
        </Part>
      ))}
      <section class="part" aria-labelledby="sheet-questions">
        <Heading id="sheet-questions">{t.questions}</Heading>
        <p>{t.questionsText(formatNumber(questions.length, language))}</p>
        <Questions language={language} questions={questions} />
        <p class="small muted">
          {t.questionnaire} <code>{questionnaire}</code>
        </p>
      </section>
      {ownQuestions && (
        <section class="part" aria-labelledby="sheet-own">
          <Heading id="sheet-own">{t.ownQuestions}</Heading>
          <p>{t.ownQuestionsText}</p>
          <Questions language={language} questions={ownQuestions} />
        </section>
      )}
      <div class="guarantee-annex">
        <Heading>{t.annex}</Heading>
        {impact.map((part) => (
          <Part key={part.id} language={language} part={part} Heading={InAnnex} isInAnnex />
        ))}
      </div>
    </article>
  );
}

function Frozen({ language, sheet, hash }: { language: Language; sheet: GuaranteeSheet; hash: string }) {
  const t = translate(texts, language);
  return (
    <div class="guarantee-hash">
      <p class="mono lead" data-hash>
        {shortGuarantee(hash)}
      </p>
      <p class="small">
        {sheet.acceptedOn && `${t.frozenOn(formatDate(sheet.acceptedOn, language))}. `}
        {t.hashText}
      </p>
      <p class="small muted">
        {t.hash}: <code>{hash}</code>
      </p>
    </div>
  );
}

function Part({
  language,
  part: { id, title, sentences },
  Heading,
  isInAnnex = false,
  children,
}: {
  language: Language;
  part: SheetPart;
  Heading: 'h2' | 'h3' | 'h4';
  isInAnnex?: boolean;
  children?: ComponentChildren;
}) {
  const named = sentences.filter(({ of }) => of);
  const plain = sentences.filter(({ of }) => !of);
  return (
    <section class={isInAnnex ? undefined : 'part'} aria-labelledby={`sheet-${id}`}>
      <Heading id={`sheet-${id}`}>{pick(title, language)}</Heading>
      {plain.length === 1 ? (
        <p>{plain[0] && pick(plain[0].text, language)}</p>
      ) : (
        plain.length > 1 && (
          <ul>
            {plain.map((sentence) => (
              <li key={sentence.id}>{pick(sentence.text, language)}</li>
            ))}
          </ul>
        )
      )}
      {named.length > 0 && (
        <dl class="facts">
          {named.map((sentence) => (
            <Entry key={sentence.id} term={sentence.of ? pick(sentence.of, language) : ''}>
              {pick(sentence.text, language)}
            </Entry>
          ))}
        </dl>
      )}
      {children}
    </section>
  );
}

function Signature({ language, sheet }: { language: Language; sheet: GuaranteeSheet }) {
  const t = translate(texts, language);
  const { acceptedBy, company } = sheet;
  return (
    <p class="guarantee-signature strong">
      {acceptedBy ? <bdi>{t.signed(acceptedBy.name, acceptedBy.position, company.name)}</bdi> : t.unsigned}
    </p>
  );
}

function Questions({ language, questions }: { language: Language; questions: readonly SheetQuestion[] }) {
  return (
    <ol class="guarantee-questions">
      {questions.map((question) => (
        <Question key={question.id} language={language} question={question} />
      ))}
    </ol>
  );
}

function Question({ language, question }: { language: Language; question: SheetQuestion }) {
  const t = translate(texts, language);
  const { text, hint, base, options, isProfile, fromCompany, isForAll } = question;
  const asked = isForAll ? t.everyoneAsked : t.asked(pick(base, language));
  return (
    <li>
      <p class="strong">{pick(text, language)}</p>
      {hint && <p class="small">{pick(hint, language)}</p>}
      <p class="small muted">{fromCompany ? t.fromCompany : isProfile ? t.profile : asked}</p>
      <p class="small">{options.map((option) => pick(option, language)).join(' · ')}</p>
    </li>
  );
}
