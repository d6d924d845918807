/**
 * A text that changes while its place stays. Page translators put elements of their own in place of a text's node,
 * which Preact would then go on changing out of sight: an element that is new with each text takes theirs with it.
 */
export function ChangingText({ children: text }: { children: string | undefined }) {
  return text ? <span key={text}>{text}</span> : null;
}
