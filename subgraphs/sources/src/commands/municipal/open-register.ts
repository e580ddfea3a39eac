import { catalogueOf, itemOf } from '@vip/catalogue';
import { accept, isUuid, refuse, uuidv7, type Result } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import { municipalItems } from '../../connectors/municipal/system.ts';
import type { Context } from '../../context.ts';
import { problem, type Problem } from '../../domain/municipal/problem.ts';
import { mayManageSources, maySeeSources, townMeant } from '../../domain/municipal/rights.ts';
import { partyOf } from '../../domain/party.ts';
import { Registers, type RegisterRecord } from '../../persistence/municipal/registers.ts';

export type RegisterRefusal =
  { readonly kind: 'not-found' } | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

const LONGEST_NAME = 100;
const MOST_ITEMS = 10;
const MOST_REGISTERS = 100;

const NAME_TAKEN = problem(
  'name',
  'NAME_TAKEN',
  'Er is al een register met deze naam. Laad daar een nieuwe versie op, of kies een andere naam.',
  'There is a register with this name already. Upload a new version there, or choose another name.',
  'Un registre porte déjà ce nom. Téléversez-y une nouvelle version ou choisissez un autre nom.',
  'Es gibt bereits ein Register mit diesem Namen. Laden Sie dort eine neue Version hoch oder wählen Sie einen anderen Namen.',
);
const TOO_MANY = problem(
  'name',
  'TOO_MANY',
  `Uw gemeente heeft al ${MOST_REGISTERS} registers. Haal er eerst een weg, of laad een nieuwe versie van een bestaand register op.`,
  `Your municipality has ${MOST_REGISTERS} registers already. Take one away first, or upload a new version of one that is there.`,
  `Votre commune a déjà ${MOST_REGISTERS} registres. Supprimez-en un d'abord, ou téléversez une nouvelle version d'un registre existant.`,
  `Ihre Gemeinde hat bereits ${MOST_REGISTERS} Register. Entfernen Sie zuerst eines, oder laden Sie eine neue Version eines vorhandenen Registers hoch.`,
);

/** A register that the caller may see, or null: somebody else's is as if it were not there. */
export async function seenRegister(
  em: EntityManager,
  { caller }: Pick<Context, 'caller'>,
  id: string,
  how: { lock?: boolean } = {},
): Promise<RegisterRecord | null> {
  const register = isUuid(id) ? await new Registers(em).one(id, how) : null;
  return register && maySeeSources(caller, register.nisCode) ? register : null;
}

/** A register of the caller's, to change; null for anybody else's. */
export async function ownRegister(
  em: EntityManager,
  context: Pick<Context, 'caller'>,
  id: string,
  how: { lock?: boolean } = {},
): Promise<RegisterRecord | null> {
  const register = await seenRegister(em, context, id, how);
  return register && mayManageSources(context.caller, register.nisCode) ? register : null;
}

/** Makes a register: a name, and the items that it answers. It answers nothing until a file is loaded. */
export async function openRegister(
  { database, recorder, clock, caller }: Context,
  input: { readonly nisCode?: string | null; readonly name: string; readonly items: readonly string[] },
): Promise<Result<RegisterRecord, RegisterRefusal>> {
  const nisCode = townMeant(caller, input.nisCode);
  if (nisCode === null || !/^\d{5}$/.test(nisCode) || !mayManageSources(caller, nisCode))
    return refuse({ kind: 'not-found' });
  const name = input.name.trim();
  const itemCodes = [...new Set(input.items)];
  const known = municipalItems();
  const problems = [
    ...(name === '' || name.length > LONGEST_NAME
      ? [
          problem(
            'name',
            'NAME',
            'Geef het register een naam van hoogstens 100 tekens.',
            'Give the register a name of at most 100 characters.',
            'Donnez au registre un nom de 100 caractères au maximum.',
            'Geben Sie dem Register einen Namen mit höchstens 100 Zeichen.',
          ),
        ]
      : []),
    ...(itemCodes.length === 0 ||
    itemCodes.length > MOST_ITEMS ||
    itemCodes.some((code) => !known.includes(code))
      ? [
          problem(
            'items',
            'ITEMS',
            'Kies 1 tot 10 inlichtingen die van de gemeente komen.',
            'Choose 1 to 10 items that come from the municipality.',
            'Choisissez 1 à 10 informations qui proviennent de la commune.',
            'Wählen Sie 1 bis 10 Auskünfte, die von der Gemeinde kommen.',
          ),
        ]
      : []),
  ];
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  return database.as(caller, async (em): Promise<Result<RegisterRecord, RegisterRefusal>> => {
    const registers = new Registers(em);
    await registers.holdTown(nisCode);
    const others = await registers.ofTown(nisCode);
    if (others.length >= MOST_REGISTERS) return refuse({ kind: 'invalid', problems: [TOO_MANY] });
    if (others.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      return refuse({ kind: 'invalid', problems: [NAME_TAKEN] });
    const at = clock.now();
    const register = { id: uuidv7(at.getTime()), nisCode, name, itemCodes, createdAt: at };
    await registers.create(register, partyOf(caller));
    await recorder.record(em, [
      {
        type: 'register.created',
        subject: register.id,
        actor: partyOf(caller),
        at,
        ids: { nisCode, itemCodes },
        data: { name },
      },
    ]);
    return accept((await registers.one(register.id))!);
  });
}

/** Takes a register away: it answers no more. What it answered before stays on the dossiers, with its proof. */
export const removeRegister = (
  context: Context,
  id: string,
): Promise<Result<RegisterRecord, { readonly kind: 'not-found' }>> =>
  context.database.as(context.caller, async (em) => {
    const register = await ownRegister(em, context, id, { lock: true });
    if (!register) return refuse({ kind: 'not-found' });
    const at = context.clock.now();
    await new Registers(em).remove(id, at);
    await context.recorder.record(em, [
      {
        type: 'register.removed',
        subject: id,
        actor: partyOf(context.caller),
        at,
        ids: { nisCode: register.nisCode },
        data: { name: register.name },
      },
    ]);
    return accept(register);
  });

/** The items of a register that the catalogue of today still has. */
export const livingItems = (codes: readonly string[]): readonly string[] =>
  codes.filter((code) => itemOf(catalogueOf(), code) !== undefined);
