import { unreachable } from '@vip/domain-kit';
import {
  invalidInput,
  notAllowedNow,
  notFound,
  refusal,
  versionConflict,
  type InvalidInput,
  type NotAllowedNow,
  type NotFound,
  type VersionConflict,
} from '@vip/subgraph-kit';
import type { Refusal } from '../commands/refusal.ts';
import type { Context } from '../context.ts';
import {
  ITEM_CONFLICT,
  NO_RIGHT,
  NOT_ORDERABLE,
  NOT_ACTIVE,
  OPEN_ITEMS,
  PRICE_UNKNOWN,
  SETTINGS_CONFLICT,
  TRY_LATER,
} from './refusal-texts.ts';
import { presentSettings } from './present-settings.ts';
import { SettingsConflict } from './settings.type.ts';
import {
  AreaNotOrderable,
  ItemConflict,
  NoRightOnParcel,
  OpenItems,
  OrganisationNotActive,
  ParcelNotOrderable,
  PriceUnknown,
  TryAgainLater,
} from './refusal.type.ts';

/** The type of the public graph that each kind of refusal is told as. */
export interface Presented {
  'not-found': NotFound;
  'version-conflict': VersionConflict;
  'not-allowed': NotAllowedNow;
  invalid: InvalidInput;
  'item-conflict': ItemConflict;
  'open-items': OpenItems;
  'parcel-not-orderable': ParcelNotOrderable;
  'area-not-orderable': AreaNotOrderable;
  'no-right': NoRightOnParcel;
  'organisation-not-active': OrganisationNotActive;
  'price-unknown': PriceUnknown;
  'settings-conflict': SettingsConflict;
  'try-later': TryAgainLater;
}

type Presenting = Pick<Context, 'caller' | 'readable'>;

/** A refusal in the caller's language. */
export function presentRefusal<Refused extends Refusal>(
  refused: Refused,
  context: Presenting,
): Presented[Refused['kind']] {
  return present(refused, context) as Presented[Refused['kind']];
}

function present(refused: Refusal, context: Presenting): Presented[Refusal['kind']] {
  const { language } = context.caller;
  switch (refused.kind) {
    case 'not-found':
      return notFound(language);
    case 'version-conflict':
      return versionConflict(language, refused.current);
    case 'not-allowed':
      return notAllowedNow(language, refused.status, refused.actions);
    case 'invalid':
      return invalidInput(
        language,
        refused.problems.map(({ path, code, message }) => ({
          path: [...path],
          code,
          message: message[language],
        })),
      );
    case 'item-conflict':
      return refusal(ItemConflict, {
        code: 'ITEM_CONFLICT',
        message: ITEM_CONFLICT[language],
        current: refused.item.version,
        item: context.readable(refused.item),
      });
    case 'open-items':
      return refusal(OpenItems, {
        code: 'OPEN_ITEMS',
        message: OPEN_ITEMS(refused.items.length)[language],
        items: refused.items.map(context.readable),
      });
    case 'parcel-not-orderable':
      return refusal(ParcelNotOrderable, {
        code: `PARCEL_${refused.why}`,
        message: NOT_ORDERABLE[refused.why](refused.capakey, refused.connectedFrom)[language],
        capakey: refused.capakey,
        successors: [...refused.successors],
        connectedFrom: refused.connectedFrom,
      });
    case 'area-not-orderable':
      return refusal(AreaNotOrderable, {
        code: refused.code,
        message: refused.message,
        path: ['parcels', String(refused.at), 'geometry'],
        capakeys: [...refused.capakeys],
      });
    case 'no-right':
      return refusal(NoRightOnParcel, {
        code: 'NO_RIGHT_ON_PARCEL',
        message: NO_RIGHT(refused.capakey)[language],
        capakey: refused.capakey,
      });
    case 'organisation-not-active':
      return refusal(OrganisationNotActive, {
        code: 'ORGANISATION_NOT_ACTIVE',
        message: NOT_ACTIVE(refused.number)[language],
        number: refused.number,
      });
    case 'price-unknown':
      return refusal(PriceUnknown, {
        code: 'PRICE_UNKNOWN',
        message: PRICE_UNKNOWN[language],
        nisCode: refused.nisCode,
      });
    case 'settings-conflict':
      return refusal(SettingsConflict, {
        code: 'VERSION_CONFLICT',
        message: SETTINGS_CONFLICT[language],
        settings: presentSettings(refused.settings, context.caller),
      });
    case 'try-later':
      return refusal(TryAgainLater, { code: 'TRY_AGAIN_LATER', message: TRY_LATER[language] });
    default:
      return unreachable(refused);
  }
}
