import { formatNumber } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import { useLoaded } from '../../space/loaded.tsx';
import { useSpace } from '../../space/space.ts';
import type { Participation } from '../benchmark/use-benchmark.ts';
import { participationPath } from '../invite/plan.ts';
import { reportTexts } from './texts.ts';

/** How many were invited to the report's wave, and admitted; undefined for the current one. */
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

function inWords({ invited, admitted }: Participation, language: Language): string {
  const t = reportTexts(language);
  if (invited === 0 && admitted === 0) return t.participationNone;
  return t.participationText(formatNumber(invited, language), formatNumber(admitted, language));
}
