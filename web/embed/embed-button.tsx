import { useRef, useState } from 'preact/hooks';
import { observatoryTexts } from '../figures/texts.ts';
import type { Language } from '../shared/language.ts';
import { embedSnippet, type SnippetContent } from './embed-snippet.ts';

/** Shows the code that embeds a figure, and copies it where the browser lets it. */
export function EmbedButton(props: { title: string; language: Language; content: () => SnippetContent }) {
  const { title, language, content } = props;
  const t = observatoryTexts(language);
  const [snippet, setSnippet] = useState<string>();
  const [said, setSaid] = useState('');
  const code = useRef<HTMLTextAreaElement>(null);
  const toggle = async () => {
    if (snippet !== undefined) {
      setSnippet(undefined);
      setSaid('');
      return;
    }
    const made = embedSnippet(content());
    setSnippet(made);
    const isCopied = await navigator.clipboard?.writeText(made).then(
      () => true,
      () => false,
    );
    setSaid(isCopied ? t.embedCopied : t.embedByHand);
    if (!isCopied) code.current?.select();
  };
  return (
    <>
      <button
        type="button"
        class="button-link"
        aria-expanded={snippet !== undefined}
        aria-label={t.embedOf(title)}
        onClick={toggle}
      >
        {t.embed}
      </button>
      <span class="embed-said" role="status">
        {said}
      </span>
      {snippet !== undefined && (
        <label class="embed-code">
          <span>{t.embedCode}</span>
          <textarea
            ref={code}
            class="textarea mono small"
            readOnly
            rows={6}
            spellcheck={false}
            value={snippet}
          />
        </label>
      )}
    </>
  );
}
