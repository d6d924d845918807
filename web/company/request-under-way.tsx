import type { ComponentChildren } from 'preact';
import { defineTexts } from '../shared/language.ts';
import { ErrorBox } from '../space/error-box.tsx';
import { useSending } from '../space/sending.ts';
import { useSpace, useTexts } from '../space/space.ts';

/** What somebody asked for that all members are told of and may refuse, as `GET /company/members` says it. */
export interface RequestAsked {
  /** `operator`, or a member. */
  readonly askedBy: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  /** Whether it can be completed by now. */
  readonly isDue: boolean;
}

const texts = defineTexts({
  refuse: { fr: 'Refuser', en: 'Refuse' },
  drop: { fr: 'Abandonner', en: 'Drop the request' },
});

interface RequestUnderWayProps {
  title: string;
  /** The route of the service that refuses it. */
  path: string;
  /** Where the button says what is refused. */
  refuseLabel?: string;
  /** Whether the member who looks has asked for it. */
  isYours: boolean;
  /** Shows what is there now. */
  onChanged: () => unknown;
  /** What would happen and when, and how it is completed. */
  children: ComponentChildren;
}

/** Something that waits, for every member to refuse. */
export function RequestUnderWay(props: RequestUnderWayProps) {
  const { title, path, refuseLabel, isYours, onChanged, children } = props;
  const { session } = useSpace();
  const t = useTexts(texts);
  const refusing = useSending();
  const refuse = async () => {
    await session.request(path, { method: 'DELETE' });
    await onChanged();
  };
  return (
    <div class="message message-waiting" role="note">
      <p>
        <strong>{title}</strong>
      </p>
      {children}
      <ErrorBox text={refusing.failure} />
      <button
        type="button"
        class={isYours ? 'button button-link' : 'button button-secondary'}
        disabled={refusing.isBusy}
        onClick={() => void refusing.send(refuse)}
      >
        {isYours ? t.drop : (refuseLabel ?? t.refuse)}
      </button>
    </div>
  );
}
