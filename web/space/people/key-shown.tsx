import { useEffect, useRef, useState } from 'preact/hooks';
import { copyText } from '../../shared/copy-text.ts';
import { downloadText } from '../../shared/download.ts';
import { Button } from '../button.tsx';
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
    setSaid((await copyText(machineKey)) ? t.copied : t.notCopied);
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
        <Button kind="secondary" label={t.copy} onClick={copy} />
        <Button kind="secondary" label={t.download} onClick={download} />
      </div>
      <p role="status">{said}</p>
      <Button label={t.keyKept} onClick={onKept} />
    </div>
  );
}
