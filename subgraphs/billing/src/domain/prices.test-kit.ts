import { cents } from '@vip/domain-kit';
import type { Exemption, FeeDecision, PriceList } from './price-list.ts';

/** For tests only: the price list as a new platform has it. */
export const FEE: FeeDecision = {
  sequence: 1,
  isWithdrawn: false,
  amount: cents(3650),
  vatTreatment: 'STANDARD_21',
  validFrom: '2024-01-01',
  legalBasis: 'Decreet van 22 december 2023',
};
export const OWN_TERRITORY: Exemption = {
  id: '00000000-0000-7000-8000-000000000001',
  body: { kind: 'OWN_MUNICIPALITY' },
  validFrom: '2024-01-01',
  validTo: null,
  legalBasis: 'Eigen grondgebied',
};
export const PRICES: PriceList = { fees: [FEE], exemptions: [OWN_TERRITORY] };
