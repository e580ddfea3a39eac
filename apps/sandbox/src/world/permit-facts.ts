import { chance } from './random.ts';
import type { Parcel } from './types.ts';

/** A permit or report of before 2018. */
export interface OldPermit {
  readonly kind:
    | 'STEDENBOUWKUNDIGE_VERGUNNING'
    | 'STEDENBOUWKUNDIGE_MELDING'
    | 'VERKAVELINGSVERGUNNING'
    | 'MILIEUVERGUNNING';
  readonly number: string;
  readonly subject: string;
  readonly decision: 'VERGUND' | 'VERGUND_VOORWAARDEN' | 'GEWEIGERD' | 'AKTENAME';
  readonly decided: string;
  readonly appeal: {
    readonly body: 'DEPUTATIE' | 'RVVB';
    readonly decision: string;
    readonly decided: string;
  } | null;
  readonly expiry: 'NIET_VERVALLEN' | 'VERVALLEN' | 'ONBEKEND';
  readonly lots: readonly string[];
  /** Of an environmental permit: class and headings of its establishment, end, and who runs it. */
  readonly establishment: {
    readonly class: string;
    readonly headings: readonly string[];
    readonly until: string;
  } | null;
}

const WORKS = [
  'bouwen van een eengezinswoning',
  'verbouwen van een woning',
  'bouwen van een garage',
  'uitbreiden van een woning met een veranda',
  'wijzigen van de voorgevel',
] as const;
const day = (year: number, random: ReturnType<typeof chance>): string =>
  `${year}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;

/** What was permitted on a parcel before the environmental permit; always the same. @param always for scenario parcels. */
export function oldPermitsOf(parcel: Parcel, always = false): readonly OldPermit[] {
  if (parcel.status === 'gehistoreerd') return [];
  const random = chance(`old-permits:${parcel.capakey}`);
  const permits: OldPermit[] = [];
  const add = (kind: OldPermit['kind'], year: number, more: Partial<OldPermit> = {}): void => {
    permits.push({
      kind,
      number: `${year}/${String(random.whole(1, 1_400)).padStart(5, '0')}`,
      subject: random.pick(WORKS),
      decision: random.happens(0.1) ? 'GEWEIGERD' : random.happens(0.3) ? 'VERGUND_VOORWAARDEN' : 'VERGUND',
      decided: day(year, random),
      appeal: null,
      expiry: 'NIET_VERVALLEN',
      lots: [],
      establishment: null,
      ...more,
    });
  };
  const built = parcel.builtIn !== null;
  if (always || (built && random.happens(0.35)))
    add('STEDENBOUWKUNDIGE_VERGUNNING', random.whole(1964, 2013));
  // Asked through the Digitale Bouwaanvraag, so that register knows these as well.
  if (always || (built && random.happens(0.06)))
    add('STEDENBOUWKUNDIGE_VERGUNNING', random.whole(2014, 2017), {
      appeal: random.happens(0.3)
        ? { body: 'DEPUTATIE', decision: 'VERGUND_VOORWAARDEN', decided: day(2018, random) }
        : null,
    });
  if (always || (built && random.happens(0.05)))
    add('STEDENBOUWKUNDIGE_MELDING', random.whole(2014, 2017), {
      subject: 'plaatsen van zonnepanelen en een tuinberging',
      decision: 'AKTENAME',
    });
  if (always || random.happens(0.05))
    add('VERKAVELINGSVERGUNNING', random.whole(1966, 1999), {
      subject: 'verkavelen van grond',
      decision: 'VERGUND',
      lots: [String(random.whole(1, 14))],
    });
  if (parcel.use === 'workshop' && random.happens(0.6))
    add('MILIEUVERGUNNING', random.whole(1998, 2016), {
      subject: 'exploiteren van een werkplaats',
      decision: 'VERGUND',
      establishment: { class: '2', headings: ['15.2', '17.3.2'], until: `${random.whole(2027, 2036)}-12-31` },
    });
  return permits;
}

/** Whether what stands here is presumed to be permitted: it was there before the regional zoning plan. */
export const presumptionOf = ({ builtIn, use }: Parcel): string | null =>
  builtIn !== null && builtIn < 1962 ? (use === 'farm' ? 'hoeve' : 'hoofdgebouw') : null;

/** A change of vegetation that was permitted, for open land. */
export function vegetationOf(parcel: Parcel) {
  const random = chance(`vegetation:${parcel.capakey}`);
  if (!(parcel.use === 'meadow' || parcel.use === 'wood') || !random.happens(0.04)) return null;
  const year = random.whole(2018, 2025);
  return {
    number: `OMV_${year}${String(random.whole(1_000, 180_000)).padStart(6, '0')}`,
    subject: 'scheuren van historisch permanent grasland',
    decided: day(year, random),
  };
}
