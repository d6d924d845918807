import type { ComponentChildren } from 'preact';

/** A term with its text, in a list of such. */
export function Entry({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
