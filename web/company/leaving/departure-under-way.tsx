import { useSpace } from '../../space/space.ts';
import { type RequestAsked, RequestUnderWay } from '../request-under-way.tsx';
import { leavingTexts } from './texts.ts';

interface DepartureUnderWayProps {
  people: {
    readonly members: readonly { readonly id: string; readonly isYou: boolean }[];
    readonly departure: RequestAsked | null;
  };
  onChanged: () => unknown;
}

/** That the company would be deleted; nothing where nobody has asked for it. */
export function DepartureUnderWay({ people: { members, departure }, onChanged }: DepartureUnderWayProps) {
  const { t, day } = useSpace(leavingTexts);
  if (!departure) return null;
  const { askedBy, from, isDue } = departure;
  return (
    <RequestUnderWay
      title={t.askedTitle}
      path="/company/departure"
      isYours={members.some(({ id, isYou }) => isYou && id === askedBy)}
      onChanged={onChanged}
    >
      <p>{isDue ? t.dueText : t.askedText(day(from))}</p>
    </RequestUnderWay>
  );
}
