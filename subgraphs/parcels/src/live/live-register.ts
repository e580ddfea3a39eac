import { capakeyParts, capakeySlug, parseCapakey } from '@vip/domain-kit';
import { currentNisCode } from '../domain/former-municipalities.ts';
import type { AddressInput, ParcelRow } from '../domain/import-rows.ts';
import { readParcel } from '../import/read-feature.ts';
import {
  AddressAnswer,
  FeaturesAnswer,
  FeedAnswer,
  ParcelAnswer,
  ParcelListAnswer,
  type FeedEvent,
} from './answers.ts';
import { askJson, LiveFailure } from './ask.ts';

export interface LiveSettings {
  /** Basisregisters REST v2, e.g. `https://api.basisregisters.vlaanderen.be/v2/`. */
  readonly basisregisters: URL;
  readonly apiKey: string | null;
  /** GRB, OGC API Features. */
  readonly grb: URL;
  /** For all questions about one parcel together, in milliseconds. */
  readonly timeoutMs: number;
}

/** What the live registers say of a parcel. */
export type LiveParcel =
  | { readonly kind: 'found'; readonly row: ParcelRow; readonly version: string }
  /** Not in the register: never was, or was removed. */
  | { readonly kind: 'absent' };

const LAMBERT_72_URI = 'http://www.opengis.net/def/crs/EPSG/0/31370';
/** A parcel with more addresses is a tower: its first ones say where it is. */
const MOST_ADDRESSES = 250;
const ADDRESSES_AT_ONCE = 6;

const below = (base: URL, path: string): URL =>
  new URL(path, base.href.endsWith('/') ? base : new URL(`${base.href}/`));

/** The live registers of parcels and addresses (Basisregisters) and of their geometry (GRB). */
export class LiveRegister {
  private readonly headers: Record<string, string>;

  constructor(private readonly settings: LiveSettings) {
    this.headers = {
      accept: 'application/ld+json',
      ...(settings.apiKey === null ? {} : { 'x-api-key': settings.apiKey }),
    };
  }

  /** @param capakey in its new form. @throws LiveFailure when one of the registers gave no usable answer in time. */
  async parcel(capakey: string): Promise<LiveParcel> {
    const signal = AbortSignal.timeout(this.settings.timeoutMs);
    const [said, drawn] = await Promise.all([
      this.ask(`percelen/${capakeySlug(capakey)}`, ParcelAnswer, signal),
      this.geometryOf(capakey, signal),
    ]);
    if (said.answer === null) return { kind: 'absent' };
    const key = parseCapakey(said.answer.caPaKey);
    if (!key.ok || key.value !== capakey)
      throw new LiveFailure('wrong-parcel', `asked ${capakey}, told ${said.answer.caPaKey.slice(0, 40)}`);
    const ids = said.answer.adressen.map(({ objectId }) => objectId).slice(0, MOST_ADDRESSES);
    const addresses = await this.addresses(ids, signal);
    const { division, section } = capakeyParts(key.value);
    const version = said.answer.identificator.versieId;
    return {
      kind: 'found',
      version,
      row: {
        capakey,
        nisCode: drawn?.nisCode ?? addresses.find(({ nisCode }) => nisCode)?.nisCode ?? null,
        division,
        divisionName: drawn?.divisionName ?? null,
        section,
        status: said.answer.perceelStatus === 'gehistoreerd' ? 'HISTORIC' : 'CURRENT',
        areaM2: drawn?.areaM2 ?? null,
        geometry: drawn?.geometry ?? null,
        bounds: drawn?.bounds ?? null,
        center: drawn?.center ?? null,
        versionDate: /^\d{4}-\d{2}-\d{2}/.exec(version)?.[0] ?? null,
        addresses: addresses.map(({ address }) => address),
        // Basisregisters gives neither with a parcel: what the register has stays.
        buildingUnits: null,
        successors: null,
      },
    };
  }

