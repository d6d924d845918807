import { useEffect, useState } from 'preact/hooks';
import type { QrPath } from './qr-path.ts';

interface Drawing {
  readonly link: string;
  readonly qr?: QrPath;
}

/** A link as a QR code, once the code that draws it has come; `load` tries again where it could not. */
export function useQr(link: string | undefined) {
  const [drawing, setDrawing] = useState<Drawing>();
  const load = () => {
    if (link === undefined) return;
    setDrawing(undefined);
    import('./qr-path.ts').then(
      ({ qrPath }) => setDrawing({ link, qr: qrPath(link) }),
      () => setDrawing({ link }),
    );
  };
  useEffect(load, [link]);
  const current = drawing?.link === link ? drawing : undefined;
  return { qr: current?.qr, hasFailed: current !== undefined && current.qr === undefined, load };
}
