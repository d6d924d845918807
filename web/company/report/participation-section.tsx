import { useEffect, useState } from 'preact/hooks';
import { formatNumber } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import { loadParticipation, type Participation } from '../benchmark/use-benchmark.ts';
import type { Session } from '../session.ts';
import { reportTexts } from './texts.ts';

interface ParticipationSectionProps {
  session: Session;
  /** Undefined for the current one. */
  wave: string | undefined;
  language: Language;
}

/** How many were invited to the report's wave, and admitted. */
export function ParticipationSection({ session, wave, language }: ParticipationSectionProps) {
  const t = reportTexts(language);
  const [loaded, setLoaded] = useState<{ participation: Participation | undefined }>();
  useEffect(() => {
    let isCurrent = true;
    loadParticipation(session, wave).then((participation) => isCurrent && setLoaded({ participation }));
    return () => {
      isCurrent = false;
    };
  }, [session, wave]);
  return (
    <section aria-labelledby="report-participation" class="report-whole">
      <h3 id="report-participation">{t.participation}</h3>
      <p>{loaded ? inWords(loaded.participation, language) : '…'}</p>
    </section>
  );
}

function inWords(participation: Participation | undefined, language: Language): string {
  const t = reportTexts(language);
  if (!participation) return t.participationUnknown;
  const { invited, admitted } = participation;
  if (invited === 0 && admitted === 0) return t.participationNone;
  return t.participationText(formatNumber(invited, language), formatNumber(admitted, language));
}
