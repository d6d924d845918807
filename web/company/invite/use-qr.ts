import { loadScript } from '../../shared/load-script.ts';
import { useLoaded } from '../../space/loaded.tsx';

/** A link as a QR code, once the code that draws it has come. Where it could not, `load` loads the page anew. */
export function useQr(link: string | undefined) {
  const { value, error } = useLoaded(async () => {
    if (link === undefined) return undefined;
    const { qrPath } = await loadScript(() => import('./qr-path.ts'));
    return { link, qr: qrPath(link) };
  }, [link]);
  return {
    qr: value?.link === link ? value?.qr : undefined,
    hasFailed: error !== undefined,
    load: () => location.reload(),
  };
}
