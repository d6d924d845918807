import { createHmac } from 'node:crypto';
import { purposeKey } from './purpose-key.ts';

/** At most so many of the last places stay free; in a company of up to ten people half as many as it has. */
const mostHeldBack = 4;

/**
 * How many come in where more was given out than there are people. A few places stay free, a number that only the
 * observatory knows: a company that fills all others with cards of its own would else find by the refusal of one more
 * exactly how many had come, and whether the one person whom it invited by mail was among them.
 */
export function admissionLimit(
  seed: Uint8Array,
  { wave, company, headcount }: { wave: string; company: string; headcount: number },
): number {
  const bytes = createHmac('sha256', purposeKey(seed, 'admission-limit'))
    .update(`${wave}/${company}/${headcount}`)
    .digest();
  const most = Math.min(mostHeldBack, Math.floor(headcount / 2));
  return headcount - (bytes.readUInt32BE(0) % (most + 1));
}
