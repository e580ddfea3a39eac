/** Kinds of plan of the register: `WOR` is the service's own code, the others are named after the ids of its plans. */
export const PROCEDURES = ['GWP', 'APA', 'BPA', 'RUP', 'HOV', 'SVO', 'WOR'] as const;
export const LEVELS = ['GEWEST', 'PROVINCIE', 'GEMEENTE'] as const;
export const STATUSES = [
  'VOORONTWERP',
  'ONTWERP',
  'VOORLOPIG_VASTGESTELD',
  'DEFINITIEF',
  'GESCHORST',
  'VERNIETIGD',
  'OPGEHEVEN',
] as const;

interface Named {
  readonly procedureCode: (typeof PROCEDURES)[number];
  readonly bestuursniveau: (typeof LEVELS)[number];
  readonly status: (typeof STATUSES)[number];
}

const IN_THE_MAKING: ReadonlySet<Named['status']> = new Set([
  'VOORONTWERP',
  'ONTWERP',
  'VOORLOPIG_VASTGESTELD',
]);
/** A plan that was annulled or repealed says nothing of the parcel any more. */
const GONE: ReadonlySet<Named['status']> = new Set(['VERNIETIGD', 'OPGEHEVEN']);

const ADJECTIVE = { GEWEST: 'GEWESTELIJK', PROVINCIE: 'PROVINCIAAL', GEMEENTE: 'GEMEENTELIJK' } as const;
const ITEMS = {
  GWP: 'GEWESTPLAN',
  APA: 'APA',
  BPA: 'BPA',
  HOV: 'HERZIENING_OPHEFFING_VOORSCHRIFTEN',
  WOR: 'WORG',
} as const;

/** The item that a plan answers; null for one that is no longer in force, and for an ordinance that is not yet. */
export function itemOfPlan({ procedureCode, bestuursniveau, status }: Named): string | null {
  if (GONE.has(status)) return null;
  if (IN_THE_MAKING.has(status)) return procedureCode === 'SVO' ? null : 'PLAN_IN_OPMAAK';
  if (procedureCode === 'SVO') return `VERORDENING_${ADJECTIVE[bestuursniveau]}`;
  if (procedureCode === 'RUP') return `RUP_${ADJECTIVE[bestuursniveau]}`;
  return ITEMS[procedureCode];
}
