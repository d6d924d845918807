import { formatDate, formatNumber } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import { useLoaded } from '../../space/loaded.tsx';
import { useSpace } from '../../space/space.ts';
import { type Participation, participationPath } from '../invite/plan.ts';
import { reportTexts } from './texts.ts';

/** How many were invited to the report's wave, and about how many answered; undefined for the current one. */
export function ParticipationSection({ wave = 'current' }: { wave: string | undefined }) {
  const { language, session } = useSpace();
  const t = reportTexts(language);
  const { value, error } = useLoaded(() => session.request<Participation>(participationPath(wave)), [wave]);
  return (
    <section aria-labelledby="report-participation" class="report-whole">
      <h3 id="report-participation">{t.participation}</h3>
      <p>{error !== undefined ? t.participationUnknown : value ? inWords(value, language) : '…'}</p>
    </section>
  );
}

function inWords({ invited, answered, edition }: Participation, language: Language): string {
  const t = reportTexts(language);
  const number = (count: number) => formatNumber(count, language);
  if (answered && edition) {
    const date = formatDate(edition.publishedOn, language);
    return t.participationText(number(invited), {
      date,
      from: number(answered.from),
      to: number(answered.to),
    });
  }
  return invited === 0 ? t.participationNone : t.participationInvited(number(invited));
}
