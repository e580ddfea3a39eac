import type { StatusOf } from '../status/statuses.ts';
import type { DisputedSource } from './DisputeForm.tsx';

interface Word {
  readonly outcome: StatusOf<'outcome'>;
  /** `isAsked` is false for the platform itself: what it worked out is disputed where it came from. */
  readonly source: DisputedSource & { readonly isAsked: boolean };
}

/** Whose answer can be disputed: who found something first, then who found nothing. A source that failed said nothing. */
export function disputable(evidence: readonly Word[]): readonly DisputedSource[] {
  const said = (outcome: Word['outcome']) => evidence.filter((one) => one.outcome === outcome);
  const words = [...said('FOUND'), ...said('NONE')];
  const asked = words.filter(({ source }) => source.isAsked);
  return (asked.length > 0 ? asked : words.slice(0, 1)).map(({ source: { code, name } }) => ({ code, name }));
}