  /** The parcels that an address is on, as keys in their new form. @throws LiveFailure */
  async parcelsOf(addressId: string): Promise<readonly string[]> {
    const signal = AbortSignal.timeout(this.settings.timeoutMs);
    const url = below(this.settings.basisregisters, 'percelen');
    url.searchParams.set('adresObjectId', addressId);
    const { answer } = await askJson(url, ParcelListAnswer, { signal, headers: this.headers });
    return (answer?.percelen ?? []).flatMap(({ identificator }) => {
      const key = parseCapakey(identificator.objectId);
      return key.ok ? [key.value] : [];
    });
  }

  /** A page of a change feed; null when the feed has no such page. @throws LiveFailure */
  async feedPage(
    feed: URL,
    page: number,
  ): Promise<{ readonly events: readonly FeedEvent[]; readonly complete: boolean } | null> {
    const url = new URL(feed);
    url.searchParams.set('pagina', String(page));
    const { answer, headers } = await askJson(url, FeedAnswer, {
      signal: AbortSignal.timeout(this.settings.timeoutMs * 4),
      headers: { ...this.headers, accept: 'application/cloudevents-batch+json' },
    });
    return answer && { events: answer, complete: headers.get('x-page-complete') === 'true' };
  }

  private ask<Answer>(path: string, shape: Parameters<typeof askJson<Answer>>[1], signal: AbortSignal) {
    return askJson(below(this.settings.basisregisters, path), shape, { signal, headers: this.headers });
  }

  private async geometryOf(capakey: string, signal: AbortSignal): Promise<ParcelRow | null> {
    const url = below(this.settings.grb, 'collections/ADP/items');
    url.searchParams.set('f', 'application/geo+json');
    url.searchParams.set('crs', LAMBERT_72_URI);
    url.searchParams.set('limit', '2');
    url.searchParams.set('CAPAKEY', capakey);
    const { answer } = await askJson(url, FeaturesAnswer, {
      signal,
      headers: { accept: 'application/geo+json' },
    });
    const [feature] = answer?.features ?? [];
    if (!feature) return null;
    const read = readParcel(feature, { nisCode: null, crs: answer!.crs });
    if (!read.ok) throw new LiveFailure('unreadable', `${read.refusal.reason}: ${read.refusal.detail}`);
    if (read.value.row.capakey !== capakey)
      throw new LiveFailure('wrong-parcel', `asked ${capakey}, drawn ${read.value.row.capakey}`);
    return read.value.row;
  }

  private async addresses(
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly { readonly address: AddressInput; readonly nisCode: string | null }[]> {
    const found: { address: AddressInput; nisCode: string | null }[] = [];
    for (let start = 0; start < ids.length; start += ADDRESSES_AT_ONCE) {
      const answers = await Promise.all(
        ids
          .slice(start, start + ADDRESSES_AT_ONCE)
          .map((id) => this.ask(`adressen/${encodeURIComponent(id)}`, AddressAnswer, signal)),
      );
      found.push(
        ...answers.flatMap(({ answer }) => {
          if (!answer?.straatnaam || !answer.postinfo || !answer.gemeente) return [];
          const municipalityName = answer.gemeente.gemeentenaam.geografischeNaam.spelling;
          return [
            {
              nisCode: /^\d{5}$/.test(answer.gemeente.objectId)
                ? currentNisCode(answer.gemeente.objectId)
                : null,
              address: {
                id: answer.identificator.objectId,
                street: answer.straatnaam.straatnaam.geografischeNaam.spelling,
                houseNumber: answer.huisnummer,
                boxNumber: answer.busnummer ?? null,
                postalCode: answer.postinfo.objectId,
                municipalityName,
                fullAddress: answer.volledigAdres.geografischeNaam.spelling,
                status: answer.adresStatus,
              },
            },
          ];
        }),
      );
    }
    return found;
  }
}
