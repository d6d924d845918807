import { formatDate } from '../../shared/format.ts';
import { ErrorBox } from '../../space/error-box.tsx';
import { useSending } from '../../space/sending.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { leavingTexts } from './texts.ts';

/** Of what `GET /company/members` says. */
export interface DepartureAsked {
  readonly askedBy: string;
  readonly from: string;
  /** Whether it can be completed by now. */
  readonly isDue: boolean;
}

interface DepartureUnderWayProps {
  departure: DepartureAsked;
  /** The member who looks. */
  you: string | undefined;
  onChanged: () => void;
}

/** That the company would be deleted: for every member to refuse. */
export function DepartureUnderWay({ departure, you, onChanged }: DepartureUnderWayProps) {
  const { language, session, words } = useSpace();
  const t = useTexts(leavingTexts);
  const refusing = useSending();
  const refuse = async () => {
    await session.request('/company/departure', { method: 'DELETE' });
    onChanged();
  };
  const day = formatDate(departure.from, language);
  return (
    <div class="message message-waiting" role="note">
      <p>
        <strong>{t.askedTitle}</strong>
      </p>
      <p>{departure.isDue ? t.dueText : t.askedText(day)}</p>
      <ErrorBox text={refusing.failure} />
      <button
        type="button"
        class="button button-secondary"
        disabled={refusing.isBusy}
        onClick={() => void refusing.send(refuse)}
      >
        {refusing.isBusy ? words.working : you === departure.askedBy ? t.drop : t.refuse}
      </button>
    </div>
  );
}
