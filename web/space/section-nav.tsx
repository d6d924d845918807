interface SectionNavProps {
  label: string;
  ways: readonly { readonly place: string; readonly name: string; readonly isCurrent: boolean }[];
}

/** Ways to the places of a space, the current one marked. */
export function SectionNav({ label, ways }: SectionNavProps) {
  return (
    <nav class="section-nav no-print" aria-label={label}>
      <ul>
        {ways.map(({ place, name, isCurrent }) => (
          <li key={place}>
            <a href={`#/${place}`} aria-current={isCurrent ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
