import type { Manifest, PublishedIndicator, WayFigure, WaysIn } from '../../functions/observatory/edition.ts';
import { waysFrom } from '../../functions/observatory/edition-plan.ts';
import { formatInterval, formatNumber, formatPercent, formatSigned } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { Heads, ofFigures, Scrolling } from '../shared/table.tsx';
import { observatoryTexts } from './texts.ts';
import { waysInTexts } from './ways-in-texts.ts';
import { estimateInWords, reasonInWords } from './wording.ts';

/**
 * How respondents came, how much of the figures one company may be, and the headline figures by way in; nothing of
 * editions that did not measure it.
 */
export function WaysInFigures({ manifest, language }: { manifest: Manifest; language: Language }) {
  const { ways } = manifest;
  if (!ways) return null;
  const t = waysInTexts(language);
  return (
    <>
      {sentencesOf(ways, language).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {ways.headline.length > 0 ? (
        <>
          <HeadlineByWay manifest={manifest} ways={ways} language={language} />
          <p class="muted small">{t.notSameMix}</p>
        </>
      ) : (
        <p>{t.notTold(formatNumber(waysFrom, language))}</p>
      )}
    </>
  );
}

function sentencesOf({ respondents, weights, cap }: WaysIn, language: Language): string[] {
  const t = waysInTexts(language);
  const percent = (share: number) => formatPercent(share, language);
  const most = percent(cap.most);
  const held = [t.capNone(most), t.capOne(most)][cap.companies];
  return [
    respondents.company < 0.005
      ? t.allOpen
      : t.parts(percent(respondents.open), percent(respondents.company)),
    t.selfSelected,
    held ?? t.capSome(most, formatNumber(cap.companies, language)),
    ...(cap.companies > 0 ? [t.weights(percent(weights.open), percent(weights.company))] : []),
  ];
}

function HeadlineByWay(props: { manifest: Manifest; ways: WaysIn; language: Language }) {
  const { manifest, ways, language } = props;
  const t = waysInTexts(language);
  return (
    <Scrolling label={t.caption}>
      <table class="budget ways-in">
        <caption>{t.caption}</caption>
        <Heads columns={[t.figure, ...ofFigures(t.all, t.open, t.company, t.shift)]} />
        <tbody>
          {ways.headline.map(({ id, open, company, withoutOpen }) => {
            const total = manifest.indicators.find((indicator) => indicator.id === id);
            if (!total) return null;
            return (
              <tr key={id} data-way={id}>
                <th scope="row">… {pick(total.sentence, language)}</th>
                {[total, open, company].map((figure, index) => (
                  <td key={index} class="figure tabular">
                    <Figure figure={figure} language={language} />
                  </td>
                ))}
                <td class="figure tabular">{withoutOpen ? shiftInWords(withoutOpen, language) : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolling>
  );
}

function Figure({ figure, language }: { figure: WayFigure | PublishedIndicator; language: Language }) {
  if (figure.estimate === null) return <>{reasonInWords(figure.suppressed, observatoryTexts(language))}</>;
  const interval =
    figure.low === null || figure.high === null
      ? undefined
      : formatInterval(figure.low, figure.high, { unit: 'share', language });
  return (
    <>
      <strong>
        {estimateInWords(('whole' in figure && figure.whole) || figure.estimate, 'share', language)}
      </strong>
      {interval && ' '}
      {interval && <span class="muted small unbroken">({interval})</span>}
    </>
  );
}

function shiftInWords(
  { estimate, low, high }: { estimate: number; low: number; high: number },
  language: Language,
): string {
  const interval = formatInterval(low, high, { unit: 'points', language });
  return waysInTexts(language).points(formatSigned(estimate * 100, language), interval);
}
