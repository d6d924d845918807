import type { ComponentChildren } from 'preact';
import { defineTexts, type Text } from '../shared/language.ts';
import { Button } from '../space/button.tsx';
import { ErrorBox } from '../space/error-box.tsx';
import { useSending } from '../space/sending.ts';
import { useSpace } from '../space/space.ts';

/** What somebody asked for that all members are told of and may refuse, as `GET /company/members` says it. */
export interface RequestAsked {
  /** `operator`, or a member. */
  readonly askedBy: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  /** Whether it can be completed by now. */
  readonly isDue: boolean;
}

const tooEarly: Text = {
  fr: 'Il est trop tôt : les membres peuvent encore refuser.',
  en: 'It is too early: the members may still refuse.',
};

/** What the service refuses of them, by the slug of the problem. */
export const requestRefusals = defineTexts({
  'departure-waits': tooEarly,
  'removal-waits': tooEarly,
  'recovery-waits': tooEarly,
  'asked-too-often': {
    fr: 'Tous les membres ont déjà reçu trois demandes en une semaine : attendez quelques jours.',
    en: 'All members have already been sent three requests within a week: wait a few days.',
  },
});

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
  const { t, session } = useSpace(texts);
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
      <Button
        kind={isYours ? 'link' : 'secondary'}
        label={isYours ? t.drop : (refuseLabel ?? t.refuse)}
        disabled={refusing.isBusy}
        onClick={() => void refusing.send(refuse)}
      />
    </div>
  );
}
