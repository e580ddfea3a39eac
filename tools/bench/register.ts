import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { signInAs, type Person } from '../client/person.ts';
import { addressesOf, parcelsOf } from '../client/world.ts';
import type { Running } from '../launcher/running.ts';
import { ms, type Figure } from './report.ts';

const CONTROLLER = 'karel.wouters';
const GENT = '44021';
const ITEM = 'LEEGSTANDSREGISTER';
/** One row in so many names a parcel that is in no register, as an old list does. */
const UNKNOWN_ONE_IN = 50;
const LOOK_MS = 250;

const REGISTER = `fragment Register on MunicipalRegister { id versions { id version state rowsTotal rowsRead rowsAccepted rowsRefused
  mapping { match matchColumns items { itemCode fields { attribute column constant dateFormat values { from to } } } } } }`;
const CREATE = `mutation Create($input: CreateRegisterInput!) { createRegister(input: $input) { __typename ... on RegisterSuccess { register { ...Register } } ... on Refusal { message } } } ${REGISTER}`;
const READ = `query Read($id: ID!) { municipalRegister(id: $id) { ...Register } } ${REGISTER}`;
const CHECK = `mutation Check($input: CheckRegisterVersionInput!) { checkRegisterVersion(input: $input) { __typename ... on Refusal { message } } }`;
const LOAD = `mutation Load($input: RegisterVersionActionInput!) { loadRegisterVersion(input: $input) { __typename ... on Refusal { message } } }`;
const REMOVE = 'mutation Remove($id: ID!) { removeRegister(id: $id) { __typename } }';

interface Mapping {
  readonly items: readonly { readonly itemCode: string; readonly fields: readonly object[] }[];
}
interface Version {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly rowsTotal: number;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRefused: number;
  readonly mapping: Mapping;
}
/** How the rows of a file say what they are about. */
interface Way {
  readonly column: string;
  readonly places: readonly string[];
  /** A place that is in no register. */
  readonly unknown: string;
}
interface Register {
  readonly id: string;
  readonly versions: readonly Version[];
}

/** A register as a municipality has it: a parcel or an address, a number, a day and a reason on every row. */
function csvOf({ column, places, unknown }: Way, rows: number): Blob {
  const lines = Array.from({ length: rows }, (_, at) => {
    const place = at % UNKNOWN_ONE_IN === 7 ? unknown : places[at % places.length]!;
    const day = `${String((at % 28) + 1).padStart(2, '0')}/${String((at % 12) + 1).padStart(2, '0')}/${2000 + (at % 25)}`;
    return `${place};L-${at};${day};Geen inschrijving in het bevolkingsregister`;
  });
  return new Blob([[`${column};Inventarisnummer;Datum opname;Reden`, ...lines].join('\r\n')], {
    type: 'text/csv',
  });
}

const residentMb = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;

async function timed<Answer>(work: () => Promise<Answer>): Promise<readonly [Answer, number]> {
  const began = performance.now();
  return [await work(), performance.now() - began];
}

/** @throws Error with the refusal, when it is one. */
function mustBe<Answer extends { readonly __typename: string }>(answer: Answer, typename: string): Answer {
  if (answer.__typename !== typename) throw new Error(JSON.stringify(answer));
  return answer;
}

const latest = async (person: Person, id: string): Promise<Version> =>
  (await person.ask<{ municipalRegister: Register }>(READ, { id })).municipalRegister.versions[0]!;

/** What the officer sets on the screen: nobody can tell 03/04 from 04/03, so it says what comes first. */
const withDays = ({ items, ...rest }: Mapping): Mapping => ({
  ...rest,
  items: items.map((item) => ({
    ...item,
    fields: item.fields.map((field) => ({ ...field, dateFormat: 'DMY' })),
  })),
});

