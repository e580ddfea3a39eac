import { uuidv7, type Day, type PartyKind } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import type { ExemptBody, Exemption, FeeDecision, PlatformFee, PriceList } from '../domain/price-list.ts';

interface FeeRow extends Omit<FeeDecision, 'sequence'> {
  readonly sequence: string;
}
interface ExemptionRow {
  readonly id: string;
  readonly kind: ExemptBody['kind'];
  readonly organisationId: string | null;
  readonly partyKind: PartyKind | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly legalBasis: string;
}

const FEES = `select sequence::text as sequence, amount_cents as amount, vat_treatment as "vatTreatment", valid_from::text as "validFrom",
  legal_basis as "legalBasis", is_withdrawn as "isWithdrawn" from platform_fee order by sequence`;
/** An exemption with its last end, when one was decided. */
const EXEMPTIONS = `select e.id, e.kind, e.organisation_id as "organisationId", e.party_kind as "partyKind", e.valid_from::text as "validFrom",
  coalesce((select x.last_day from exemption_end x where x.exemption_id = e.id order by x.sequence desc limit 1), e.valid_to)::text as "validTo",
  e.legal_basis as "legalBasis" from exemption e order by e.valid_from, e.id`;
const VERSION = `select ((select count(*) from platform_fee) + (select count(*) from exemption) + (select count(*) from exemption_end))::int as version`;

/** The door to the platform's own prices and the list of exempt bodies. Public knowledge; decisions are added, never changed. */
export class Prices {
  constructor(private readonly em: EntityManager) {}

  async list(): Promise<PriceList> {
    const fees = await this.em.execute<FeeRow[]>(FEES);
    const exemptions = await this.em.execute<ExemptionRow[]>(EXEMPTIONS);
    return {
      fees: fees.map((row) => ({ ...row, sequence: Number(row.sequence) })),
      exemptions: exemptions.map(({ kind, organisationId, partyKind, ...row }): Exemption => ({
        ...row,
        body: bodyOf(kind, organisationId, partyKind),
      })),
    };
  }

  /** How many decisions were made; what an administrator saw is compared with it. */
  async version(): Promise<number> {
    return (await this.em.execute<{ version: number }[]>(VERSION))[0]!.version;
  }

  /** As `version`, with nobody else deciding until this transaction ends. */
  async locked(): Promise<number> {
    await this.em.execute(`select pg_advisory_xact_lock(hashtext('billing-prices'))`);
    return this.version();
  }

  async addFee(fee: PlatformFee, { at, isWithdrawn }: { at: Date; isWithdrawn: boolean }): Promise<void> {
    await this.em.execute(
      `insert into platform_fee (amount_cents, vat_treatment, valid_from, legal_basis, is_withdrawn, decided_at) values (?, ?, ?, ?, ?, ?)`,
      [fee.amount, fee.vatTreatment, fee.validFrom, fee.legalBasis, isWithdrawn, at],
    );
  }

  /** @returns its id. */
  async addExemption(
    { body, validFrom, validTo, legalBasis }: Omit<Exemption, 'id'>,
    at: Date,
  ): Promise<string> {
    const id = uuidv7(at.getTime());
    await this.em.execute(
      `insert into exemption (id, kind, organisation_id, party_kind, valid_from, valid_to, legal_basis, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        body.kind,
        body.kind === 'ORGANISATION' ? body.organisationId : null,
        body.kind === 'PARTY_KIND' ? body.partyKind : null,
        validFrom,
        validTo,
        legalBasis,
        at,
      ],
    );
    return id;
  }

  async endExemption(id: string, end: { lastDay: Day; reason: string; at: Date }): Promise<void> {
    await this.em.execute(
      `insert into exemption_end (exemption_id, last_day, reason, decided_at) values (?, ?, ?, ?)`,
      [id, end.lastDay, end.reason, end.at],
    );
  }
}

function bodyOf(
  kind: ExemptBody['kind'],
  organisationId: string | null,
  partyKind: PartyKind | null,
): ExemptBody {
  if (kind === 'ORGANISATION') return { kind, organisationId: organisationId! };
  return kind === 'PARTY_KIND' ? { kind, partyKind: partyKind! } : { kind };
}
