import { shortGuarantee } from '../../../functions/survey/guarantee.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { type Language, pick, translate } from '../../shared/language.ts';
import { useSiteHouse } from '../../shared/site-house.ts';
import { posterTexts } from './poster-texts.ts';
import { QrCode } from './qr-code.tsx';
import type { QrPath } from './qr-path.ts';
import type { WayProps } from './way-choice.tsx';

interface PosterProps extends Pick<WayProps, 'company' | 'wave' | 'plan'> {
  /** Of those who pass by. */
  language: Language;
  admissions: number;
  /** Where the code leads. */
  link: string;
  /** The link as a code; undefined until it is drawn. */
  qr: QrPath | undefined;
  /** What the page calls the sheet. */
  label: string;
}

/** One A4 page; printing the page prints this and nothing else. */
export function Poster({ language, company, wave, plan, admissions, link, qr, label }: PosterProps) {
  const { guarantee } = plan;
  const t = translate(posterTexts, language);
  const { name, publisher } = useSiteHouse();
  return (
    <article class="poster paper" lang={language} aria-label={label}>
      <p class="poster-company">
        <bdi>{company.name}</bdi>
      </p>
      <p class="poster-question">{t.question}</p>
      <p class="poster-invitation">{t.invitation}</p>
      <div class="poster-entrance">
        {qr ? <QrCode qr={qr} name="poster-code" label={t.qrLabel} /> : <div class="poster-code" />}
        <div class="poster-promises">
          <p class="poster-scan strong">{t.scan}</p>
          <p>{t.noName}</p>
          <p>{t.figuresOnly}</p>
        </div>
      </div>
      <p>{t.once(formatNumber(admissions, language), admissions === 1)}</p>
      <p class="poster-when strong">
        {t.when(formatDate(wave.opensOn, language), formatDate(wave.closesOn, language))}
      </p>
      <p class="poster-foot">
        {guarantee !== null && (
          <>
            {t.sheet} <span class="poster-hash">{shortGuarantee(guarantee)}</span>
            <br />
          </>
        )}
        {t.address} <span class="poster-address mono">{link}</span>
        <br />
        {pick(name, language)}
        {publisher !== undefined && `, ${publisher}`}
      </p>
    </article>
  );
}
