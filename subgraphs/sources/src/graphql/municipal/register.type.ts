import {
  DateScalar,
  DateTimeScalar,
  InvalidInput,
  NotAllowedNow,
  NotFound,
  VersionConflict,
  wordsEnum,
} from '@vip/subgraph-kit';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FILE_FORMATS, type FileFormat } from '../../domain/municipal/layout.ts';
import {
  DATE_FORMATS,
  MATCH_KINDS,
  type DateFormat,
  type MatchKind,
} from '../../domain/municipal/mapping.ts';
import {
  VERSION_ACTIONS,
  VERSION_STATES,
  type VersionAction,
  type VersionState,
} from '../../domain/municipal/register.ts';
import { ItemDefinitionType } from '../source.type.ts';

export const RegisterVersionStateEnum = wordsEnum(
  'RegisterVersionState',
  VERSION_STATES,
  'UPLOADED: not checked yet. CHECKED: the dry run is done. LOADED: it is, or was, in force. UNDONE: taken back.',
);
export const RegisterVersionActionEnum = wordsEnum('RegisterVersionAction', VERSION_ACTIONS);
export const RegisterFileFormatEnum = wordsEnum('RegisterFileFormat', FILE_FORMATS);
export const RegisterMatchEnum = wordsEnum(
  'RegisterMatch',
  MATCH_KINDS,
  'How a row says which parcel it is about.',
);
export const RegisterDateFormatEnum = wordsEnum('RegisterDateFormat', DATE_FORMATS);

@ObjectType('RegisterValueMapping')
@InputType('RegisterValueMappingInput')
export class RegisterValueMapping {
  @Field(() => String, { description: "The register's own word." })
  from!: string;
  @Field(() => String, { description: 'The code, or yes or no, that it means.' })
  to!: string;
}
@ObjectType('RegisterFieldMapping')
@InputType('RegisterFieldMappingInput')
export class RegisterFieldMapping {
  @Field(() => String)
  attribute!: string;
  @Field(() => String, { nullable: true, description: 'Column of the file; null with a fixed value.' })
  column!: string | null;
  @Field(() => String, { nullable: true, description: 'The same value for every row.' })
  constant!: string | null;
  @Field(() => RegisterDateFormatEnum, { nullable: true })
  dateFormat!: DateFormat | null;
  @Field(() => [RegisterValueMapping])
  values!: RegisterValueMapping[];
}
@ObjectType('RegisterItemMapping')
@InputType('RegisterItemMappingInput')
export class RegisterItemMapping {
  @Field(() => String)
  itemCode!: string;
  @Field(() => [RegisterFieldMapping])
  fields!: RegisterFieldMapping[];
}
@ObjectType('RegisterMapping', { description: "How the columns of a file become the catalogue's words." })
@InputType('RegisterMappingInput')
export class RegisterMappingType {
  @Field(() => RegisterMatchEnum)
  match!: MatchKind;
  @Field(() => [String])
  matchColumns!: string[];
  @Field(() => [RegisterItemMapping])
  items!: RegisterItemMapping[];
}

@ObjectType('RegisterRowProblem')
export class RegisterRowProblemType {
  @Field(() => String)
  code!: string;
  @Field(() => String, { nullable: true })
  column!: string | null;
  @Field(() => String)
  message!: string;
}
@ObjectType('RefusedRegisterRow', { description: 'A row that was not taken in, and why.' })
export class RefusedRegisterRowType {
  @Field(() => Int, { description: 'Row of the file, the header not counted.' })
  row!: number;
  @Field(() => [RegisterRowProblemType])
  problems!: RegisterRowProblemType[];
}

