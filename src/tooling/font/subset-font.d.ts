declare module 'subset-font' {
  type Options = {
    targetFormat: 'woff2' | 'sfnt';
    variationAxes?: Record<string, { min: number; max: number }>;
    keepAllGlyphs?: boolean;
  };
  /** The font with nothing but the glyphs for `text`; with `keepAllGlyphs` and no text, in another format. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
