const picture = /(<meta property="og:image" content=")(?:https?:\/\/[^/"]+)?(?=\/)/g;

/**
 * A built page with the whole address of its picture for sharing, which nobody who reads it by machine heeds otherwise: no
 * build knows where the site will be.
 *
 * @param origin  such as `https://observatory.example`; empty for the page as it was built
 */
export function withPictureAddress(html: string, origin: string): string {
  return html.replace(picture, (_, before) => before + origin);
}
