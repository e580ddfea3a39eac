import type { Ask } from '@vip/subgraph-kit';
import type { Party, RefusalReason, RequestStatus } from '@vip/domain-kit';

/** A request as dossiers keeps it, as far as billing needs it. */
export interface OrderedRequest {
  readonly id: string;
  readonly number: string;
  readonly status: RequestStatus;
  readonly reference: string | null;
  readonly purpose: string;
  readonly requester: Party;
  readonly invoiceEmail: string | null;
  readonly submittedAt: string | null;
  readonly availableActions: readonly string[];
  readonly parcels: readonly {
    readonly capakey: string | null;
    readonly areaKey: string | null;
    readonly geometry: unknown;
  }[];
}
export interface OrderedDossier {
  readonly id: string;
  readonly number: string;
  readonly capakey: string | null;
  /** Of a drawn area, which has no CaPaKey. */
  readonly areaKey: string | null;
  readonly firstValidatedAt: string | null;
  /** Whether that was without a person, by the policy of its municipality. */
  readonly firstValidatedAutomatically: boolean;
  readonly municipality: { readonly nisCode: string };
  readonly request: { readonly id: string };
  readonly refusal: { readonly reason: RefusalReason } | null;
}

/** Questions to dossiers, as this service: the answer is for our own decision, not yet for any caller. */
export interface RequestBook {
  requests(ids: readonly string[]): Promise<ReadonlyMap<string, OrderedRequest>>;
  dossier(id: string): Promise<OrderedDossier | null>;
}

const REQUEST = `fragment Ordered on Request {
  id number status reference purpose requester { id kind name } invoiceEmail submittedAt availableActions parcels { capakey areaKey geometry }
}`;
const DOSSIER = `query BillingDossier($id: ID!) {
  dossier(id: $id) { id number capakey areaKey firstValidatedAt firstValidatedAutomatically municipality { nisCode } request { id } refusal { reason } }
}`;

export const requestBook = (ask: Ask): RequestBook => ({
  async requests(ids) {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return new Map();
    const variables = unique.map((_, index) => `$i${index}: ID!`).join(', ');
    const fields = unique.map((_, index) => `r${index}: request(id: $i${index}) { ...Ordered }`).join('\n  ');
    const answers = await ask<Record<string, OrderedRequest | null>>(
      `query BillingRequests(${variables}) {\n  ${fields}\n}\n${REQUEST}`,
      Object.fromEntries(unique.map((id, index) => [`i${index}`, id])),
    );
    return new Map(
      Object.values(answers).flatMap((request) => (request ? [[request.id, request] as const] : [])),
    );
  },
  dossier: async (id) => (await ask<{ dossier: OrderedDossier | null }>(DOSSIER, { id })).dossier,
});