/** The dry run, looked at as the screen does until it is done. */
async function tried(
  person: Person,
  id: string,
  { id: versionId, version, mapping }: Version,
  look: () => void,
) {
  const seen = new Set<number>();
  const input = {
    versionId,
    expectedVersion: version,
    mapping: withDays(mapping),
    complete: false,
    validAsOf: '2026-02-28',
  };
  const { checkRegisterVersion } = await person.ask<{ checkRegisterVersion: { __typename: string } }>(CHECK, {
    input,
  });
  mustBe(checkRegisterVersion, 'RegisterSuccess');
  for (;;) {
    const now = await latest(person, id);
    seen.add(now.rowsRead);
    look();
    if (now.state === 'CHECKED') return { ...now, moved: seen.size };
    if (now.state !== 'CHECKING') throw new Error(`the dry run ended as ${now.state}`);
    await pause(LOOK_MS);
  }
}

const thousands = new Intl.NumberFormat('en');

async function roadOf(running: Running, person: Person, way: Way, rows: number): Promise<readonly Figure[]> {
  const file = csvOf(way, rows);
  const { createRegister } = await person.ask<{
    createRegister: { __typename: string; register: Register };
  }>(CREATE, { input: { name: `Proefregister ${Date.now()}`, items: [ITEM] } });
  const { id } = mustBe(createRegister, 'RegisterSuccess').register;
  const form = new FormData();
  form.append('file', file, 'register.csv');
  const pid = running.processes['sources']!;
  const atRest = residentMb(pid);
  let most = atRest;
  const [, uploadMs] = await timed(() => person.send(`/registers/${id}/files`, form));
  const [uploaded, previewMs] = await timed(() => latest(person, id));
  const [checked, checkMs] = await timed(() =>
    tried(person, id, uploaded, () => (most = Math.max(most, residentMb(pid)))),
  );
  const [, loadMs] = await timed(async () => {
    const input = { versionId: checked.id, expectedVersion: checked.version };
    const { loadRegisterVersion } = await person.ask<{ loadRegisterVersion: { __typename: string } }>(LOAD, {
      input,
    });
    mustBe(loadRegisterVersion, 'RegisterSuccess');
  });
  await person.ask(REMOVE, { id });
  const by = `by ${way.column}`;
  return [
    {
      what: `${by}: upload, whole file read`,
      value: ms(uploadMs),
      how: `${thousands.format(uploaded.rowsTotal)} rows of CSV, ${(file.size / 1_048_576).toFixed(1)} MB, through the gateway`,
    },
    {
      what: `${by}: preview and suggested mapping`,
      value: ms(previewMs),
      how: 'the question of the screen',
    },
    {
      what: `${by}: dry run`,
      value: `${ms(checkMs)}, ${thousands.format(Math.round((rows / checkMs) * 1_000))} rows/s`,
      how: `${thousands.format(checked.rowsAccepted)} matched and checked, ${thousands.format(checked.rowsRefused)} refused; progress moved ${checked.moved} times`,
    },
    { what: `${by}: in force`, value: ms(loadMs), how: 'one update; from then on it answers' },
    {
      what: `${by}: memory of sources, at most`,
      value: `${most.toFixed(0)} MB`,
      how: `resident, during the dry run; ${atRest.toFixed(0)} MB before the upload`,
    },
  ];
}

/**
 * A municipal register of so many rows by the road of the screen: uploaded with its preview and suggested mapping, tried,
 * loaded; once with a CaPaKey on each row and once with an address. What a dry run costs in memory is the largest that
 * the process of sources was while it went on.
 */
export async function registerFigures(running: Running, rows: number): Promise<readonly Figure[]> {
  const person = await signInAs(running.publicUrl, CONTROLLER);
  const world = running.sandboxUrl!;
  const ways: readonly Way[] = [
    { column: 'CaPaKey', places: await parcelsOf(world, GENT), unknown: '44021Z9999/99Z999' },
    { column: 'Adres', places: await addressesOf(world, GENT), unknown: 'Nergensstraat 1, 9000 Gent' },
  ];
  const figures: Figure[] = [];
  for (const way of ways) figures.push(...(await roadOf(running, person, way, rows)));
  return figures;
}
