import { Button } from '../../space/button.tsx';
import { useTexts } from '../../space/space.ts';
import { questionnaireTexts } from './texts.ts';

export interface MoveButtonsProps {
  /** Of the two buttons, before `-up` and `-down`; the next position has another. */
  idAt: (by: -1 | 0 | 1) => string;
  /** What is moved, for those who cannot see beside what the buttons stand. */
  name: string;
  canMove: { readonly up: boolean; readonly down: boolean };
  onMove: (by: -1 | 1) => void;
}

/** Up and down; the focus goes along with what is moved. */
export function MoveButtons({ idAt, name, canMove, onMove }: MoveButtonsProps) {
  const t = useTexts(questionnaireTexts);
  const move = (by: -1 | 1) => {
    onMove(by);
    const [wanted, other] = by === -1 ? ['up', 'down'] : ['down', 'up'];
    focusWhenDrawn(`${idAt(by)}-${wanted}`, `${idAt(by)}-${other}`);
  };
  return (
    <span class="move-buttons">
      {canMove.up && (
        <Button
          kind="link"
          label="↑"
          id={`${idAt(0)}-up`}
          aria-label={t.moveUp(name)}
          title={t.up}
          onClick={() => move(-1)}
        />
      )}
      {canMove.down && (
        <Button
          kind="link"
          label="↓"
          id={`${idAt(0)}-down`}
          aria-label={t.moveDown(name)}
          title={t.down}
          onClick={() => move(1)}
        />
      )}
    </span>
  );
}

/** Puts the focus on the first of these that is there, once what was changed is drawn. */
export function focusWhenDrawn(...ids: readonly string[]): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      const found = ids.map((id) => document.getElementById(id)).find((element) => element !== null);
      // What is folded away has to be seen.
      for (
        let around = found?.closest('details');
        around;
        around = around.parentElement?.closest('details')
      ) {
        around.open = true;
      }
      found?.scrollIntoView({ block: 'center' });
      found?.focus({ preventScroll: true });
    }),
  );
}
