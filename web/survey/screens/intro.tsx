import { formatDate } from '../../shared/format.ts';
import { type Language, languages, otherLanguageAddress, pick } from '../../shared/language.ts';
import { type Admission, isByLink, keepsDraft } from '../kept.ts';
import type { CurrentWave } from '../protocol/wave.ts';
import type { Texts } from '../texts.ts';
import { PlainScreen } from './screen.tsx';

export interface IntroProps {
  language: Language;
  t: Texts;
  wave: CurrentWave;
  admission: Admission;
  hasDraft: boolean;
  hasReceipt: boolean;
  takesFocus: boolean;
  onStart: () => void;
  onManage: () => void;
}

/** Who asks, why, how long, and what anonymity means here. */
export function Intro(props: IntroProps) {
  const { language, t, wave, admission, hasDraft, hasReceipt, takesFocus, onStart, onManage } = props;
  const isByEntrance = admission.entrance !== undefined;
  const isInvited = isByLink(admission);
  const facts = t.introFacts(
    t.minuteAndHalf,
    pick(wave.title, language),
    formatDate(wave.closesOn, language),
  );
  return (
    <PlainScreen name="intro" title={t.surveyTitle} takesFocus={takesFocus}>
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
      {hasReceipt && !hasDraft ? (
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
        </section>
      ) : (
        <div class="buttons start-bar">
          <button type="button" class="button start" onClick={onStart}>
            {hasDraft ? t.goOnDraft : t.start}
          </button>
        </div>
      )}
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
    .map(({ releasesOn }, place) => {
      const day = formatDate(releasesOn, language);
      if (editions.length === 1) return day;
      return place < editions.length - 1 ? t.provisional(day) : t.final(day);
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
