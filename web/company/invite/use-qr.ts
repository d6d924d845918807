import { useLoaded } from '../../space/loaded.tsx';

/** A link as a QR code, once the code that draws it has come; `load` tries again where it could not. */
export function useQr(link: string | undefined) {
  const { value, error, reload } = useLoaded(async () => {
    if (link === undefined) return undefined;
    const { qrPath } = await import('./qr-path.ts');
    return { link, qr: qrPath(link) };
  }, [link]);
  return { qr: value?.link === link ? value?.qr : undefined, hasFailed: error !== undefined, load: reload };
}
