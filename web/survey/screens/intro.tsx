import { formatDate } from '../../shared/format.ts';
import { type Language, languages, otherLanguageAddress, pick } from '../../shared/language.ts';
import { durationInWords } from '../duration-in-words.ts';
import { isByLink, keepsDraft, type Way } from '../kept.ts';
import type { CurrentWave } from '../protocol/wave.ts';
import type { Texts } from '../texts.ts';
import { lastDay } from './last-day.ts';
import { PlainScreen } from './screen.tsx';

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

/** Who asks, why, how long, and what anonymity means here. */
export function Intro(props: IntroProps) {
  const { language, t, wave, admission, company, isBegun, hasDraft, hasReceipt, takesFocus } = props;
  const { onStart, onGoOnBegun, onManage, onForget, onForgetAnswers } = props;
  const isByEntrance = admission.entrance !== undefined;
  const isInvited = isByLink(admission);
  const facts = t.introFacts(
    durationInWords(wave.questionnaire.estimatedSeconds, language),
    pick(wave.title, language),
    lastDay(wave.closesOn, language, t),
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
            <button type="button" class="button" onClick={onGoOnBegun}>
              {t.begunByMe}
            </button>
            <button type="button" class="button-secondary button" onClick={onStart}>
              {t.begunAnew}
            </button>
          </div>
        </section>
      ) : hasReceipt && !hasDraft ? (
        <section class="note">
          <p>{t.answeredHere}</p>
          <div class="buttons">
            <button type="button" class="button" onClick={onManage}>
              {t.answeredHereManage}
            </button>
            <button type="button" class="button-secondary button" onClick={onStart}>
              {t.someoneElse}
            </button>
          </div>
          <p class="muted small">{t.someoneElseNote}</p>
          <p class="small">
            <button type="button" class="button-link button" onClick={onForget}>
              {t.forgetReceipt}
            </button>
          </p>
        </section>
      ) : null}
      {isByEntrance && !hasDraft && (
        <p class="warning" role="note">
          {t.entranceNote}
        </p>
      )}
      <p>{t.introWho}</p>
      <section class="promise" aria-labelledby="promise">
        <h2 id="promise">{t.anonymityTitle}</h2>
        <ul>
          <li>{t.anonymity1}</li>
          <li>{t.anonymity2}</li>
          <li>{t.anonymity3}</li>
        </ul>
        {isInvited && <p>{t.invited}</p>}
        {!keepsDraft() && (
          <p class="warning" role="note">
            {t.draftNotKept}
          </p>
        )}
        <p>
          <a href={`/${language}/privacy`}>{t.anonymityMore}</a>
        </p>
        <p class="muted small">{t.plannedEditions(editionsInWords(wave, language, t))}</p>
      </section>
      {!isBegun && (!hasReceipt || hasDraft) && (
        <div class="buttons start-bar">
          <button type="button" class="button start" onClick={onStart}>
            {hasDraft ? t.goOnDraft : t.start}
          </button>
          {hasDraft && (
            <button type="button" class="button-secondary button" onClick={onForgetAnswers}>
              {t.forgetDraft}
            </button>
          )}
        </div>
      )}
      {!isInvited && <p class="muted small">{t.openNote}</p>}
      {!hasReceipt && (
        <p class="small">
          <button type="button" class="button-link button" onClick={onManage}>
            {t.haveAnswered}
          </button>
        </p>
      )}
    </PlainScreen>
  );
}

/** "14 décembre 2026 (provisoires), 15 janvier 2027 (définitifs)"; an only edition needs neither word. */
function editionsInWords({ editions }: CurrentWave, language: Language, t: Texts): string {
  return editions
    .map(({ releasesOn }, index) => {
      const day = formatDate(releasesOn, language);
      if (editions.length === 1) return day;
      return index < editions.length - 1 ? t.provisional(day) : t.final(day);
    })
    .join(', ');
}

/** Whether the browser's first language of ours is not the page's: the sender of a link chose that one. */
function readsOtherLanguage(language: Language): boolean {
  const preferred = navigator.languages
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => languages.some((ours) => ours === tag));
  return preferred !== undefined && preferred !== language;
}
