import { defineEntity, p } from '@mikro-orm/core';
import type { MunicipalIntegration } from '@vip/domain-kit';
import type { DocumentKind } from '../domain/lists.ts';

const DocumentSchema = defineEntity({
  name: 'Document',
  tableName: 'document',
  properties: {
    id: p.uuid().primary(),
    dossierId: p.uuid(),
    kind: p.string().$type<DocumentKind>(),
    name: p.string(),
    mediaType: p.string(),
    size: p.integer(),
    /** sha-256, hex. */
    digest: p.string(),
    content: p.blob().lazy(),
    /** Whether `content` is kept as gzip; `size` and `digest` are those of what is delivered. */
    compressed: p.boolean(),
    createdAt: p.datetime(),
    edition: p.integer(),
  },
});
/** A document that was delivered; never changed, a new edition gets new ones. */
export class Document extends DocumentSchema.class {}
DocumentSchema.setClass(Document);

const StoredFileSchema = defineEntity({
  name: 'StoredFile',
  tableName: 'file',
  properties: {
    id: p.uuid().primary(),
    ownerId: p.string(),
    nisCode: p.string(),
    /** Part of an answer, or evidence that an answer is not right. */
    purpose: p.string().$type<'ANSWER' | 'EVIDENCE'>(),
    /** Evidence: the dispute that it went with; null until that was reported. */
    feedbackId: p.uuid().$type<string | null>(),
    /** The dossier and item that refer to it; null until an answer does. Evidence has them from the start. */
    dossierId: p.uuid().$type<string | null>(),
    itemCode: p.string().$type<string | null>(),
    name: p.string(),
    mediaType: p.string(),
    size: p.integer(),
    digest: p.string(),
    content: p.blob().lazy(),
    uploadedBy: p.text(),
    createdAt: p.datetime(),
  },
});
/** A file that was uploaded: an officer's attachment to an answer, or evidence of whoever disputes one. */
export class StoredFile extends StoredFileSchema.class {}
StoredFileSchema.setClass(StoredFile);

const MunicipalitySettingsSchema = defineEntity({
  name: 'MunicipalitySettings',
  tableName: 'municipality_settings',
  properties: {
    nisCode: p.string().primary(),
    name: p.string(),
    province: p.string(),
    integration: p.string().$type<MunicipalIntegration>(),
    contactEmail: p.string().$type<string | null>(),
    /** Rises with every change. */
    version: p.integer(),
  },
});
/** How a municipality takes part in the platform. */
export class MunicipalitySettings extends MunicipalitySettingsSchema.class {}
MunicipalitySettingsSchema.setClass(MunicipalitySettings);

const StandardPhraseSchema = defineEntity({
  name: 'StandardPhrase',
  tableName: 'standard_phrase',
  properties: {
    id: p.uuid().primary(),
    nisCode: p.string(),
    itemCode: p.string().$type<string | null>(),
    title: p.text(),
    text: p.text(),
  },
});
/** A text that a municipality keeps for reuse. */
export class StandardPhrase extends StandardPhraseSchema.class {}
StandardPhraseSchema.setClass(StandardPhrase);
