/**
 * A round length that fits the corner of the map, and how wide it is drawn.
 * @param resolution metres per pixel. @returns at most 90 px wide, a length that starts with 1, 2 or 5.
 */
export function scaleBar(resolution: number): { readonly px: number; readonly label: string } {
  const widest = 90 * resolution;
  const power = 10 ** Math.floor(Math.log10(widest));
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= widest) ?? power;
  return {
    px: Math.round(metres / resolution),
    label: metres >= 1000 ? `${metres / 1000} km` : `${metres} m`,
  };
}
