import { promise } from '../shared/promise.ts';
import type { PrivacyTexts } from './drawing.tsx';

const coin = 50;
const step = 10;
const inRow = 10;

/** A hundred guesses each, as squares: as many as a coin has right, what is gained over it, and the rest. */
export function GuessDrawing({ t }: { t: PrivacyTexts }) {
  const { answer } = promise();
  return (
    <svg class="drawing" viewBox="0 0 380 172" role="img" aria-labelledby="guess-title guess-text">
      <title id="guess-title">{t.guessTitle}</title>
      <desc id="guess-text">{t.guessText}</desc>
      <Hundred x={10} right={coin} name={t.guessCoin} number={String(coin)} />
      <Hundred x={140} right={answer.public} name={t.guessPublic} number={`≤\u00a0${answer.public}`} />
      <Hundred
        x={270}
        right={answer.withCompany}
        name={t.guessEmployer}
        number={`≤\u00a0${answer.withCompany}`}
      />
    </svg>
  );
}

function Hundred({ x, right, name, number }: { x: number; right: number; name: string; number: string }) {
  return (
    <g>
      {Array.from({ length: 100 }, (_, index) => (
        <rect
          key={index}
          class={
            index < Math.min(right, coin) ? 'guess-coin' : index < right ? 'guess-gained' : 'guess-wrong'
          }
          x={x + (index % inRow) * step + 1}
          y={(inRow - 1 - Math.floor(index / inRow)) * step + 1}
          width={step - 2}
          height={step - 2}
        />
      ))}
      <text class="guess-number" x={x + 50} y="132" text-anchor="middle">
        {number}
      </text>
      <text x={x + 50} y="160" text-anchor="middle">
        {name}
      </text>
    </g>
  );
}
