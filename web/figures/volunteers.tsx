import type { Manifest, PublishedIndicator } from '../../functions/observatory/edition.ts';
import { questionsBehind } from '../../functions/observatory/questions-behind.ts';
import { volunteerSensitivity } from '../../functions/observatory/volunteer-sensitivity.ts';
import { formatPercent } from '../shared/format.ts';
import { defineTexts, type Language, pick, translate } from '../shared/language.ts';

const texts = defineTexts({
  title: {
    fr: 'Jusqu’où la participation peut tromper',
    en: 'How far taking part may mislead',
  },
  lead: {
    fr: 'Chacun choisit de répondre, et ceux que le sujet touche répondent peut-être plus volontiers : aucun redressement ne le voit, et les intervalles n’en disent rien. Voici ce que deviendraient les chiffres si ceux qu’ils comptent répondaient une fois et demie plus, ou moins, volontiers que les autres. Ce sont des hypothèses, pas des mesures.',
    en: 'Everybody chooses to answer, and those whom the subject touches may do so more readily: no weighting sees that, and intervals say nothing of it. Here is what the figures would be if those whom they count were one and a half times as likely to answer as all others, or that much less. These are assumptions, not measurements.',
  },
  line: {
    fr: (share: string, keener: string, shyer: string) =>
      `Et si ces personnes avaient répondu une fois et demie plus volontiers que les autres ? Le chiffre serait alors de ${keener}, et non de ${share} ; une fois et demie moins volontiers, de ${shyer}.`,
    en: (share: string, keener: string, shyer: string) =>
      `What if these people had been one and a half times as likely to answer as others? The figure would then be ${keener}, not ${share}; had they been that much less likely, ${shyer}.`,
  },
  of: {
    fr: (sentence: string) => `… ${sentence} : `,
    en: (sentence: string) => `… ${sentence}: `,
  },
  range: {
    fr: (keener: string, shyer: string) => `de ${keener} à ${shyer}`,
    en: (keener: string, shyer: string) => `${keener} to ${shyer}`,
  },
  picture: {
    fr: (keener: string, shyer: string, share: string) => `de ${keener} à ${shyer} ; publié : ${share}`,
    en: (keener: string, shyer: string, share: string) => `from ${keener} to ${shyer}; published: ${share}`,
  },
});

/** One sentence a headline figure of the question; nothing where there is none. */
export function VolunteerLines(props: { manifest: Manifest; question: string; language: Language }) {
  const { manifest, question, language } = props;
  const t = translate(texts, language);
  const isOfIt = (indicator: PublishedIndicator) => questionsBehind(indicator)[0] === question;
  const isOnly = manifest.indicators.filter((one) => one.headline && isOfIt(one)).length === 1;
  return (
    <>
      {headlinesOf(manifest)
        .filter(isOfIt)
        .map((indicator) => (
          <p key={indicator.id} class="muted small volunteers" data-volunteers={indicator.id}>
            {isOnly ? '' : t.of(pick(indicator.sentence, language))}
            {lineOf(indicator, language)}
          </p>
        ))}
    </>
  );
}

/** All headline figures under the assumption, each with its picture on one scale from 0 to 100 %. */
export function Volunteers({ manifest, language }: { manifest: Manifest; language: Language }) {
  const t = translate(texts, language);
  const shown = headlinesOf(manifest);
  if (shown.length === 0) return null;
  return (
    <>
      <p>{t.lead}</p>
      <ul class="volunteers unmarked">
        {shown.map((indicator) => (
          <li key={indicator.id}>
            <strong>{wordsOf(indicator.estimate, language)[0]}</strong> {pick(indicator.sentence, language)}{' '}
            <span class="muted unbroken">({rangeOf(indicator, language)})</span>
            <Picture share={indicator.estimate} language={language} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function volunteersTitle(language: Language): string {
  return translate(texts, language).title;
}

type Told = PublishedIndicator & { readonly estimate: number };

/** Of editions of our own: the sample of 2010 was drawn by quotas. */
function headlinesOf(manifest: Manifest): Told[] {
  if (manifest.reference || manifest.selection) return [];
  return manifest.indicators.filter(
    (indicator): indicator is Told =>
      indicator.headline && indicator.unit === 'share' && indicator.estimate !== null && !indicator.bound,
  );
}

function rangeOf({ estimate }: Told, language: Language): string {
  const [, keener, shyer] = wordsOf(estimate, language);
  return translate(texts, language).range(keener, shyer);
}

function lineOf({ estimate }: Told, language: Language): string {
  const [share, keener, shyer] = wordsOf(estimate, language);
  return translate(texts, language).line(share, keener, shyer);
}

function wordsOf(share: number, language: Language): [string, string, string] {
  const { ifKeener, ifShyer } = volunteerSensitivity(share);
  // An assumption is not told to a tenth of a point.
  const about = (value: number) => formatPercent(Math.round(value * 100) / 100, language);
  return [formatPercent(share, language), about(ifKeener), about(ifShyer)];
}

function Picture({ share, language }: { share: number; language: Language }) {
  const { ifKeener, ifShyer } = volunteerSensitivity(share);
  const [published, keener, shyer] = wordsOf(share, language);
  return (
    <svg class="mini" role="img" aria-label={translate(texts, language).picture(keener, shyer, published)}>
      <line class="mini-axis" x1="0" x2="100%" y1="10" y2="10" />
      <line class="mini-whisker" x1={at(ifKeener)} x2={at(ifShyer)} y1="10" y2="10" />
      <circle class="mini-dot" cx={at(share)} cy="10" r="5" />
    </svg>
  );
}

function at(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
