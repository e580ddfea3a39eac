import type { Platform } from '../context.ts';

const VALIDATED = /* GraphQL */ `
  query ValidatedDossier($id: ID!) {
    dossier(id: $id) {
      firstValidatedAt
    }
  }
`;
const MOST_REMEMBERED = 50_000;

/** Knows which dossiers were validated; once validated, for ever. */
export interface ValidatedDossiers {
  has(dossierId: string): Promise<boolean>;
}

/** Asks `dossiers`, and remembers only a yes: a no may change any moment. When it cannot be asked, the answer is no. */
export function createValidatedDossiers({ ask, log }: Pick<Platform, 'ask' | 'log'>): ValidatedDossiers {
  const known = new Set<string>();
  return {
    async has(dossierId) {
      if (known.has(dossierId)) return true;
      try {
        const { dossier } = await ask<{ dossier: { firstValidatedAt: string | null } | null }>(VALIDATED, {
          id: dossierId,
        });
        if (!dossier?.firstValidatedAt) return false;
      } catch (error) {
        log.warn({ err: error, dossier: dossierId }, 'dossiers cannot tell whether it was validated');
        return false;
      }
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.add(dossierId);
      return true;
    },
  };
}
