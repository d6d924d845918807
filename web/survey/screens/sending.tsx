import { Button } from '../../shared/button.tsx';
import { formatNumber } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import type { SendingPhase } from '../response-sender.ts';
import type { Texts } from '../texts.ts';
import { PlainScreen } from './screen.tsx';

interface SendingProps {
  language: Language;
  t: Texts;
  phase: SendingPhase;
  tries: number;
  onTryNow: () => void;
  onBack: () => void;
}

export function Sending({ language, t, phase, tries, onTryNow, onBack }: SendingProps) {
  const isWaiting = phase === 'offline' || phase === 'busy';
  return (
    <PlainScreen name="sending" title={t.sendingTitle}>
      <p role="status">{phaseText(t, phase)}</p>
      {phase === 'token' && (
        <p class="muted small tabular">{t.preparingTries(formatNumber(tries, language))}</p>
      )}
      {!isWaiting && <progress class="working" aria-label={t.sendingTitle} />}
      <div class="buttons">
        {isWaiting && <Button label={t.tryNow} onClick={onTryNow} />}
        <Button kind="secondary" label={t.backToReview} onClick={onBack} />
      </div>
    </PlainScreen>
  );
}

function phaseText(t: Texts, phase: SendingPhase): string {
  switch (phase) {
    case 'token':
      return t.preparingToken;
    case 'sending':
      return t.sendingNow;
    case 'asking':
      return t.sendingAsking;
    case 'offline':
      return t.sendingOffline;
    case 'busy':
      return t.sendingBusy;
  }
}
