import { formatDate } from '../../shared/format.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { type RequestAsked, RequestUnderWay } from '../request-under-way.tsx';
import { leavingTexts } from './texts.ts';

interface DepartureUnderWayProps {
  departure: RequestAsked;
  /** The member who looks. */
  you: string | undefined;
  onChanged: () => unknown;
}

/** That the company would be deleted. */
export function DepartureUnderWay({ departure, you, onChanged }: DepartureUnderWayProps) {
  const { language } = useSpace();
  const t = useTexts(leavingTexts);
  const { askedBy, from, isDue } = departure;
  return (
    <RequestUnderWay
      title={t.askedTitle}
      path="/company/departure"
      isYours={you === askedBy}
      onChanged={onChanged}
    >
      <p>{isDue ? t.dueText : t.askedText(formatDate(from, language))}</p>
    </RequestUnderWay>
  );
}
