import type { Geometry } from 'geojson';
import type { NeighbourFacts } from './document-model.ts';
import { areaOf, boxOf, middleOf, ringsOf, type Ring } from './plane.ts';

/** A drawing of the parcel, and the same in words for who cannot see it. */
export interface Sketch {
  readonly svg: string;
  readonly alt: string;
  /** m², rounded; 0 when the geometry is no surface. */
  readonly areaM2: number;
}

const WIDTH = 520;
const HEIGHT = 260;
/** The share of the drawing that the parcel's box may take, so that its surroundings show. */
const SHARE = 0.62;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];
const MARGIN = 16;

const round = (value: number): string => (Math.round(value * 10) / 10).toString();
// A parcel number is letters, digits and `/`; anything else could not be drawn, or would be markup.
const plain = (text: string): string => text.replace(/[^A-Za-z0-9/ .-]/g, '').slice(0, 12);

/**
 * An SVG of the parcel in yellow between its neighbours, north up, with a scale bar.
 * Drawn from coordinates only: same geometry, same bytes.
 */
export function mapSketch(geometry: Geometry, neighbours: readonly NeighbourFacts[]): Sketch {
  const rings = ringsOf(geometry);
  const areaM2 = Math.round(areaOf(geometry));
  if (rings.length === 0)
    return { svg: frame(''), alt: 'Er is geen kaart: het goed heeft geen oppervlakte.', areaM2: 0 };
  const box = boxOf(rings);
  const metre = Math.min(
    (WIDTH * SHARE) / Math.max(box.maxX - box.minX, 1),
    (HEIGHT * SHARE) / Math.max(box.maxY - box.minY, 1),
  );
  const x = (metres: number): number => WIDTH / 2 + (metres - (box.minX + box.maxX) / 2) * metre;
  const y = (metres: number): number => HEIGHT / 2 - (metres - (box.minY + box.maxY) / 2) * metre;
  const path = (surface: readonly Ring[]): string =>
    surface
      .map((ring) => `M${ring.map(([px = 0, py = 0]) => `${round(x(px))} ${round(y(py))}`).join('L')}Z`)
      .join('');
  const shapes = neighbours
    .map((neighbour) => ringsOf(neighbour.geometry))
    .filter((surface) => surface.length > 0);
  const labels = neighbours.flatMap(({ geometry: around, label }) => {
    const ring = ringsOf(around)[0];
    if (!ring || label === undefined) return [];
    const [middleX, middleY] = middleOf(ring);
    const [left, top] = [x(middleX), y(middleY)];
    const inside = left > 20 && left < WIDTH - 20 && top > 14 && top < HEIGHT - 34;
    return inside
      ? [
          `<text x="${round(left)}" y="${round(top)}" font-size="9" fill="#4f5864" text-anchor="middle">${plain(label)}</text>`,
        ]
      : [];
  });
  const bar = STEPS.findLast((step) => step * metre <= WIDTH / 4) ?? 1;
  const barWidth = bar * metre;
  const right = WIDTH - MARGIN;
  const base = HEIGHT - MARGIN;
  const svg = frame(
    [
      ...shapes.map(
        (surface) =>
          `<path d="${path(surface)}" fill="#f8f9fa" stroke="#9aa7b6" stroke-width="0.8" fill-rule="evenodd"/>`,
      ),
      ...labels,
      `<path d="${path(rings)}" fill="#ffe615" stroke="#333332" stroke-width="1.8" stroke-linejoin="round" fill-rule="evenodd"/>`,
      `<rect x="${round(right - barWidth - 10)}" y="${base - 20}" width="${round(barWidth + 20)}" height="27" fill="#ffffff" fill-opacity="0.9"/>`,
      `<path d="M${round(right - barWidth)} ${base - 5}V${base}H${round(right)}V${base - 5}" fill="none" stroke="#333332" stroke-width="1.2"/>`,
      `<text x="${round(right - barWidth / 2)}" y="${base - 7}" font-size="10" fill="#333332" text-anchor="middle">${metresText(bar)}</text>`,
      `<path d="M${WIDTH - 28} 40L${WIDTH - 22} 18L${WIDTH - 16} 40L${WIDTH - 22} 35Z" fill="#333332"/>`,
      `<text x="${WIDTH - 22}" y="53" font-size="10" fill="#333332" text-anchor="middle">N</text>`,
    ].join(''),
  );
  return { svg, alt: altText(areaM2, box.maxX - box.minX, box.maxY - box.minY, shapes.length, bar), areaM2 };
}

const metresText = (metres: number): string => (metres >= 1_000 ? `${metres / 1_000} km` : `${metres} m`);

const frame = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="Atkinson Hyperlegible Next">` +
  `<rect width="${WIDTH}" height="${HEIGHT}" fill="#eceff2"/>${content}</svg>`;

function altText(areaM2: number, wide: number, high: number, neighbours: number, bar: number): string {
  const around =
    neighbours === 0
      ? 'zonder de buurpercelen'
      : neighbours === 1
        ? 'met één buurperceel'
        : `met ${neighbours} buurpercelen`;
  return (
    `Kaart van het perceel met het noorden boven, ${around}. Het perceel meet ongeveer ${areaM2} m² ` +
    `en past in een rechthoek van ${Math.round(wide)} m (west-oost) op ${Math.round(high)} m (noord-zuid). De schaalbalk is ${metresText(bar)} lang.`
  );
}