@ObjectType('RegisterVersion', { description: 'One file of a register.' })
export class RegisterVersionType {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  number!: number;
  @Field(() => RegisterVersionStateEnum)
  state!: VersionState;
  @Field(() => Boolean, { description: 'Whether it answers now.' })
  inForce!: boolean;
  @Field(() => String)
  fileName!: string;
  @Field(() => RegisterFileFormatEnum)
  format!: FileFormat;
  @Field(() => Int, { description: 'Bytes.' })
  size!: number;
  @Field(() => String, { description: 'sha-256 of the file, hexadecimal.' })
  digest!: string;
  @Field(() => [String])
  columns!: readonly string[];
  @Field(() => [[String]], { description: 'The first rows, by column.' })
  sample!: readonly (readonly string[])[];
  @Field(() => Boolean)
  hasGeometry!: boolean;
  @Field(() => RegisterMappingType, {
    description:
      'As it was checked; before that a suggestion from the last file and the names of the columns.',
  })
  mapping!: RegisterMappingType;
  @Field(() => Boolean, {
    description: 'The municipality declared: what is not in it does not exist. Only then it answers NONE.',
  })
  complete!: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it is right.' })
  validAsOf!: string | null;
  @Field(() => Int)
  rowsTotal!: number;
  @Field(() => Int)
  rowsRead!: number;
  @Field(() => Int)
  rowsAccepted!: number;
  @Field(() => Int)
  rowsRefused!: number;
  @Field(() => String, {
    nullable: true,
    description: "Why it cannot be read at all, in the caller's language.",
  })
  failure!: string | null;
  @Field(() => String)
  uploadedBy!: string;
  @Field(() => DateTimeScalar)
  uploadedAt!: Date;
  @Field(() => String, { nullable: true })
  loadedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  loadedAt!: Date | null;
  @Field(() => Int)
  version!: number;
  @Field(() => [RegisterVersionActionEnum])
  availableActions!: readonly VersionAction[];
}

@ObjectType('MunicipalRegister', {
  description: 'A register that a municipality loaded from a file; asked as a source (GEMEENTE_REGISTER).',
})
export class MunicipalRegisterType {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  nisCode!: string;
  @Field(() => String)
  name!: string;
  @Field(() => [ItemDefinitionType])
  items!: ItemDefinitionType[];
  @Field(() => [RegisterVersionType], { description: 'Newest first.' })
  versions!: RegisterVersionType[];
}

@ObjectType('RegisterEvent')
export class RegisterEventType {
  @Field(() => ID)
  eventId!: string;
  @Field(() => MunicipalRegisterType)
  register!: MunicipalRegisterType;
}

@InputType()
export class CreateRegisterInput {
  @Field(() => ID, { nullable: true, description: 'Your own municipality unless you name one.' })
  nisCode?: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => [String], { description: 'Codes of the items that it answers.' })
  items!: string[];
}
@InputType()
export class CheckRegisterVersionInput {
  @Field(() => ID)
  versionId!: string;
  @Field(() => RegisterMappingType)
  mapping!: RegisterMappingType;
  @Field(() => Boolean)
  complete!: boolean;
  @Field(() => DateScalar)
  validAsOf!: string;
  @Field(() => Int)
  expectedVersion!: number;
}
@InputType()
export class RegisterVersionActionInput {
  @Field(() => ID)
  versionId!: string;
  @Field(() => Int)
  expectedVersion!: number;
}

@ObjectType('RegisterSuccess')
export class RegisterSuccess {
  @Field(() => MunicipalRegisterType)
  register!: MunicipalRegisterType;
}
@ObjectType('RemoveRegisterSuccess')
export class RemoveRegisterSuccess {
  @Field(() => ID)
  id!: string;
}
export const CreateRegisterResult = createUnionType({
  name: 'CreateRegisterResult',
  types: () => [RegisterSuccess, NotFound, InvalidInput] as const,
});
export const RemoveRegisterResult = createUnionType({
  name: 'RemoveRegisterResult',
  types: () => [RemoveRegisterSuccess, NotFound] as const,
});
export const RegisterVersionResult = createUnionType({
  name: 'RegisterVersionResult',
  types: () => [RegisterSuccess, NotFound, VersionConflict, NotAllowedNow, InvalidInput] as const,
});
