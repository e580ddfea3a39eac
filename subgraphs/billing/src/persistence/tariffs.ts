import { uuidv7 } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import type { Tariff, TariffPlan } from '../domain/tariff.ts';
import { BilledMunicipality, TariffRow } from './entities.ts';

/** The door to municipalities as payees, and to their tariffs. Public knowledge. */
export class Tariffs {
  constructor(private readonly em: EntityManager) {}

  async of(nisCodes: readonly string[]): Promise<readonly Tariff[]> {
    const rows = await this.em.find(
      TariffRow,
      { nisCode: { $in: [...nisCodes] } },
      { orderBy: { validFrom: 'asc' } },
    );
    return rows.map(({ nisCode, basis, amount, vatTreatment, validFrom, validTo }) => ({
      nisCode,
      basis,
      amount,
      vatTreatment,
      validFrom,
      validTo: validTo ?? null,
    }));
  }

  municipality(nisCode: string): Promise<BilledMunicipality | null> {
    return this.em.findOne(BilledMunicipality, { nisCode });
  }

  /** Municipalities as payees, of those that are known here. */
  payees(nisCodes: readonly string[]): Promise<readonly BilledMunicipality[]> {
    return this.em.find(
      BilledMunicipality,
      { nisCode: { $in: [...nisCodes] } },
      { disableIdentityMap: true },
    );
  }

  async keepPayee({ nisCode, ...payee }: Omit<BilledMunicipality, 'contactEmail'>): Promise<void> {
    const changed = await this.em.nativeUpdate(BilledMunicipality, { nisCode }, payee);
    if (changed === 0) await this.em.insert(BilledMunicipality, { nisCode, ...payee, contactEmail: null });
  }

  /** The municipality that an organisation is, by its KBO number or OVO code; null for any other. */
  async municipalityOf(organisationId: string): Promise<string | null> {
    return (await this.em.findOne(BilledMunicipality, { kbo: organisationId }))?.nisCode ?? null;
  }

  /** The tariffs of one municipality, with nobody else changing them until this transaction ends. */
  async locked(nisCode: string): Promise<readonly Tariff[]> {
    await this.em.execute('select pg_advisory_xact_lock(hashtext(?))', [`tariff-${nisCode}`]);
    return this.of([nisCode]);
  }

  async carryOut({ tariff, shortened, replaces }: TariffPlan): Promise<void> {
    const { nisCode } = tariff;
    if (replaces) await this.em.nativeDelete(TariffRow, { nisCode, validFrom: replaces });
    if (shortened)
      await this.em.nativeUpdate(
        TariffRow,
        { nisCode, validFrom: shortened.validFrom },
        { validTo: shortened.validTo },
      );
    await this.em.insert(TariffRow, { id: uuidv7(), ...tariff });
  }

  async isEmpty(): Promise<boolean> {
    return (await this.em.count(BilledMunicipality)) === 0;
  }

  async seed(
    rows: readonly {
      readonly municipality: Omit<BilledMunicipality, 'version'>;
      readonly tariff: Tariff | null;
    }[],
  ): Promise<void> {
    await this.em.execute('select pg_advisory_xact_lock(hashtext(?))', ['billing-seed']);
    if (!(await this.isEmpty())) return;
    await this.em.insertMany(
      BilledMunicipality,
      rows.map(({ municipality }) => ({ ...municipality, version: 0 })),
    );
    const tariffs = rows.flatMap(({ tariff }) => (tariff ? [{ id: uuidv7(), ...tariff }] : []));
    if (tariffs.length > 0) await this.em.insertMany(TariffRow, tariffs);
  }
}
