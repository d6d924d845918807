import { ConfirmedAction } from '../../space/confirmed-action.tsx';
import { useSpace } from '../../space/space.ts';
import { importPath } from './import-api.ts';
import { importTexts } from './texts.ts';

interface RemoveImportProps {
  /** The wave's id. */
  id: string;
  onRemoved: () => void;
}

/** Deletes what was brought into a wave, once that is confirmed. */
export function RemoveImport({ id, onRemoved }: RemoveImportProps) {
  const { t, session } = useSpace(importTexts);
  const remove = async () => {
    await session.request(importPath(id), { method: 'DELETE' });
    onRemoved();
  };
  return (
    <ConfirmedAction label={t.remove} yes={t.removeYes} isSecondary act={remove}>
      <p>{t.removeQuestion}</p>
    </ConfirmedAction>
  );
}
