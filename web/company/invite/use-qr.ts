import { useEffect, useState } from 'preact/hooks';
import type { QrPath } from './qr-path.ts';

interface Drawing {
  readonly link: string;
  readonly qr?: QrPath;
}

/**
 * A link as a QR code, once the code that draws it has come. Where it could not, `load` loads the page anew: a browser
 * may keep that a module failed for as long as the page is open, and never asks for it again.
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
 */
export function useQr(link: string | undefined) {
  const [drawing, setDrawing] = useState<Drawing>();
  const draw = () => {
    if (link === undefined) return;
    setDrawing(undefined);
    import('./qr-path.ts').then(
      ({ qrPath }) => setDrawing({ link, qr: qrPath(link) }),
      () => setDrawing({ link }),
    );
  };
  useEffect(draw, [link]);
  const current = drawing?.link === link ? drawing : undefined;
  const hasFailed = current !== undefined && current.qr === undefined;
  return { qr: current?.qr, hasFailed, load: () => location.reload() };
}
