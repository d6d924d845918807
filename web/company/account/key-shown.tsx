import { useEffect, useRef, useState } from 'preact/hooks';
import { downloadText } from '../../shared/download.ts';
import { useTexts } from '../../space/space.ts';
import { texts } from '../texts.ts';

/** A key just made, the one time it is shown. */
export function KeyShown({ companyKey, onKept }: { companyKey: string; onKept: () => void }) {
  const t = useTexts(texts);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(companyKey);
      setSaid(t.copied);
    } catch {
      setSaid(t.notCopied);
    }
  };
  const download = () => {
    downloadText(t.keyFileName, `${t.keyFileText}\r\n\r\n${companyKey}\r\n`);
    setSaid(t.downloaded);
  };

  return (
    <div class="column-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {t.keyTitle}
      </h1>
      <p class="lead">{t.keyText}</p>
      <p class="code" data-key>
        {companyKey}
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
