import { companyMinimum } from '../../../functions/observatory/company-plan.ts';
import { Button } from '../../shared/button.tsx';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { type Language, languages, otherLanguageAddress, pick } from '../../shared/language.ts';
import { promiseOfWave } from '../../shared/promise.ts';
import { durationInWords } from '../duration-in-words.ts';
import { isByLink, keepsDraft, type Way } from '../kept.ts';
import type { CurrentWave } from '../protocol/wave.ts';
import type { Texts } from '../texts.ts';
import { lastDay } from './last-day.ts';
import { PlainScreen } from './screen.tsx';
import { SheetLine } from './sheet-line.tsx';

interface IntroProps {
  language: Language;
  t: Texts;
  wave: CurrentWave;
  admission: Way;
  company: string | undefined;
  /** Something was begun by the same link in this browser. */
  isBegun: boolean;
  hasDraft: boolean;
  hasReceipt: boolean;
  takesFocus: boolean;
  onStart: () => void;
  onGoOnBegun: () => void;
  onManage: () => void;
  /** Erases the answers begun here. */
  onForgetAnswers: () => void;
  /** Erases the receipt kept here. */
  onForget: () => void;
}

/** Whether one dares to answer: what the employer can learn comes first, who asks and why after it. */
export function Intro(props: IntroProps) {
  const { language, t, wave, admission, company, isBegun, hasDraft, hasReceipt, takesFocus } = props;
  const { onStart, onGoOnBegun, onManage, onForget, onForgetAnswers } = props;
  const isByEntrance = admission.entrance !== undefined;
  const isInvited = isByLink(admission);
  const closesOn = lastDay(wave.closesOn, language, t);
  const facts = t.introFacts(
    durationInWords(wave.questionnaire.estimatedSeconds, language),
    pick(wave.title, language),
    closesOn,
  );
  return (
    <PlainScreen name="intro" title={t.surveyTitle} takesFocus={takesFocus}>
      {company !== undefined && (
        <p class="lead">
          <bdi translate={false}>{company}</bdi> {t.invitesYou}
        </p>
      )}
      <p class="muted small">{facts}</p>
      {isInvited && readsOtherLanguage(language) && (
        <p>
          <a
            href={otherLanguageAddress(location.pathname)}
            hreflang={language === 'fr' ? 'en' : 'fr'}
            lang={language === 'fr' ? 'en' : 'fr'}
          >
            {t.readInOtherLanguage}
          </a>
        </p>
      )}
      {isBegun ? (
        <section class="note">
          <p>{t.begunHere}</p>
          <div class="buttons">
            <Button label={t.begunByMe} onClick={onGoOnBegun} />
            <Button kind="secondary" label={t.begunAnew} onClick={onStart} />
          </div>
        </section>
      ) : hasReceipt && !hasDraft ? (
        <section class="note">
          <p>{t.answeredHere}</p>
          <div class="buttons">
            <Button label={t.answeredHereManage} onClick={onManage} />
            <Button kind="secondary" label={t.someoneElse} onClick={onStart} />
          </div>
          <p class="muted small">{t.someoneElseNote}</p>
          <p class="small">
            <Button kind="link" label={t.forgetReceipt} onClick={onForget} />
          </p>
        </section>
      ) : null}
      {isByEntrance && !hasDraft && (
        <p class="warning" role="note">
          {t.entranceNote}
        </p>
      )}
      <Fears {...props} isInvited={isInvited} closesOn={closesOn} />
      <SheetLine language={language} t={t} guarantee={admission.guarantee} />
      {!isBegun && (!hasReceipt || hasDraft) && (
        <div class="buttons start-bar">
          <Button more="start" label={hasDraft ? t.goOnDraft : t.start} onClick={onStart} />
          {hasDraft && <Button kind="secondary" label={t.forgetDraft} onClick={onForgetAnswers} />}
        </div>
      )}
      <p>{t.introWho}</p>
      <p class="muted small">{t.plannedEditions(editionsInWords(wave, language, t))}</p>
      {!isInvited && <p class="muted small">{t.openNote}</p>}
      {!hasReceipt && (
        <p class="small">
          <Button kind="link" label={t.haveAnswered} onClick={onManage} />
        </p>
      )}
    </PlainScreen>
  );
}

/** What respondents are afraid of, in that order, and how it is kept from happening. Each sentence is tried: `test/attacks`. */
function Fears(props: IntroProps & { isInvited: boolean; closesOn: string }) {
  const { language, t, wave, admission, company, isInvited, closesOn } = props;
  const { questionnaire, editions } = wave;
  const guesses = promiseOfWave(questionnaire.questions);
  const minimum = formatNumber(companyMinimum('headline', editions.length), language);
  const fears = [
    t.fearWhose,
    isInvited ? t.fearGets(company ?? t.yourCompany, minimum) : t.fearGetsNothing,
    wave.fielded && t.fearOwn,
    t.fearGuess(isInvited ? guesses.withCompany : guesses.public),
    isInvited && t.fearWhether,
    admission.invitation !== undefined && t.fearMailbox,
    t.fearDevice,
    t.fearControl(closesOn),
  ];
  return (
    <section class="promise" aria-labelledby="promise">
      <h2 id="promise">{t.fearTitle}</h2>
      <ul>{fears.map((fear) => fear && <li key={fear}>{fear}</li>)}</ul>
      {!keepsDraft() && (
        <p class="warning" role="note">
          {t.draftNotKept}
        </p>
      )}
      <details>
        <summary>{t.howTitle}</summary>
        {[t.howToken, t.howStored, t.howBlurred, t.howReceipt].map((step) => (
          <p key={step}>{step}</p>
        ))}
        <p>
          <a href={`/${language}/privacy`}>{t.howLimits}</a>
        </p>
      </details>
    </section>
  );
}

/** "14 décembre 2026 (provisoires), puis le 15 janvier 2027 (définitifs)"; an only edition needs neither word. */
function editionsInWords({ editions }: CurrentWave, language: Language, t: Texts): string {
  return editions
    .map(({ releasesOn }, index) => {
      const day = formatDate(releasesOn, language);
      if (editions.length === 1) return day;
      return index < editions.length - 1 ? t.provisional(day) : t.final(day);
    })
    .join(t.thenOn);
}

/** Whether the browser's first language of ours is not the page's: the sender of a link chose that one. */
function readsOtherLanguage(language: Language): boolean {
  const preferred = navigator.languages
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => languages.some((ours) => ours === tag));
  return preferred !== undefined && preferred !== language;
}
