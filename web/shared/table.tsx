import type { ComponentChildren } from 'preact';

/** What may be wider than the page, and then scrolls by itself. */
export function Scrolling({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

type Column = string | { readonly figure: string };

/** Columns of figures, whose heads stand over them. */
export function ofFigures(...names: readonly string[]): Column[] {
  return names.map((figure) => ({ figure }));
}

/** A table's first row: what each column tells. */
export function Heads({ columns }: { columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) =>
          typeof column === 'string' ? (
            <th key={column} scope="col">
              {column}
            </th>
          ) : (
            <th key={column.figure} scope="col" class="figure">
              {column.figure}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}
