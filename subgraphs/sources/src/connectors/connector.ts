import type { Answer, Exchange, ItemRecord, NotCoveredReason } from './answer.ts';
import { digest, proofOf, receivedOf } from './answer.ts';
import { failureOf, SourceFailure } from './failure.ts';
import type { Http } from './protocols/http.ts';
import type { LayerSettings } from './layer-settings.ts';
import type { GeometryEvidence, ParcelArea } from './parcel-area.ts';
import type { MagdaParty } from './protocols/magda.ts';
import type { AccessTokens } from './protocols/oauth.ts';
import type { EtagShelf } from './protocols/rest.ts';
import type { RegisterShelf, SystemDesk } from './municipal/ports.ts';

export interface SubjectAddress {
  readonly id: string;
  readonly fullAddress: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly boxNumber: string | null;
  readonly postalCode: string;
  readonly municipalityName: string;
}

/** What a source is asked about: one parcel, as the dossier knows it. */
export interface Subject {
  /** New form, e.g. `44021A0001/00A000`; null for a dossier over a drawn area. */
  readonly capakey: string | null;
  readonly nisCode: string;
  /** In EPSG:31370; null when the register has no geometry. */
  readonly area: ParcelArea | null;
  readonly addresses: readonly SubjectAddress[];
}

/** What a connector may reach. */
export interface Reach {
  readonly http: Http;
  readonly baseUrl: URL;
  /** Other places that this source asks for its answer, by name. */
  readonly also?: Readonly<Record<string, URL>>;
  readonly apiKey: string | null;
  /** Tokens of a source that knows us by OAuth2. */
  readonly tokens?: AccessTokens;
  /** Who we are to MAGDA. */
  readonly magda?: MagdaParty;
  /** Where each municipality's own register stands, by NIS code; for a source that is a register per municipality. */
  readonly permitRegisters?: ReadonlyMap<string, URL>;
  /** Earlier answers of REST services that gave an ETag. */
  readonly shelf?: EtagShelf;
  /** Other names of layers and fields than ours, another dialect or inner buffer; for a map source. */
  readonly layer?: LayerSettings;
  /** For the systems of municipalities. */
  readonly municipal?: SystemDesk;
  /** For the registers that municipalities loaded. */
  readonly registers?: RegisterShelf;
  readonly now: () => Date;
  /** For one whole answer, all its questions together, in milliseconds. */
  readonly deadlineMs: number;
}

export interface Finding {
  readonly records: readonly ItemRecord[];
  readonly geometry?: GeometryEvidence;
}

/** Per item what was found; null or absent: "asked, nothing applies"; a failure: of this item alone we do not know. */
export type Findings = Readonly<Partial<Record<string, Finding | SourceFailure | null>>>;

/** A source that knows us by a key of its own (`SOURCE_<CODE>_KEY`), or by OAuth2 client credentials. */
export type Access = 'key' | { readonly scope: string; readonly audience: string };

export interface Connector {
  readonly code: string;
  /** The items it can answer, by code of the catalogue. */
  readonly items: readonly string[];
  /** The real service; `SOURCE_<CODE>_URL` puts another in its place. Null when it is not public. */
  readonly endpoint: string | null;
  /** How it knows us; absent when it is open, and for Basisregisters and MAGDA, which have settings of their own. */
  readonly access?: Access;
  /**
   * What it holds, another source of the same item holds as well. While no address of it is set the other then
   * speaks alone; without this an unconnected source keeps "nothing applies" from being said.
   */
  readonly replaceable?: true;
  /** Whether it is one register per municipality, each at its own address. */
  readonly perMunicipality?: true;
  /** Path at the sandbox, which plays the same protocol. */
  readonly sandboxPath: string;
  /** Other places that it asks for its answer, by a name; `SOURCE_<CODE>_<NAME>_URL` puts another in its place. */
  readonly also?: Readonly<
    Record<string, { readonly endpoint: string | null; readonly sandboxPath: string }>
  >;
  /** Questions at the same time, per process. */
  readonly concurrency: number;
  /** Requests that it lets start in a second, per process, when its owner sets a limit. */
  readonly perSecond?: number;
  /** Its own patience for one request, in milliseconds, when it is known to be slow. */
  readonly timeoutMs?: number;
  /** Connections, when one question takes many requests; else as many as questions. */
  readonly connections?: number;
  /** How long its answer about a parcel stays true to us, in seconds; 0 asks every time. */
  readonly validSeconds: number;
  /** Who answers, when one connector asks many: each has its own turns and its own breaker. */
  guardOf?(subject: Pick<Subject, 'nisCode'>): string;
  /** Whether it would only check what is not there: then it is no source of this dossier, and its silence says nothing. */
  needless?(subject: Pick<Subject, 'addresses'>): boolean;
  /** Answers each wanted item; never rejects. Parcels that it cannot be asked about are `not-covered`. */
  ask(subject: Subject, wanted: readonly string[], reach: Reach): Promise<ReadonlyMap<string, Answer>>;
}

