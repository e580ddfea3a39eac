import { formatCents, formatDay, type Cents } from '@vip/domain-kit';
import type { Settlement, Share } from '../persistence/entities.ts';
import { settlementNumber } from '../domain/settlement.ts';
import { correctsText, placeText } from '../domain/words.ts';
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

type PrintedLine = Pick<
  Share,
  'firstValidatedOn' | 'dossierNumber' | 'capakey' | 'place' | 'groupSize' | 'amount' | 'automatic'
> &
  Partial<Pick<Share, 'correctsNumber'>>;

/** What the template prints, texts only; an amount is shown, never reckoned, there. */
export function settlementDocument(
  settlement: Pick<Settlement, 'month' | 'nisCode' | 'status' | 'closedOn' | 'payableOn'>,
  lines: readonly PrintedLine[],
  { total, recipient, issuer }: { total: Cents; recipient: string; issuer: Issuer },
) {
  const { month, nisCode, status, closedOn, payableOn } = settlement;
  return {
    title: status === 'RUNNING' ? 'Voorlopige afrekening' : 'Afrekeningsstuk',
    number: settlementNumber(month, nisCode),
    month: monthName(month),
    recipient,
    nisCode,
    closedOn: closedOn ? formatDay(closedOn) : '',
    payableOn: payableOn ? formatDay(payableOn) : '',
    state: STATES[status],
    issuer: { ...issuer, kbo: showKbo(issuer.kbo) },
    lines: lines.filter(({ correctsNumber }) => !correctsNumber).map(printed),
    corrections: lines.filter(({ correctsNumber }) => correctsNumber).map(printed),
    total: formatCents(total, 'nl'),
    footnote: lines.some(({ automatic }) => automatic)
      ? '* Automatisch gevalideerd, namens de gemeente en volgens haar beleid.'
      : '',
  };
}

/** A correction says which settlement it corrects, in the place of the group. */
const printed = ({
  firstValidatedOn,
  dossierNumber,
  capakey,
  place,
  groupSize,
  amount,
  automatic,
  correctsNumber,
}: PrintedLine) => ({
  day: `${formatDay(firstValidatedOn)}${automatic ? ' *' : ''}`,
  dossier: dossierNumber,
  parcel: capakey ?? '',
  group: correctsNumber ? correctsText(correctsNumber, 'nl') : placeText(place, groupSize, amount, 'nl'),
  amount: formatCents(amount, 'nl'),
});
