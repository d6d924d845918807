/**
 * The response headers of every page, the same on a laptop and at the edge. Everything comes from our own address:
 * no script, style, font or image of anyone else's, and nothing is told to other sites.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
};

/** Of what others may show in a frame: the same, but for who may frame it. */
export const embeddableHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'content-security-policy': (securityHeaders['content-security-policy'] ?? '').replace(
    "frame-ancestors 'none'",
    'frame-ancestors *',
  ),
};

/** Only single charts may stand in others' pages, never the survey or a page with a key. */
export function isEmbeddable(path: string): boolean {
  return /^(?:\/fr|\/en)?\/embed\//.test(path);
}

/**
 * Of a page whose file brings its style, script, icon and worker along. What may run in it its own policy says
 * (`web/pages/in-one-file.ts`), which names style and script by their hashes and holds beside this one: here, both would
 * have to change in the same instant as the file does. A worker from the page's own text has the page's policy, and so
 * speaks to nobody else either.
 */
export const wholePageHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'content-security-policy': (securityHeaders['content-security-policy'] ?? '')
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("img-src 'self'", "img-src 'self' data:")
    .replace("worker-src 'self'", 'worker-src blob:'),
};

/** Where such pages are: the survey's. */
export function isWholePage(path: string): boolean {
  return /^\/(?:fr|en)\/survey/.test(path);
}

/** The headers that belong to an address. */
export function securityHeadersOf(path: string): Readonly<Record<string, string>> {
  if (isWholePage(path)) return wholePageHeaders;
  return isEmbeddable(path) ? embeddableHeaders : securityHeaders;
}
