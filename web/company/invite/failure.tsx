import { type Language, translate } from '../../shared/language.ts';
import { failureText } from '../failure-text.ts';
import { texts } from '../texts.ts';

/** A request that failed, in words, and the way to make it again. */
export function Failure({
  language,
  error,
  onRetry,
}: {
  language: Language;
  error: unknown;
  onRetry?: () => void;
}) {
  const t = translate(texts, language);
  return (
    <div class="message message-wrong" role="alert">
      <p>{failureText(t, error)}</p>
      {onRetry && (
        <button type="button" class="button button-secondary" onClick={onRetry}>
          {t.retry}
        </button>
      )}
    </div>
  );
}

/** A part of the page's own code that did not come. */
export function LoadFailure({ language, onRetry }: { language: Language; onRetry: () => void }) {
  const t = translate(texts, language);
  return (
    <div class="message message-wrong" role="alert">
      <p>{t.failedToLoad}</p>
      <button type="button" class="button button-secondary" onClick={onRetry}>
        {t.retry}
      </button>
    </div>
  );
}
