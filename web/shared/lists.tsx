/** Sentences or words, one a line; no two are alike. */
export function List({ items, class: of }: { items: readonly string[]; class?: string }) {
  return (
    <ul class={of}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** Where one may go, what that is called, and whether one is there, or in what belongs to it. */
export type Way = readonly [href: string, label: string, current?: 'page' | 'true' | undefined];

/** Ways to go, one a line. */
export function Ways({ ways, class: of }: { ways: readonly Way[]; class?: string }) {
  return (
    <ul class={of}>
      {ways.map(([href, label, current]) => (
        <li key={href}>
          <a href={href} aria-current={current}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
