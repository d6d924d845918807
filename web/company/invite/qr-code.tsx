import type { QrPath } from './qr-path.ts';

/** A QR code, black on white whatever the page's colours; its quiet zone is up to what it stands in. */
export function QrCode({ qr, name, label }: { qr: QrPath; name: string; label: string }) {
  const { size, path } = qr;
  return (
    <svg
      class={name}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
