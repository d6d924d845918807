/** What a form has once it was sent: as it is saved, but for the fields that were changed in the meantime. */
export function withTypedSince<F extends object>(saved: F, sent: F, now: F): F {
  const names = Object.keys(now) as (keyof F)[];
  const typed = names.filter((name) => now[name] !== sent[name]).map((name) => [name, now[name]]);
  return { ...saved, ...Object.fromEntries(typed) };
}
