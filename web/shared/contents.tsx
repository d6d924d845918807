interface ContentsProps {
  label: string;
  /** The anchor of each part and what it is called, in order. */
  parts: readonly (readonly [id: string, title: string])[];
}

/** The parts of a page, each a link to where it begins. */
export function Contents({ label, parts }: ContentsProps) {
  return (
    <nav class="contents" aria-label={label}>
      <ul>
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
