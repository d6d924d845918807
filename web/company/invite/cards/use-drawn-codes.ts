import { useEffect, useState } from 'preact/hooks';
import type { QrPath } from '../qr-path.ts';

export interface DrawnCard {
  readonly link: string;
  readonly qr: QrPath;
}

/** A page answers again after so many codes. */
const atOnce = 20;

/** Links as QR codes, a few at a time, so that the page can be used meanwhile. What draws them has come already. */
export function useDrawnCodes(links: readonly string[]): { cards: readonly DrawnCard[]; isDone: boolean } {
  const [cards, setCards] = useState<readonly DrawnCard[]>([]);
  useEffect(() => {
    let isWanted = true;
    setCards([]);
    const draw = async () => {
      const { qrPath } = await import('../qr-path.ts');
      const drawn: DrawnCard[] = [];
      while (isWanted && drawn.length < links.length) {
        const next = links.slice(drawn.length, drawn.length + atOnce);
        drawn.push(...next.map((link) => ({ link, qr: qrPath(link) })));
        setCards([...drawn]);
        await new Promise((done) => setTimeout(done));
      }
    };
    void draw();
    return () => {
      isWanted = false;
    };
  }, [links]);
  return { cards, isDone: cards.length === links.length && cards[0]?.link === links[0] };
}
