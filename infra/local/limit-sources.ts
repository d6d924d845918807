import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { sourceLimits } from '../source-limits.ts';

/** What was asked, and from where. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly address: string;
  readonly hasKey: boolean;
}

export interface SourceLimits {
  /** Seconds after which it may be asked again; undefined where it may be now, and then its end is to be counted. */
  waitSeconds(asked: Asked): number | undefined;
  /** Counts what was answered, whatever it was. */
  count(asked: Asked, status: number): void;
}

/**
 * The laptop's stand-in for the limits at the edge: counts sign-ups, sign-ins and refused keys by address, in memory. Kept is a
 * hash of each address under a key that is made anew, and forgotten with all counts, every five minutes.
 */
export function limitSources(now: () => number = Date.now): SourceLimits {
  const { windowSeconds, signUps, signIns, wrongKeys } = sourceLimits;
  const mostOf = { signUp: signUps, signIn: signIns, key: wrongKeys };
  let window = Number.NaN;
  let key = randomBytes(32);
  let counts = new Map<string, number>();
  // Those who sign up at once would else all come in before the first is counted.
  const underWay = new Set<Asked>();
  const begin = () => {
    const current = Math.floor(now() / 1000 / windowSeconds);
    if (current === window) return;
    window = current;
    key = randomBytes(32);
    counts = new Map();
  };
  const sourceOf = (kind: string, address: string) =>
    createHmac('sha256', key)
      .update(`${kind} ${networkOf(address)}`)
      .digest('base64');
  return {
    waitSeconds(asked) {
      begin();
      const kind = kindOf(asked);
      if (!kind) return undefined;
      const source = sourceOf(kind, asked.address);
      const alike = [...underWay].filter(({ address }) => sourceOf(kind, address) === source).length;
      if ((counts.get(source) ?? 0) + (kind === 'key' ? 0 : alike) < mostOf[kind]) {
        if (kind !== 'key') underWay.add(asked);
        return undefined;
      }
      return Math.ceil((window + 1) * windowSeconds - now() / 1000);
    },
    count(asked, status) {
      begin();
      underWay.delete(asked);
      const kind = kindOf(asked);
      const isCounted = { signUp: status === 202, signIn: true, key: status === 401 };
      if (!kind || !isCounted[kind]) return;
      const source = sourceOf(kind, asked.address);
      counts.set(source, (counts.get(source) ?? 0) + 1);
    },
  };
}

function kindOf({ method, path: written, hasKey }: Asked): 'signUp' | 'signIn' | 'key' | undefined {
  const path = decoded(written);
  if (method === 'POST' && path === '/api/v1/companies') return 'signUp';
  if (method === 'POST' && /^\/api\/v1\/(?:sign-in-links|sessions)$/.test(path)) return 'signIn';
  return hasKey && /^\/api\/v1\/(?:company|operator)(?:\/|$)/.test(path) ? 'key' : undefined;
}

/** The router takes `/%63ompany` for `/company`. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Of IPv6 the network, the first four groups: each machine has as many addresses in it as it likes. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace(/^::ffff:/, '');
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const between = tail === undefined ? 0 : 8 - groups.length - last.length;
  return [...groups, ...Array.from({ length: between }, () => '0'), ...last].slice(0, 4).join(':');
}
