import { Fragment } from 'preact';
import { shortGuarantee } from '../../../../functions/survey/guarantee.ts';
import { formatDate } from '../../../shared/format.ts';
import { type Language, translate } from '../../../shared/language.ts';
import { useSpace } from '../../../space/space.ts';
import type { Plan } from '../plan.ts';
import { QrCode } from '../qr-code.tsx';
import type { WayProps } from '../way-choice.tsx';
import { cardTexts } from './card-texts.ts';
import { type CardLanguage, cardsOnSheet, inGroups } from './cards.ts';
import { cardsTexts } from './texts.ts';
import type { DrawnCard } from './use-drawn-codes.ts';

interface CardSheetsProps extends Pick<WayProps, 'company' | 'wave' | 'plan'> {
  cards: readonly DrawnCard[];
  language: CardLanguage;
}

/** A4 sheets of cards with lines to cut along; printing the page prints these and nothing else. */
export function CardSheets({ cards, language: spoken, company, wave, plan }: CardSheetsProps) {
  const { t, number } = useSpace(cardsTexts);
  const sheets = inGroups(cards, cardsOnSheet);
  const languages: readonly Language[] = spoken === 'both' ? ['fr', 'en'] : [spoken];
  return (
    <div class="card-sheets">
      {sheets.map((sheet, index) => (
        <article
          key={sheet[0]?.link}
          class="card-sheet paper"
          aria-label={t.sheet(number(index + 1), number(sheets.length))}
        >
          {sheet.map(({ link, qr }) => (
            <div class="card" key={link}>
              <QrCode qr={qr} name="card-code" label={t.qr} />
              <div class={languages.length > 1 ? 'card-text card-text-both' : 'card-text'}>
                <p class="card-company">
                  <bdi>{company.name}</bdi>
                </p>
                {languages.map((each) => (
                  <CardWords
                    key={each}
                    language={each}
                    isAlone={languages.length === 1}
                    wave={wave}
                    guarantee={plan.guarantee}
                  />
                ))}
              </div>
              <p class="card-link">{readable(link)}</p>
            </div>
          ))}
        </article>
      ))}
    </div>
  );
}

interface CardWordsProps extends Pick<WayProps, 'wave'>, Pick<Plan, 'guarantee'> {
  language: Language;
  isAlone: boolean;
}

function CardWords({ language, isAlone, wave, guarantee }: CardWordsProps) {
  const t = translate(cardTexts, language);
  return (
    <div lang={language}>
      {isAlone && <p class="card-question">{t.question}</p>}
      <p>{t.how}</p>
      <p>
        {t.drawn} {t.once(formatDate(wave.closesOn, language))}
      </p>
      {guarantee !== null && <p>{t.sheet(shortGuarantee(guarantee))}</p>}
    </div>
  );
}

/** A link without what every browser adds by itself, its parts kept together where a line ends. */
function readable(link: string) {
  const parts = link.replace(/^https?:\/\//, '').split(/(?<=[#&])/);
  return parts.map((part) => (
    <Fragment key={part}>
      {part}
      <wbr />
    </Fragment>
  ));
}
