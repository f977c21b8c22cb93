/** The red, green and blue of CSS colours that lie one over the other, each up to 1. */
function channels(colors: readonly string[]): readonly number[] {
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  for (const color of colors) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((channel) => channel / 255);
}

/** By https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(colors: readonly string[]): number {
  const [red = 0, green = 0, blue = 0] = channels(colors).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of colours, each a list of CSS colours that lie one over the other.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(...colors: readonly (readonly string[])[]): number {
  const [dark = 0, light = 0] = colors.map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