/** Notes the exchanges of one answer. */
export interface Notes {
  readonly reach: Reach;
  readonly exchanges: Exchange[];
  readonly http: Http;
}

/** Gives up on work that takes longer than `ms`, whatever it waits for. */
async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SourceFailure('timeout', 'no whole answer in time')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs the reading of one answer and turns whatever happens into an answer.
 * @param read returns what was found, or null for "asked, nothing applies"; it throws `SourceFailure` for the rest.
 * @param redact leaves out of the kept answer what we may not keep.
 */
export async function answering(
  reach: Reach,
  read: (notes: Notes) => Promise<Finding | null>,
  redact?: (body: Buffer) => Buffer,
): Promise<Answer> {
  const exchanges: Exchange[] = [];
  let asked = '';
  const http: Http = async (question) => {
    asked ||= digest(`${question.method ?? 'GET'} ${question.url.href}\n${question.body ?? ''}`);
    const exchange = await reach.http(question);
    exchanges.push(exchange);
    return exchange;
  };
  const askedAt = reach.now();
  try {
    const finding = await within(reach.deadlineMs, read({ reach, exchanges, http }));
    if (exchanges.length === 0) throw new SourceFailure('not-configured', 'nothing was asked');
    const proof = proofOf(exchanges, redact);
    if (finding === null || finding.records.length === 0) return { kind: 'none', proof };
    return {
      kind: 'found',
      records: finding.records,
      ...(finding.geometry ? { geometry: finding.geometry } : {}),
      proof,
    };
  } catch (error) {
    const { reason, detail, waitMs } = failureOf(error);
    const received = receivedOf(exchanges, redact !== undefined);
    return {
      kind: 'failed',
      reason,
      detail,
      askedAt,
      answeredAt: reach.now(),
      requestDigest: asked || digest(''),
      ...(received ? { received } : {}),
      ...(waitMs === undefined ? {} : { waitMs }),
    };
  }
}

/**
 * As `answering`, for sources that answer several items at once: one exchange, one proof, an answer for each item.
 * @param read per item what was found, or null for "asked, nothing applies".
 */
export async function answeringTogether(
  reach: Reach,
  wanted: readonly string[],
  read: (notes: Notes) => Promise<Findings>,
  redact?: (body: Buffer) => Buffer,
): Promise<ReadonlyMap<string, Answer>> {
  let findings: Findings = {};
  const shared = await answering(
    reach,
    async (notes) => {
      findings = await read(notes);
      return null;
    },
    redact,
  );
  if (shared.kind !== 'none') return new Map(wanted.map((item) => [item, shared]));
  const { proof } = shared;
  const answerTo = (finding: Findings[string]): Answer => {
    if (finding instanceof SourceFailure) {
      const { reason, detail, waitMs } = finding;
      const { askedAt, answeredAt, requestDigest, responseDigest, kept } = proof;
      const wait = waitMs === undefined ? {} : { waitMs };
      const received = { responseDigest, kept };
      return { kind: 'failed', reason, detail, askedAt, answeredAt, requestDigest, received, ...wait };
    }
    return finding && finding.records.length > 0 ? { kind: 'found', ...finding, proof } : shared;
  };
  return new Map(wanted.map((item) => [item, answerTo(findings[item])]));
}

export const notCovered = (
  wanted: readonly string[],
  reason: NotCoveredReason,
  askedAt: Date,
): ReadonlyMap<string, Answer> =>
  new Map(wanted.map((item) => [item, { kind: 'not-covered', reason, askedAt } satisfies Answer]));
