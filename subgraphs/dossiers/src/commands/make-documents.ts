import { catalogueOf } from '@vip/catalogue';
import { uuidv7 } from '@vip/domain-kit';
import type { Geometry } from 'geojson';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from '../context.ts';
import { documentModel, toJson, toJsonLd, type ItemFacts, type ProvenanceFacts } from '../delivery/index.ts';
import type { AutomaticValidation } from '../domain/automatic-validation.ts';
import { validUntil } from '../domain/deadline.ts';
import { isOpenItem } from '../domain/item.ts';
import type { Dossier } from '../persistence/dossier.entity.ts';
import type { DossierItem } from '../persistence/dossier-item.ts';
import type { DocumentKind } from '../domain/lists.ts';
import type { Document } from '../persistence/kept.entity.ts';
import { askEvidence, askNeighbours, type ItemEvidence } from './ask-evidence.ts';

const gzipped = promisify(gzip);

/** A document that is not stored yet. */
export type MadeDocument = Omit<Document, 'dossierId'>;

/** The validation that documents are made for. */
interface ForValidation {
  readonly at: Date;
  /** Null when a person validates. */
  readonly automatic: AutomaticValidation | null;
}

/**
 * The documents of a dossier as it stands, for a validation at `at`: the accessible PDF to deliver, the one for
 * the archive, JSON and JSON-LD. Slow (the PDFs) and with questions to others: never inside a transaction.
 */
export async function makeDocuments(
  context: Context,
  dossier: Dossier,
  items: readonly DossierItem[],
  { at, automatic }: ForValidation,
): Promise<readonly MadeDocument[]> {
  const [evidence, neighbours, municipality] = await Promise.all([
    askEvidence(context, dossier.id),
    askNeighbours(context, dossier),
    context.municipalities.settings(dossier.nisCode),
  ]);
  const name = municipality?.name ?? dossier.nisCode;
  const model = documentModel(catalogueOf(dossier.catalogueVersion), {
    number: dossier.number,
    edition: dossier.edition,
    capakey: dossier.capakey,
    address: dossier.address,
    municipality: { nisCode: dossier.nisCode, name, contact: municipality?.contactEmail ?? null },
    requester: dossier.requester,
    reference: dossier.reference,
    purpose: dossier.purpose,
    submittedAt: dossier.submittedAt,
    validatedAt: at,
    validatedBy: name,
    validUntil: validUntil(at),
    automatic: automatic && { policyVersion: automatic.policyVersion, policyOn: automatic.policyOn },
    buildingUnits: dossier.buildingUnits,
    partitions: dossier.partitions,
    geometry: dossier.geometry as Geometry,
    neighbours,
    items: items.map((item) => factsOf(item, evidence.get(item.code) ?? [], name)),
  });
  const [delivered, archived] = await Promise.all([
    context.renderer.renderPdf(model, 'ua-1'),
    context.renderer.renderPdf(model, 'a-3a'),
  ]);
  return Promise.all([
    made(dossier, at, 'PDF_UA', 'pdf', 'application/pdf', delivered),
    made(dossier, at, 'PDF_A', 'archief.pdf', 'application/pdf', archived),
    made(dossier, at, 'JSON', 'json', 'application/json', Buffer.from(toJson(model))),
    made(
      dossier,
      at,
      'JSON_LD',
      'jsonld',
      'application/ld+json',
      Buffer.from(toJsonLd(model, context.publicUrl)),
    ),
  ]);
}

async function made(
  dossier: Dossier,
  at: Date,
  kind: DocumentKind,
  ending: string,
  mediaType: string,
  bytes: Uint8Array,
): Promise<MadeDocument> {
  const compressed = kind === 'JSON' || kind === 'JSON_LD'; // a PDF is compressed in itself
  return {
    id: uuidv7(at.getTime()),
    kind,
    name: `${dossier.number}-${dossier.edition}.${ending}`,
    mediaType,
    size: bytes.length,
    digest: createHash('sha256').update(bytes).digest('hex'),
    content: compressed ? await gzipped(bytes) : Buffer.from(bytes),
    compressed,
    createdAt: at,
    edition: dossier.edition,
  };
}

const factsOf = (item: DossierItem, evidence: readonly ItemEvidence[], municipality: string): ItemFacts => ({
  code: item.code,
  applicability: item.applicability,
  answered: !isOpenItem(item.status),
  records: item.records,
  remark: item.remark,
  answeredAt: item.answeredAt,
  provenance: isOpenItem(item.status) ? null : provenanceOf(item, evidence, municipality),
});

function provenanceOf(
  item: DossierItem,
  evidence: readonly ItemEvidence[],
  municipality: string,
): ProvenanceFacts | null {
  const taken = item.takenFrom ? evidence.find(({ source }) => source.code === item.sourceCode) : undefined;
  if (item.filledBy && !taken)
    return { kind: 'MUNICIPALITY', name: municipality, at: item.filledAt ?? item.dossier.createdAt };
  const said = evidence.find(({ source }) => source.code === item.sourceCode) ?? evidence[0];
  if (!said)
    return {
      kind: 'SOURCE',
      sourceCode: item.sourceCode,
      name: item.sourceCode ?? 'Bron',
      at: item.filledAt ?? item.dossier.createdAt,
    };
  return {
    kind: 'SOURCE',
    sourceCode: said.source.code,
    name: said.source.name,
    at: new Date(said.answeredAt ?? said.askedAt),
    sourceVersion: said.sourceVersion,
    overlapM2: said.geometry?.overlapM2 ?? null,
    overlapShare: said.geometry?.overlapShare ?? null,
  };
}
