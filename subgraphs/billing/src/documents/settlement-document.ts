import { formatCents, formatDay, type Cents } from '@vip/domain-kit';
import type { Settlement, Share } from '../persistence/entities.ts';
import { placeText } from '../domain/words.ts';
import { showKbo, type Issuer } from './issuer.ts';

const STATES = {
  RUNNING: 'De maand loopt nog; het bedrag kan stijgen.',
  CLOSED: 'Afgesloten.',
  PAID: 'Uitbetaald.',
} as const;

/** `april 2026` */
const monthName = (month: string): string =>
  new Intl.DateTimeFormat('nl-BE', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** What the template prints, texts only; an amount is shown, never reckoned, there. */
export function settlementDocument(
  settlement: Pick<Settlement, 'month' | 'nisCode' | 'status' | 'closedOn' | 'payableOn'>,
  shares: readonly Pick<
    Share,
    'firstValidatedOn' | 'dossierNumber' | 'capakey' | 'place' | 'groupSize' | 'amount' | 'automatic'
  >[],
  { total, recipient, issuer }: { total: Cents; recipient: string; issuer: Issuer },
) {
  const { month, nisCode, status, closedOn, payableOn } = settlement;
  return {
    title: status === 'RUNNING' ? 'Voorlopige afrekening' : 'Afrekeningsstuk',
    number: `AFR-${month}-${nisCode}`,
    month: monthName(month),
    recipient,
    nisCode,
    closedOn: closedOn ? formatDay(closedOn) : '',
    payableOn: payableOn ? formatDay(payableOn) : '',
    state: STATES[status],
    issuer: { ...issuer, kbo: showKbo(issuer.kbo) },
    lines: shares.map((share) => ({
      day: `${formatDay(share.firstValidatedOn)}${share.automatic ? ' *' : ''}`,
      dossier: share.dossierNumber,
      parcel: share.capakey ?? '',
      group: placeText(share.place, share.groupSize, share.amount, 'nl') ?? '',
      amount: formatCents(share.amount, 'nl'),
    })),
    total: formatCents(total, 'nl'),
    footnote: shares.some(({ automatic }) => automatic)
      ? '* Automatisch gevalideerd, namens de gemeente en volgens haar beleid.'
      : '',
  };
}
