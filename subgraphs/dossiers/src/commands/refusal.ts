import type { Day } from '@vip/domain-kit';
import type { Problem } from '../domain/problem.ts';
import type { Dossier } from '../persistence/dossier.entity.ts';
import type { Settings } from './read-settings.ts';
import type { DossierItem } from '../persistence/dossier-item.ts';

/** Why a parcel cannot be ordered. */
export type NotOrderableWhy = 'UNKNOWN' | 'HISTORIC' | 'NO_GEOMETRY' | 'NO_MUNICIPALITY' | 'NOT_CONNECTED';

/** Everything that a person can be told instead of having their way; each is a type of the public graph. */
export type Refusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'version-conflict'; readonly current: number }
  | { readonly kind: 'not-allowed'; readonly status: string; readonly actions: readonly string[] }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'item-conflict'; readonly item: DossierItem; readonly dossier: Dossier }
  | { readonly kind: 'open-items'; readonly items: readonly DossierItem[] }
  | {
      readonly kind: 'parcel-not-orderable';
      readonly capakey: string;
      readonly why: NotOrderableWhy;
      readonly successors: readonly string[];
      /** First day on which it can be ordered here, when its municipality is connected later. */
      readonly connectedFrom: Day | null;
    }
  | {
      readonly kind: 'area-not-orderable';
      /** Its place in the input. */
      readonly at: number;
      readonly code: string;
      /** In the caller's language: the register's own words. */
      readonly message: string;
      /** Parcels that it lies on. */
      readonly capakeys: readonly string[];
    }
  | { readonly kind: 'no-right'; readonly capakey: string }
  | { readonly kind: 'organisation-not-active'; readonly number: string }
  | { readonly kind: 'price-unknown'; readonly nisCode: string | null; readonly capakey: string | null }
  /** Somebody else changed the settings of the municipality first: as they are now. */
  | { readonly kind: 'settings-conflict'; readonly settings: Settings }
  | { readonly kind: 'try-later' };

export type RefusalOf<Kind extends Refusal['kind']> = Extract<Refusal, { kind: Kind }>;

export const NOT_FOUND: RefusalOf<'not-found'> = { kind: 'not-found' };
