import { Footer } from '../shared/footer.tsx';
import { formatDate } from '../shared/format.ts';
import { Header } from '../shared/header.tsx';
import { type Language, pick } from '../shared/language.ts';
import { List } from '../shared/lists.tsx';
import { usePageLanguage } from '../shared/page-address.ts';
import { type DecidedCase, decidedCases } from './cases.ts';
import { mayIPostTexts } from './texts.ts';

/**
 * Decided cases to guess at. The guess is a radio button, and the decision appears by style alone: there is no program that
 * could send anything, and without one everything is read as a list.
 */
export function MayIPostPage() {
  const language = usePageLanguage();
  const t = mayIPostTexts(language);
  return (
    <>
      <Header />
      <main id="content" class="column may-i-post">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <p class="muted guess-note">{t.private}</p>
        <p class="muted">{t.notAdvice}</p>
        <ol class="cases unmarked">
          {decidedCases.map((decided) => (
            <Case key={decided.id} decided={decided} language={language} />
          ))}
        </ol>
        <h2>{t.beforeTitle}</h2>
        <List items={[t.before1, t.before2, t.before3, t.before4]} />
        <p class="muted small">
          {t.readMore}
          <a href="https://www.courdecassation.fr/" rel="noreferrer">
            courdecassation.fr
          </a>
          {t.and}
          <a href="https://hudoc.echr.coe.int/" rel="noreferrer">
            hudoc.echr.coe.int
          </a>
          .
        </p>
      </main>
      <Footer />
    </>
  );
}

function Case({ decided, language }: { decided: DecidedCase; language: Language }) {
  const { id, title, situation, stood, verdict, reason, source, checkedOn } = decided;
  const t = mayIPostTexts(language);
  const guesses = [
    [true, t.yes],
    [false, t.no],
  ] as const;
  return (
    <li class="case" id={id} data-stood={stood}>
      <h2>{pick(title, language)}</h2>
      <p>{pick(situation, language)}</p>
      <fieldset class="guess">
        <legend>{t.question}</legend>
        {guesses.map(([isYes, label]) => (
          <label key={label}>
            <input type="radio" name={id} value={String(isYes)} autocomplete="off" /> {label}
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        <div class="decision">
          <p>
            <strong>{pick(verdict, language)}</strong> <span class="guess-right">{t.right}</span>
            <span class="guess-wrong">{t.wrong}</span>
          </p>
          <p>{pick(reason, language)}</p>
          <p class="muted small">
            {pick(source, language)}. {checkedOn ? t.checked(formatDate(checkedOn, language)) : t.unchecked}
          </p>
        </div>
      </div>
    </li>
  );
}
