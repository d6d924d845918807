import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Copies a text where the browser lets it; shows it to be copied by hand otherwise. Says which, to everyone. */
export function CopyButton(props: {
  label: string;
  describedAs: string;
  copied: string;
  byHand: string;
  /** Made when it is asked for: only a browser knows its own address. */
  text: () => string;
}) {
  const { label, describedAs, copied, byHand, text } = props;
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.select(), [shown]);
  const copy = async () => {
    const made = text();
    const isCopied = await Promise.resolve(navigator.clipboard?.writeText(made).then(() => true)).catch(
      () => false,
    );
    setShown(isCopied ? undefined : made);
    setSaid(isCopied ? copied : byHand);
  };
  return (
    <>
      <button type="button" class="button-link" aria-label={describedAs} onClick={copy}>
        {label}
      </button>
      <span class="copy-said muted" role="status">
        {said}
      </span>
      {shown !== undefined && (
        <textarea ref={field} class="textarea" aria-label={byHand} readOnly rows={5} value={shown} />
      )}
    </>
  );
}
