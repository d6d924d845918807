/** What a picture is laid out for. */
export interface Shape {
  /** Pixels; a picture without height is as high as what it says. */
  readonly width: number;
  readonly height?: number;
  /** The narrowest that it is laid out, in points: the narrower, the larger are its letters. */
  readonly points: number;
  /** The title's size in points. */
  readonly title: number;
  /** Seen small and in passing: neither notes nor the question's wording. */
  readonly isBrief?: boolean;
}

/** For sharing (https://ogp.me), and for taking away. */
export const shapes = {
  share: { width: 1200, height: 630, points: 620, title: 33, isBrief: true },
  wide: { width: 1600, height: 900, points: 760, title: 27 },
  square: { width: 1080, height: 1080, points: 540, title: 27 },
  tall: { width: 1080, height: 1350, points: 480, title: 27 },
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof shapes;
