import { Fragment } from 'preact';
import { shortGuarantee } from '../../../../functions/survey/guarantee.ts';
import { formatDate, formatNumber } from '../../../shared/format.ts';
import { type Language, translate } from '../../../shared/language.ts';
import { useSpace, useTexts } from '../../../space/space.ts';
import type { PublicWave } from '../../../survey/protocol/wave.ts';
import { QrCode } from '../qr-code.tsx';
import { cardTexts } from './card-texts.ts';
import { type CardLanguage, cardsOnSheet, inGroups } from './cards.ts';
import { cardsTexts } from './texts.ts';
import type { DrawnCard } from './use-drawn-codes.ts';

interface CardSheetsProps {
  cards: readonly DrawnCard[];
  language: CardLanguage;
  companyName: string;
  wave: PublicWave;
  /** The hash of the guarantee sheet, where there is one. */
  guarantee: string | null;
}

/** A4 sheets of cards with lines to cut along; printing the page prints these and nothing else. */
export function CardSheets({ cards, language: spoken, companyName, wave, guarantee }: CardSheetsProps) {
  const { language } = useSpace();
  const t = useTexts(cardsTexts);
  const sheets = inGroups(cards, cardsOnSheet);
  const languages: readonly Language[] = spoken === 'both' ? ['fr', 'en'] : [spoken];
  return (
    <div class="card-sheets">
      {sheets.map((sheet, index) => (
        <article
          key={sheet[0]?.link}
          class="card-sheet paper"
          aria-label={t.sheet(formatNumber(index + 1, language), formatNumber(sheets.length, language))}
        >
          {sheet.map(({ link, qr }) => (
            <div class="card" key={link}>
              <QrCode qr={qr} name="card-code" label={t.qr} />
              <div class={languages.length > 1 ? 'card-text card-text-both' : 'card-text'}>
                <p class="card-company">
                  <bdi>{companyName}</bdi>
                </p>
                {languages.map((each) => (
                  <CardWords
                    key={each}
                    language={each}
                    isAlone={languages.length === 1}
                    wave={wave}
                    guarantee={guarantee}
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

function CardWords({
  language,
  isAlone,
  wave,
  guarantee,
}: { language: Language; isAlone: boolean } & Pick<CardSheetsProps, 'wave' | 'guarantee'>) {
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
