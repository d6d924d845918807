import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { isEmbeddable } from '../security-headers.ts';

/** From where the gateway is reached: this machine alone, unless `HOST` says otherwise. */
export interface Reach {
  /** Addresses or names to listen at; those after the first are left out where the machine has none such. */
  readonly listensAt: readonly [string, ...string[]];
  /** The host of the observatory's own address. */
  readonly host: string;
  readonly isThisMachineOnly: boolean;
  /** Whether a `Host` header names this observatory. */
  isOurs(header: string | undefined): boolean;
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** @param host  an address or a name of this machine, `0.0.0.0` or `::` for all; loopback where it is not given */
export function reachOf(host = ''): Reach {
  const asked = host.toLowerCase();
  // `localhost` is both, and a browser may take either.
  if (asked === '' || asked === 'localhost') return thisMachine(['127.0.0.1', '::1'], 'localhost');
  if (asked === '::1' || asked.startsWith('127.')) return thisMachine([asked], inAddress(asked));
  const isEverywhere = asked === '0.0.0.0' || asked === '::';
  const own = hostname().toLowerCase();
  const names = new Set([...loopback, asked, own, `${own}.local`]);
  return {
    listensAt: [asked],
    host: isEverywhere ? 'localhost' : inAddress(asked),
    isThisMachineOnly: false,
    // An address cannot be made to point elsewhere, as a name of somebody else's can.
    isOurs: (header) => names.has(hostIn(header)) || isIP(hostIn(header).replace(/^\[|\]$/g, '')) !== 0,
  };
}

function thisMachine(listensAt: Reach['listensAt'], host: string): Reach {
  const names = new Set([...loopback, host]);
  return { listensAt, host, isThisMachineOnly: true, isOurs: (header) => names.has(hostIn(header)) };
}

function inAddress(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** The host of a `Host` header, without its port; empty where there is none. */
function hostIn(header = ''): string {
  return header.toLowerCase().replace(/:\d*$/, '');
}

/** Where others find a gateway that listens everywhere: the machine's addresses but those that are its own affair. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .map(({ address }) => inAddress(address));
}

/**
 * Whether a browser sends this for a page of another origin, and it is none of what every page may have: published
 * figures and charts to embed. Who follows a link from elsewhere comes with a page of ours.
 */
export function isForAnotherPage({ headers, method = 'GET', url = '/' }: IncomingMessage): boolean {
  if (!isFromAnotherOrigin(headers)) return false;
  const { pathname } = new URL(url, 'http://localhost');
  const reads = method === 'GET' || method === 'HEAD';
  const opensPage =
    reads && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !opensPage && !((reads || method === 'OPTIONS') && isForEveryPage(pathname));
}

function isFromAnotherOrigin({ host, origin, ...headers }: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  // Behind a proxy that encrypts, the scheme is another.
  return origin !== undefined && origin.replace(/^https?:\/\//, '') !== host;
}

function isForEveryPage(path: string): boolean {
  return (
    isEmbeddable(path) ||
    /^\/(?:assets\/|embed\.js$|favicon\.svg$)/.test(path) ||
    /^\/api\/v1\/(?:editions(?:[./].*)?|openapi\.json|health|waves)$/.test(path)
  );
}
