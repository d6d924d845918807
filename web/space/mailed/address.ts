/** Whether mail may be sent to it, as far as a page can tell: the service looks closer. */
export function isAddress(typed: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim());
}
