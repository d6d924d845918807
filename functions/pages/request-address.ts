/**
 * The address of a request on this site, whatever its path looks like. Put together as text, `//elsewhere/x` would be
 * another site's address, and `//` none at all.
 *
 * @param origin  of this site, such as `https://observatory.example`
 * @param rawPath  as API Gateway hands it on, with its leading slash
 * @param rawQueryString  without its leading `?`
 * @example
 * requestAddress('https://observatory.example', '//elsewhere/x', 'a=1').href;
 * // => 'https://observatory.example//elsewhere/x?a=1'
 */
export function requestAddress(origin: string, rawPath: string, rawQueryString: string): URL {
  const address = new URL(origin);
  address.pathname = rawPath;
  address.search = rawQueryString;
  return address;
}
