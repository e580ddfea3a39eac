import { LOST_ANSWERS } from '@vip/subgraph-kit';
import { dossiersMigration } from '../../migrations/001-dossiers.ts';
import { whoSeesMigration } from '../../migrations/002-who-sees.ts';
import { listsMigration } from '../../migrations/003-lists.ts';
import { proposedCorrectionsMigration } from '../../migrations/140-proposed-corrections.ts';
import { disputeEvidenceMigration } from '../../migrations/145-dispute-evidence.ts';
import { drawnAreasMigration } from '../../migrations/120-drawn-areas.ts';
import { finishedTallyMigration } from '../../migrations/130-finished-tally.ts';
import { disagreementMigration } from '../../migrations/004-disagreement.ts';
import { compressedDocumentsMigration } from '../../migrations/161-compressed-documents.ts';
import { forgettingFactsMigration } from '../../migrations/151-forgetting-facts.ts';
import { forgettingKeysMigration } from '../../migrations/152-forgetting-keys.ts';
import { heardMigration } from '../../migrations/147-heard.ts';
import { erasureMigration } from '../../migrations/131-erasure.ts';
import { requestListsMigration } from '../../migrations/165-request-lists.ts';
import { wordsOfWhomMigration } from '../../migrations/166-words-of-whom.ts';
import { countOfAnOfficeMigration } from '../../migrations/167-count-of-an-office.ts';
import { municipalConnectionsMigration } from '../../migrations/225-municipal-connections.ts';
import { citizensByNumberMigration } from '../../migrations/227-citizens-by-number.ts';
import { automaticValidationMigration } from '../../migrations/205-automatic-validation.ts';
import { paymentRemindersMigration } from '../../migrations/224-payment-reminders.ts';
import { watchMigration } from '../../migrations/200-watch.ts';
import { officersComfortMigration } from '../../migrations/132-officers-comfort.ts';
import { documentsByDigestMigration } from '../../migrations/215-documents-by-digest.ts';
import { MunicipalConnection } from './connection.entity.ts';
import { Correction, Dossier } from './dossier.entity.ts';
import { Item } from './item.entity.ts';
import { Document, MunicipalitySettings, StandardPhrase, StoredFile } from './kept.entity.ts';
import { Request, RequestedParcel } from './request.entity.ts';
import { SavedView } from './saved-view.entity.ts';
import { KeptPolicy } from './validation-policy.entity.ts';
import { Watch, WatchedChange } from './watch.entity.ts';

/** The tables of this subgraph, and how they came to be. */
export const STORAGE = {
  schema: 'dossiers',
  entities: [
    Request,
    RequestedParcel,
    Dossier,
    Correction,
    Item,
    Document,
    StoredFile,
    MunicipalitySettings,
    MunicipalConnection,
    StandardPhrase,
    SavedView,
    KeptPolicy,
    Watch,
    WatchedChange,
  ],
  migrations: [
    dossiersMigration,
    whoSeesMigration,
    listsMigration,
    finishedTallyMigration,
    disagreementMigration,
    proposedCorrectionsMigration,
    erasureMigration,
    officersComfortMigration,
    drawnAreasMigration,
    heardMigration,
    disputeEvidenceMigration,
    forgettingFactsMigration,
    forgettingKeysMigration,
    requestListsMigration,
    wordsOfWhomMigration,
    countOfAnOfficeMigration,
    LOST_ANSWERS,
    compressedDocumentsMigration,
    documentsByDigestMigration,
    municipalConnectionsMigration,
    citizensByNumberMigration,
    automaticValidationMigration,
    paymentRemindersMigration,
    watchMigration,
  ],
};
