import { Ways } from '../shared/lists.tsx';

interface SectionNavProps {
  label: string;
  ways: readonly { readonly place: string; readonly name: string; readonly isCurrent: boolean }[];
}

/** Ways to the places of a space, the current one marked. */
export function SectionNav({ label, ways }: SectionNavProps) {
  return (
    <nav class="section-nav no-print" aria-label={label}>
      <Ways
        ways={ways.map(({ place, name, isCurrent }) => [`#/${place}`, name, isCurrent ? 'page' : undefined])}
      />
    </nav>
  );
}
