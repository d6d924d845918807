import { describe, expect, it } from 'vitest';
import { type QrPath, qrPath } from '../../../web/company/invite/qr-path.ts';
import { readQr } from '../../support/read-qr.ts';

/** The modules that a path of rectangles `M x y h w v1 h-w z` covers. */
function modulesOf({ size, path }: QrPath): boolean[][] {
  const modules = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let index = Number(x); index < Number(x) + Number(width); index++) {
      const row = modules[Number(y)] as boolean[];
      expect(row[index]).toBe(false);
      row[index] = true;
    }
  }
  return modules;
}

const poster = (host: string) => `${host}/fr/survey#panel=c0gb24wmox2&entrance=CMBUZQlEueNXNENX`;

describe('a QR code', () => {
  it.each([
    ['a short address', poster('https://obs.fr')],
    ['a usual one', poster('https://observatory.example')],
    ['a local one', poster('http://localhost:8787')],
    ['a long one', poster('https://observatoire-des-salaries-et-des-medias-sociaux.entreprise.example')],
    ['one with an accent in its host', poster('https://salariés.example')],
  ])('holds %s, whole and with its error correction', (_, text) => {
    expect(readQr(modulesOf(qrPath(text)))).toBe(text);
  });

  it('is told from a damaged one (control)', () => {
    const modules = modulesOf(qrPath(poster('https://observatory.example')));
    const row = modules[10] as boolean[];
    row[12] = !row[12];
    expect(() => readQr(modules)).toThrow(/damaged/);
  });
});
