import { useLoaded } from '../../space/loaded.tsx';

/**
 * A link as a QR code, once the code that draws it has come. Where it could not, `load` loads the page anew: a browser
 * may keep that a module failed for as long as the page is open, and never asks for it again.
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
 */
export function useQr(link: string | undefined) {
  const { value, error } = useLoaded(async () => {
    if (link === undefined) return undefined;
    const { qrPath } = await import('./qr-path.ts');
    return { link, qr: qrPath(link) };
  }, [link]);
  return {
    qr: value?.link === link ? value?.qr : undefined,
    hasFailed: error !== undefined,
    load: () => location.reload(),
  };
}
