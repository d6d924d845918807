import { useEffect, useRef, useState } from 'preact/hooks';
import { downloadText } from '../../shared/download.ts';
import { useTexts } from '../space.ts';
import { peopleTexts } from './texts.ts';

/** A key just made, the one time it is shown. */
export function KeyShown({ machineKey, onKept }: { machineKey: string; onKept: () => void }) {
  const t = useTexts(peopleTexts);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const copy = async () => {
    setSaid('');
    try {
      await navigator.clipboard.writeText(machineKey);
      setSaid(t.copied);
    } catch {
      setSaid(t.notCopied);
    }
  };
  const download = () => {
    downloadText(t.keyFileName, `${t.keyFileText}\r\n\r\n${machineKey}\r\n`);
    setSaid(t.downloaded);
  };

  return (
    <div class="message message-waiting">
      <h4 ref={heading} tabIndex={-1}>
        {t.keyTitle}
      </h4>
      <p>{t.keyText}</p>
      <p class="code" data-key>
        {machineKey}
      </p>
      <div class="buttons">
        <button type="button" class="button button-secondary" onClick={copy}>
          {t.copy}
        </button>
        <button type="button" class="button button-secondary" onClick={download}>
          {t.download}
        </button>
      </div>
      <p role="status">{said}</p>
      <button type="button" class="button" onClick={onKept}>
        {t.keyKept}
      </button>
    </div>
  );
}
