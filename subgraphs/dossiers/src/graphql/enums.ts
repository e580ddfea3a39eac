import {
  APPLICABILITIES,
  ATTRIBUTE_TYPES,
  DOSSIER_STATUSES,
  EDIT_MODES,
  ITEM_STATUSES,
  MUNICIPAL_INTEGRATIONS,
  REFUSAL_REASONS,
  REQUEST_PURPOSES,
  REQUEST_STATUSES,
  ROLES,
} from '@vip/domain-kit';
import { wordsEnum } from '@vip/subgraph-kit';
import { DOSSIER_ACTIONS } from '../domain/access.ts';
import { DOCUMENT_STANDINGS } from '../domain/document-standing.ts';
import { ITEM_EXCEPTIONS } from '../domain/exception.ts';
import { ITEM_ACTIONS } from '../domain/item-access.ts';
import { PERSON_REASONS } from '../domain/person-needed.ts';
import { REQUEST_ACTIONS } from '../domain/request.ts';
import { SETTINGS_ACTIONS } from '../domain/settings-access.ts';
import {
  CORRECTION_ORIGINS,
  CORRECTION_STATUSES,
  DOCUMENT_KINDS,
  DOSSIER_ORDERS,
  QUEUE_VIEWS,
  REQUEST_ORDERS,
} from '../domain/lists.ts';

export const RequestStatusEnum = wordsEnum('RequestStatus', REQUEST_STATUSES);
export const DossierStatusEnum = wordsEnum('DossierStatus', DOSSIER_STATUSES);
export const ItemStatusEnum = wordsEnum('ItemStatus', ITEM_STATUSES);
export const ApplicabilityEnum = wordsEnum('Applicability', APPLICABILITIES);
export const EditModeEnum = wordsEnum('EditMode', EDIT_MODES);
export const RequestPurposeEnum = wordsEnum('RequestPurpose', REQUEST_PURPOSES);
export const RefusalReasonEnum = wordsEnum('RefusalReason', REFUSAL_REASONS);
export const MunicipalIntegrationEnum = wordsEnum(
  'MunicipalIntegration',
  MUNICIPAL_INTEGRATIONS,
  'Option 1: by hand in our screens; 2: own software gives data; 3: own software gives data, status and validation.',
);
export const ProductCodeEnum = wordsEnum('ProductCode', ['VASTGOEDINLICHTINGEN']);
export const RequestActionEnum = wordsEnum('RequestAction', REQUEST_ACTIONS);
export const DossierActionEnum = wordsEnum('DossierAction', DOSSIER_ACTIONS);
export const ItemActionEnum = wordsEnum('ItemAction', ITEM_ACTIONS);
export const AttributeTypeEnum = wordsEnum('AttributeType', ATTRIBUTE_TYPES);
export const DocumentKindEnum = wordsEnum('DocumentKind', DOCUMENT_KINDS);
export const DocumentStandingEnum = wordsEnum(
  'DocumentStanding',
  DOCUMENT_STANDINGS,
  'VALID: the newest edition, within its year. IN_CORRECTION: the same, while a correction is asked or made. SUPERSEDED: a newer edition was delivered. EXPIRED: past its year.',
);
export const CorrectionStatusEnum = wordsEnum('CorrectionStatus', CORRECTION_STATUSES);
export const CorrectionOriginEnum = wordsEnum(
  'CorrectionOrigin',
  CORRECTION_ORIGINS,
  'Who it comes from: a requester who reads a mistake, a source that put its answer right, or the watch of a requester.',
);
export const CorrectionResolutionEnum = wordsEnum('CorrectionResolution', ['REOPEN', 'REJECT']);
export const QueueViewEnum = wordsEnum('QueueView', QUEUE_VIEWS);
export const ViewerRoleEnum = wordsEnum('ViewerRole', ROLES);
export const VisibleFromEnum = wordsEnum('VisibleFrom', ['FIRST_ANSWER', 'VALIDATION']);
export const OnNoneKindEnum = wordsEnum('OnNoneKind', [
  'NOT_APPLICABLE',
  'VALUE',
  'NONE_KNOWN',
  'ASK_MUNICIPALITY',
]);
export const RequestOrderEnum = wordsEnum('RequestOrder', REQUEST_ORDERS);
export const DossierOrderEnum = wordsEnum('DossierOrder', DOSSIER_ORDERS);
export const AssignedToEnum = wordsEnum('AssignedTo', ['ME']);
export const ItemExceptionEnum = wordsEnum('ItemException', ITEM_EXCEPTIONS);
export const PersonReasonEnum = wordsEnum('PersonReason', PERSON_REASONS);
export const SettingsActionEnum = wordsEnum('SettingsAction', SETTINGS_ACTIONS);
