import { Button } from '../space/button.tsx';
import { useTexts } from '../space/space.ts';
import { useMayChange } from './account/changing.tsx';
import { texts } from './texts.ts';

/** Under a form: why it was not saved, what is not saved yet, and the ways on. */
export function SaveBar(props: {
  /** What has changed, in words; empty where everything is saved. */
  changed: string;
  failure: string | undefined;
  isBusy: boolean;
  onDiscard: () => void;
}) {
  const { changed, failure, isBusy, onDiscard } = props;
  const t = useTexts(texts);
  const isSaved = changed === '';
  if (!useMayChange()) return null;
  return (
    <div class="save-bar">
      {failure !== undefined && (
        <p class="field-error" role="alert">
          {failure}
        </p>
      )}
      <p class="small">{isSaved ? t.allSaved : t.unsaved(changed)}</p>
      <div class="save-buttons">
        <Button isSubmit label={t.save} isBusy={isBusy} />
        {!isSaved && !isBusy && <Button kind="secondary" label={t.discard} onClick={onDiscard} />}
      </div>
    </div>
  );
}
