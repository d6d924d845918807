/**
 * JSON in the one form that RFC 8785 gives it: keys sorted by their UTF-16 code units, no spaces, numbers and texts as
 * ECMAScript writes them. Two documents of the same content are the same text, and have the same hash.
 *
 * @throws TypeError for what is no JSON: undefined, infinite numbers, texts with half a surrogate pair
 * @see RFC 8785, JSON Canonicalization Scheme
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value === 'object' && value !== null) {
    // The default order of `sort` is that of UTF-16 code units, as 3.2.3 asks.
    const members = Object.keys(value).sort();
    const written = members.map(
      (name) => `${canonicalJson(name)}:${canonicalJson((value as Record<string, unknown>)[name])}`,
    );
    return `{${written.join()}}`;
  }
  const isFit =
    value === null ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'string' && value.isWellFormed());
  if (!isFit) throw new TypeError(`canonicalJson: ${typeof value} is no JSON`);
  return JSON.stringify(value);
}
