import { DateScalar, Refusal } from '@vip/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DossierItemType } from './item.type.ts';

/** Somebody else answered this item first: their answer, to put beside yours. */
@ObjectType('ItemConflict', {
  implements: Refusal,
  description: 'Somebody else answered this item first: their answer, to put beside yours.',
})
export class ItemConflict extends Refusal {
  @Field(() => Int)
  current!: number;
  @Field(() => DossierItemType)
  item!: DossierItemType;
}

@ObjectType('ParcelNotOrderable', { implements: Refusal })
export class ParcelNotOrderable extends Refusal {
  @Field(() => ID)
  capakey!: string;
  @Field(() => [ID], { description: 'What a historic parcel became.' })
  successors!: string[];
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it can be ordered here, when its municipality is connected later.',
  })
  connectedFrom!: string | null;
}

@ObjectType('AreaNotOrderable', {
  implements: Refusal,
  description: 'A drawn area cannot be ordered; `path` says which, `message` what to do.',
})
export class AreaNotOrderable extends Refusal {
  @Field(() => [ID], { description: 'Parcels that it lies on: order these instead.' })
  capakeys!: string[];
}

@ObjectType('NoRightOnParcel', { implements: Refusal })
export class NoRightOnParcel extends Refusal {
  @Field(() => ID)
  capakey!: string;
}

@ObjectType('OrganisationNotActive', {
  implements: Refusal,
  description: 'The crossroads bank of enterprises knows no active enterprise with this number.',
})
export class OrganisationNotActive extends Refusal {
  @Field(() => ID)
  number!: string;
}

@ObjectType('PriceUnknown', { implements: Refusal })
export class PriceUnknown extends Refusal {
  @Field(() => ID, { nullable: true })
  nisCode!: string | null;
}

@ObjectType('TryAgainLater', { implements: Refusal })
export class TryAgainLater extends Refusal {}

@ObjectType('OpenItems', { implements: Refusal })
export class OpenItems extends Refusal {
  @Field(() => [DossierItemType])
  items!: DossierItemType[];
}
