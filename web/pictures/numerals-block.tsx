import type { PublishedIndicator } from '../../functions/observatory/edition.ts';
import type { Figure } from '../figures/figures.ts';
import { RowMarks } from '../figures/row-marks.tsx';
import { observatoryTexts } from '../figures/texts.ts';
import { boundSign, estimateInterval, estimateInWords, reasonInWords } from '../figures/wording.ts';
import { type Language, pick } from '../shared/language.ts';
import { type Block, colours, Lines, linesHeight, rounded, Words } from './block.tsx';
import { textWidth, wrapText } from './measured-text.ts';

const gap = 28;
const wordsStyle = { size: 15, face: 'sans' } as const;
const fine = { size: 13, face: 'sans' } as const;
const reasonStyle = { size: 15, face: 'strong' } as const;
const largest = 60;

/** Indicators side by side, each a large numeral with its interval on a line from 0 to 100 % and what it is said of. */
export function numeralsBlock(
  indicators: readonly PublishedIndicator[],
  { x, width, language }: { x: number; width: number; language: Language },
): Block {
  const column = (width - gap * (indicators.length - 1)) / Math.max(1, indicators.length);
  const told = indicators.map((indicator) => ({ indicator, ...wordsOf(indicator, { column, language }) }));
  const numerals = told.flatMap(({ numeral }) => numeral ?? []);
  // All of one size: that by which the widest fits its column.
  const size = Math.min(
    largest,
    ...numerals.map((text) => Math.floor(column / textWidth(text, { size: 1, face: 'serif' }))),
  );
  const top = { marks: size * 1.15, words: size * 1.15 + 36 };
  const height = (lines: { words: readonly string[]; interval: readonly string[] }) =>
    top.words + linesHeight(lines.words, wordsStyle.size) + linesHeight(lines.interval, fine.size) + 6;
  return {
    height: Math.max(0, ...told.map(height)),
    draw: (at) => (
      <>
        {told.map(({ indicator, numeral, reason, words, interval }, index) => {
          const left = x + index * (column + gap);
          return (
            <g key={indicator.id}>
              {numeral !== undefined && (
                <Words
                  text={numeral}
                  x={left}
                  y={at + size * 0.86}
                  size={size}
                  face="serif"
                  colour={indicator.id === 'critical' ? colours.critical : colours.accent}
                />
              )}
              <Lines lines={reason} top={at + 6} x={left} {...reasonStyle} colour={colours.muted} />
              {indicator.unit === 'share' && numeral !== undefined && (
                <Marks indicator={indicator} x={left} width={column} y={at + top.marks} language={language} />
              )}
              <Lines lines={words} top={at + top.words} x={left} {...wordsStyle} />
              <Lines
                lines={interval}
                top={at + top.words + linesHeight(words, wordsStyle.size) + 4}
                x={left}
                colour={colours.muted}
                {...fine}
              />
            </g>
          );
        })}
      </>
    ),
  };
}

function wordsOf(
  indicator: PublishedIndicator,
  { column, language }: { column: number; language: Language },
) {
  const t = observatoryTexts(language);
  const { estimate, whole, unit, bound, suppressed, sentence } = indicator;
  const interval = estimate === null ? undefined : (estimateInterval(indicator, language) ?? t.noInterval);
  return {
    numeral:
      estimate === null ? undefined : boundSign(bound) + estimateInWords(whole ?? estimate, unit, language),
    reason: estimate === null ? wrapText(reasonInWords(suppressed, t), reasonStyle, column) : [],
    words: wrapText(pick(sentence, language), wordsStyle, column),
    interval: interval === undefined ? [] : wrapText(interval, fine, column),
  };
}

/** The same marks as in a row, on a line from 0 to 100 %. */
function Marks(props: {
  indicator: PublishedIndicator;
  x: number;
  width: number;
  y: number;
  language: Language;
}) {
  const { indicator, x, width, y, language } = props;
  const { estimate, low, high, bound } = indicator;
  const figure = { code: indicator.id, share: estimate, low, high, bound, reference: null } as Figure;
  return (
    <svg
      aria-hidden="true"
      x={rounded(x + 6)}
      width={rounded(width - 12)}
      y={rounded(y)}
      height="32"
      overflow="visible"
    >
      <line x1="0" x2="100%" y1="16" y2="16" stroke={colours.hairline} stroke-width="1.5" />
      <RowMarks
        row={{ key: indicator.id, label: '', figures: [figure] }}
        shown={{ kind: 'dots', axisMax: 1 }}
        colours={colours}
        language={language}
      />
    </svg>
  );
}
