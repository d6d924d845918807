/** A phrase, or sentences, that begin and end like a sentence: what an edition says of itself may be either. */
export function asSentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…:]$/.test(begun) ? begun : `${begun}.`;
}
