/** A French verb with the pronoun that hangs on it: "est-il", "a-t-elle", "arrive-t-on". */
const inversions = /([\p{L}’]+-(?:t-)?(?:ils?|elles?|on)(?!\p{L}))/u;

/** A question's words, in which no line ends between a verb and its pronoun. */
export function Unbroken({ text }: { text: string }) {
  const parts = text.split(inversions);
  return <>{parts.map((part, index) => (index % 2 === 1 ? <span class="unbroken">{part}</span> : part))}</>;
}
