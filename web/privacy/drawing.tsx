import type { translate } from '../shared/language.ts';
import type { texts } from './texts.ts';

export type PrivacyTexts = ReturnType<typeof translate<{ [K in keyof typeof texts]: string }>>;

const browserLine = 80;
const serverLine = 300;

/** The way of a response, from top to bottom between browser and server; the break is where the link is lost. */
export function Drawing({ t }: { t: PrivacyTexts }) {
  return (
    <svg class="drawing" viewBox="0 0 380 400" role="img" aria-labelledby="drawing-title drawing-text">
      <title id="drawing-title">{t.drawingTitle}</title>
      <desc id="drawing-text">{t.drawingText}</desc>
      <Lane x={browserLine} name={t.laneBrowser} />
      <Lane x={serverLine} name={t.laneServer} />
      <Act x={browserLine} y={66} text={t.drawDraw} />
      <Message y={112} text={t.drawStep1} from={browserLine} to={serverLine} />
      <Act x={serverLine} y={134} text={t.drawSign} />
      <Message y={180} text={t.drawStep2} from={serverLine} to={browserLine} />
      <Act x={browserLine} y={202} text={t.drawOpen} />
      <line class="break" x1="10" x2="370" y1="254" y2="254" />
      <text class="break-text" x={serverLine} y="248" text-anchor="middle">
        {t.drawUnlinked}
      </text>
      <Act x={browserLine} y={272} text={t.drawAnswer} />
      <Message y={322} text={t.drawStep3} from={browserLine} to={serverLine} />
      <Act x={serverLine} y={344} text={t.drawStore} />
    </svg>
  );
}

function Lane({ x, name }: { x: number; name: string }) {
  return (
    <g>
      <text class="lane-name" x={x} y="22" text-anchor="middle">
        {name}
      </text>
      <line class="lane" x1={x} x2={x} y1="36" y2="392" />
    </g>
  );
}

function Act({ x, y, text }: { x: number; y: number; text: string }) {
  return (
    <g>
      <rect class="act" x={x - 70} y={y - 4} width="140" height="28" rx="6" />
      <text x={x} y={y + 15} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}

function Message({ y, text, from, to }: { y: number; text: string; from: number; to: number }) {
  const direction = Math.sign(to - from);
  const tip = to - direction * 4;
  return (
    <g>
      <text class="message-text" x={(from + to) / 2} y={y - 8} text-anchor="middle">
        {text}
      </text>
      <line class="message" x1={from + direction * 4} x2={tip} y1={y} y2={y} />
      <path
        class="message"
        d={`M${tip - direction * 7} ${y - 5}L${tip} ${y}L${tip - direction * 7} ${y + 5}`}
      />
    </g>
  );
}
