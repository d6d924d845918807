import type { Plugin } from 'vite';

/** The later over the earlier, whatever the selectors; see `styles/theme.css`. */
export const layers = ['base', 'components', 'pages'];

/** Says the order of the layers at the head of each sheet, in whatever order the sheets are joined or loaded. */
export function layersFirst(): Plugin {
  return {
    name: 'layers-first',
    enforce: 'pre',
    // A sheet that is imported by its address comes as `?transform-only`.
    transform: (code, id) =>
      /\.css(?:\?transform-only)?$/.test(id) ? `@layer ${layers.join(', ')};\n${code}` : undefined,
  };
}
