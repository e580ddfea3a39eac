import { frame, type Local } from './frame.ts';
import type { Point } from './geometry.ts';
import { divideBlock, type Lot } from './lots.ts';
import type { QuarterPlan } from './quarters.ts';
import { chance } from './random.ts';

export interface LaidLot extends Lot {
  readonly block: number;
  readonly column: number;
  readonly open: boolean;
  /** Street that it has its front on; null for land behind the gardens. */
  readonly street: string | null;
}
export interface Strip {
  readonly name: string;
  readonly u0: number;
  readonly u1: number;
  readonly v0: number;
  readonly v1: number;
}
/** A quarter laid out: everything in its own grid, and `place` to bring it to EPSG:31370. */
export interface Quarter {
  readonly plan: QuarterPlan;
  readonly place: (local: Local) => Point;
  readonly width: number;
  readonly height: number;
  readonly lots: readonly LaidLot[];
  readonly streets: readonly Strip[];
  readonly waters: readonly Strip[];
  /** Open land, where plans say agriculture and nature. */
  readonly openBands: readonly { readonly v0: number; readonly v1: number }[];
}

const CROSS = 10;

/** Lays a quarter out from its plan: the same plan and seed give the same quarter. */
export function layQuarter(plan: QuarterPlan, seed: number): Quarter {
  const random = chance(`${seed}:${plan.nisCode}:${plan.name}`);
  const place = frame(plan.origin, plan.angle, random.between(0, 6));
  const width = plan.columns.reduce((sum, column) => sum + column + CROSS, 0);
  const lots: LaidLot[] = [];
  const streets: Strip[] = [];
  const waters: Strip[] = [];
  const openBands: { v0: number; v1: number }[] = [];
  let v = 0;
  let block = plan.firstNumber;
  const nameOf = (index: number): string | null => {
    const band = plan.bands[index];
    return band?.kind === 'street' ? band.name : null;
  };
  plan.bands.forEach((band, index) => {
    const [v0, v1] = [v, v + band.height];
    v = v1;
    if (band.kind === 'street') streets.push({ name: band.name, u0: -CROSS, u1: width, v0, v1 });
    if (band.kind === 'water') waters.push({ name: band.name, u0: -60, u1: width + 50, v0, v1 });
    if (band.kind !== 'blocks' && band.kind !== 'fields') return;
    const open = band.kind === 'fields';
    if (open) openBands.push({ v0, v1 });
    let u = 0;
    plan.columns.forEach((column, c) => {
      const sizes = open
        ? ({ width: [32, 75], strip: 0, passage: 0 } as const)
        : { width: plan.lotWidth, strip: 0.22, passage: 0.02 };
      for (const lot of divideBlock(u, u + column, v0, v1, sizes, random)) {
        const street = lot.front === 'none' ? null : nameOf(lot.front === 'north' ? index - 1 : index + 1);
        lots.push({ ...lot, block, column: c, open, street });
      }
      block++;
      u += column + CROSS;
    });
  });
  let u = -CROSS;
  plan.crossStreets.forEach((name, i) => {
    streets.push({ name, u0: u, u1: u + CROSS, v0: 0, v1: v });
    u += (plan.columns[i] ?? 0) + CROSS;
  });
  return { plan, place, width: width - CROSS, height: v, lots, streets, waters, openBands };
}
