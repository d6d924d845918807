import type { ComponentChildren } from 'preact';
import { useSpace } from '../../../space/space.ts';
import type { CheckedList } from './check-list.ts';
import { mailTexts } from './texts.ts';

/** More are counted only: whoever pasted the wrong file sees so from the first lines. */
const mostNamed = 20;

/** What a list was read as, each faulty line and each address given twice named. */
export function ListReport({ list: { addresses, invalid, duplicates } }: { list: CheckedList }) {
  const { t, number } = useSpace(mailTexts);
  return (
    <div class="list-report">
      <p>
        <strong>{t.good(number(addresses.length), addresses.length === 1)}</strong>{' '}
        {invalid.length === 0 && t.allGood}
      </p>
      <Named title={t.faultyTitle} count={invalid.length}>
        {invalid.slice(0, mostNamed).map(({ line, text, reason }, index) => (
          <li key={`${line}-${index}`}>
            {t.faultyLine(number(line), t[reason])} <bdi class="mono">{shortened(text)}</bdi>
          </li>
        ))}
      </Named>
      <Named title={t.duplicateTitle} count={duplicates.length} hint={t.duplicateText}>
        {duplicates.slice(0, mostNamed).map(({ line, firstLine, text }, index) => (
          <li key={`${line}-${index}`}>
            {t.duplicateLine(number(line), number(firstLine))} <bdi class="mono">{shortened(text)}</bdi>
          </li>
        ))}
      </Named>
    </div>
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

interface NamedProps {
  title: string;
  count: number;
  hint?: string;
  children: ComponentChildren;
}

function Named({ title, count, hint, children }: NamedProps) {
  const { t, number } = useSpace(mailTexts);
  if (count === 0) return null;
  return (
    <>
      <h5>
        {title} ({number(count)})
      </h5>
      {hint && <p class="muted small">{hint}</p>}
      <ul class="small">
        {children}
        {count > mostNamed && <li>{t.more(number(count - mostNamed))}</li>}
      </ul>
    </>
  );
}
