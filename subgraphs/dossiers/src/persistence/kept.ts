import { isUuid } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import DataLoader from 'dataloader';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { actorOf } from '../domain/actor.ts';
import { mayReadDocuments } from '../domain/access.ts';
import { mayReadEvidence } from '../domain/dispute-evidence.ts';
import type { Desk } from './desk.ts';
import { itemSeenBy } from './dossier-item.ts';
import { Dossier } from './dossier.entity.ts';
import { Item } from './item.entity.ts';
import { Document, StandardPhrase, StoredFile } from './kept.entity.ts';
import { noteRead } from './reads.ts';

const decompressed = promisify(gunzip);
const DETACHED = { disableIdentityMap: true } as const;

/** What is kept with a dossier: delivered documents, attachments; and the phrases of a municipality. */
export class Kept {
  constructor(private readonly desk: Desk) {}

  private readonly documentsById = new DataLoader<string, Document[]>(
    async (ids) => {
      const rows = await this.desk.read((em) =>
        em.find(
          Document,
          { dossierId: { $in: [...ids] } },
          { ...DETACHED, orderBy: { edition: 'desc', kind: 'asc' } },
        ),
      );
      return ids.map((id) => rows.filter(({ dossierId }) => dossierId === id));
    },
    { cache: false },
  );

  /** The documents of a dossier that this caller may read, newest edition first. */
  async documentsOf(dossier: Dossier): Promise<Document[]> {
    return mayReadDocuments(this.desk.caller, dossier) ? this.documentsById.load(dossier.id) : [];
  }

  /** A document with its bytes as they are delivered, noted as read; null when it is not there or not theirs. Without bytes when they were erased. */
  async document(id: string): Promise<Document | null> {
    if (!isUuid(id)) return null;
    const document = await this.readDocument(id);
    if (document?.compressed && (document.content as Uint8Array).length > 0)
      document.content = await decompressed(document.content);
    return document;
  }

  private readDocument(id: string): Promise<Document | null> {
    return this.desk.database.as(this.desk.caller, async (em) => {
      const document = await em.findOne(Document, { id }, { ...DETACHED, populate: ['content'] });
      const dossier = document && (await em.findOne(Dossier, { id: document.dossierId }, DETACHED));
      if (!document || !dossier || !mayReadDocuments(this.desk.caller, dossier)) return null;
      await noteRead(em, this.desk, 'document.read', [dossier]);
      return document;
    });
  }

  /** A file with its bytes: for whoever uploaded it, and for whoever may read the item that refers to it, or the dispute that it went with. */
  file(id: string): Promise<StoredFile | null> {
    if (!isUuid(id)) return Promise.resolve(null);
    const { caller } = this.desk;
    return this.desk.database.as(caller, async (em) => {
      const file = await em.findOne(StoredFile, { id }, { ...DETACHED, populate: ['content'] });
      if (!file) return null;
      if (file.dossierId === null) return file.uploadedBy === caller.id ? file : null;
      const dossier = await em.findOne(Dossier, { id: file.dossierId }, DETACHED);
      if (file.purpose === 'EVIDENCE') {
        if (!dossier || !mayReadEvidence(caller, dossier, file)) return null;
        await noteRead(em, this.desk, 'document.read', [dossier]);
        return file;
      }
      const row =
        dossier && (await em.findOne(Item, { dossierId: dossier.id, code: file.itemCode! }, DETACHED));
      if (!dossier || !row || itemSeenBy(caller, row, dossier).hidden) return null;
      await noteRead(em, this.desk, 'document.read', [dossier]);
      return file;
    });
  }

  /** Attachments by id, without their bytes, as far as this caller may see: to check what an answer refers to. */
  async filesFor(ids: readonly string[]): Promise<StoredFile[]> {
    const known = ids.filter(isUuid);
    if (known.length === 0) return [];
    return this.desk.database.as(this.desk.caller, (em) =>
      em.find(StoredFile, { id: { $in: known } }, DETACHED),
    );
  }

  addFile(fields: StoredFile): Promise<void> {
    return this.keep('file.stored', fields.id, { digest: fields.digest }, async (em) => {
      em.create(StoredFile, fields);
      await em.flush();
    });
  }

  phrases(itemCode: string | null): Promise<StandardPhrase[]> {
    const { caller, read } = this.desk;
    if (!caller.nisCode) return Promise.resolve([]);
    const where = {
      nisCode: caller.nisCode,
      ...(itemCode ? { $or: [{ itemCode }, { itemCode: null }] } : {}),
    };
    return read((em) =>
      em.find(StandardPhrase, where, { ...DETACHED, orderBy: { title: 'asc' }, limit: 500 }),
    );
  }

  phrase(id: string): Promise<StandardPhrase | null> {
    if (!isUuid(id)) return Promise.resolve(null);
    return this.desk.database.as(this.desk.caller, (em) => em.findOne(StandardPhrase, { id }, DETACHED));
  }

  savePhrase(fields: StandardPhrase): Promise<void> {
    return this.keep(
      'phrase.saved',
      fields.id,
      {},
      async (em) => void (await em.upsert(StandardPhrase, fields)),
    );
  }

  /** Stores something of the caller's municipality together with its fact. */
  private keep(
    type: 'file.stored' | 'phrase.saved',
    subject: string,
    ids: Readonly<Record<string, unknown>>,
    store: (em: EntityManager) => Promise<void>,
  ): Promise<void> {
    const { caller, recorder, now, database } = this.desk;
    return database.as(caller, async (em) => {
      await store(em);
      await recorder.record(em, [
        { type, subject, actor: actorOf(caller), at: now(), ids: { nisCode: caller.nisCode, ...ids } },
      ]);
    });
  }
}
