import { chance } from '../world/random.ts';
import { kindOf, NUMBERED, WORDS } from './register-words.ts';

/** What the public catalogue says about the form of an item. */
export interface AttributeForm {
  readonly code: string;
  readonly label: string;
  readonly type: string;
  readonly required: boolean;
  readonly unit: string | null;
  readonly codeList: string | null;
}
export interface ItemForm {
  readonly code: string;
  readonly sectionCode: string;
  readonly label: string;
  readonly attributes: readonly AttributeForm[];
}
export interface CatalogueForms {
  readonly sections: readonly { readonly items: readonly ItemForm[] }[];
  readonly codeLists: readonly {
    readonly code: string;
    readonly values: readonly { readonly code: string }[];
  }[];
}
export interface RegisterAnswer {
  readonly applicability: 'APPLICABLE' | 'NOT_APPLICABLE';
  readonly records: readonly {
    readonly attributes: readonly { readonly code: string; readonly value: unknown }[];
  }[];
  readonly remark: string | null;
}

/** Share of the items about which the made-up register has something; the others do not apply. */
const SOMETHING = 0.15;
/** These cannot be made up by a register: a file must be handed in first, a shape must be drawn. */
const BY_HAND = new Set(['DOCUMENT', 'GEOMETRY']);

/**
 * The municipality's own register, made up: the same parcel and item always give the same answer, and every answer
 * suits the form that the catalogue asks.
 */
export function answerFromRegister(item: ItemForm, capakey: string, forms: CatalogueForms): RegisterAnswer {
  const random = chance(`register:${capakey}:${item.code}`);
  const impossible = item.attributes.some(({ type, required }) => required && BY_HAND.has(type));
  // Where a parcel lies always applies; the rest mostly does not.
  const applies = item.sectionCode === 'IDENTIFICATIE' || random.happens(SOMETHING);
  if (!applies || impossible)
    return {
      applicability: 'NOT_APPLICABLE',
      records: [],
      remark: impossible ? 'Niet gevonden in het gemeentelijk register.' : null,
    };

  const valueOf = ({ code, type, label, unit, codeList }: AttributeForm): unknown => {
    switch (type) {
      case 'BOOLEAN':
        return random.happens(0.5);
      case 'INTEGER':
        return code === 'aanslagjaar' ? random.whole(2024, 2026) : random.whole(1, 90);
      case 'MONEY':
        return random.whole(50, 2_500) * 100;
      case 'DECIMAL':
        return unit === '%' ? random.whole(1, 100) : random.whole(10, 4_000) / 10;
      case 'DATE':
        return `20${random.whole(12, 25)}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;
      case 'CODE': {
        const own = kindOf(item.code);
        if (own !== undefined && code === 'type') return own;
        return (
          forms.codeLists
            .find(({ code }) => code === codeList)
            ?.values.map(({ code }) => code)
            .at(random.whole(0, 1)) ?? forms.codeLists.find(({ code }) => code === codeList)?.values[0]?.code
        );
      }
      case 'URI':
        return `https://gemeente.example/register/${random.whole(1_000, 9_999)}`;
      default: {
        const words = WORDS[code];
        if (words !== undefined) return words[random.whole(0, words.length - 1)];
        if (NUMBERED.has(code))
          return `${random.whole(1985, 2025)}/${String(random.whole(1, 999)).padStart(4, '0')}`;
        return `${label} volgens het gemeentelijk register (${random.whole(2012, 2025)}/${random.whole(10, 999)})`;
      }
    }
  };
  const attributes = item.attributes
    .filter(({ type, required }) => !BY_HAND.has(type) && (required || random.happens(0.7)))
    .map((attribute) => ({ code: attribute.code, value: valueOf(attribute) }))
    .filter(({ value }) => value !== undefined);
  return { applicability: 'APPLICABLE', records: [{ attributes }], remark: null };
}
