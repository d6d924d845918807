import { Ways } from './lists.tsx';

interface ContentsProps {
  label: string;
  /** The anchor of each part and what it is called, in order. */
  parts: readonly (readonly [id: string, title: string])[];
}

/** The parts of a page, each a link to where it begins. */
export function Contents({ label, parts }: ContentsProps) {
  return (
    <nav class="contents no-print" aria-label={label}>
      <Ways ways={parts.map(([id, title]) => [`#${id}`, title])} />
    </nav>
  );
}
