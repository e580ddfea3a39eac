import { randomUUID } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import { xml } from '../gml.ts';

/** One question to MAGDA, as far as the sandbox reads it. */
export interface Question {
  /** `GeefEpc`, `GeefEigendomstoestanden`, … */
  readonly operation: string;
  readonly reference: string;
  readonly sender: { readonly identification: string; readonly reference: string; readonly capacity: string };
  /** The first value of an element (or `@attribute`) of this name under the question, at any depth; undefined when there is none. */
  criterion(name: string): string | undefined;
}

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: true,
});

function seek(node: unknown, name: string): unknown {
  if (Array.isArray(node)) {
    for (const child of node) {
      const found = seek(child, name);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isNode(node)) return undefined;
  if (name in node) return node[name];
  return seek(Object.values(node), name);
}

/** The text of an element; of its `Code` or `Naam` when the caller sent it in the long form. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (isNode(value)) return textOf(value['Code'] ?? value['Naam'] ?? value['#text']);
  return undefined;
}

/** Reads a SOAP envelope; null when it is none. */
export function readQuestion(body: string): Question | null {
  let root: unknown;
  try {
    root = parser.parse(body);
  } catch {
    return null;
  }
  const content = seek(root, 'Body');
  if (!isNode(content)) return null;
  const operation = Object.keys(content).find((name) => !/^[?@#]/.test(name));
  const question = seek(content, 'Vraag');
  if (operation === undefined || question === undefined) return null;
  const sender = seek(seek(content, 'Context'), 'Afzender');
  return {
    operation,
    reference: textOf(seek(question, 'Referte')) ?? '',
    sender: {
      identification: textOf(seek(sender, 'Identificatie')) ?? '',
      reference: textOf(seek(sender, 'Referte')) ?? '',
      capacity: textOf(seek(sender, 'Hoedanigheid')) ?? '',
    },
    criterion: (name) => textOf(seek(seek(question, 'Inhoud') ?? question, name)),
  };
}

/** Name in the envelope, version and namespace of the operations that are played. */
export const OPERATIONS = {
  GeefEigendomstoestanden: {
    version: '02.00.0000',
    namespace: 'http://webservice.geefeigendomstoestandendienst-02_00.kadaster-02_00.vip.vlaanderen.be',
  },
  ZoekEigendomstoestanden: {
    version: '02.00.0000',
    namespace: 'http://webservice.zoekeigendomstoestandendienst-02_00.kadaster-02_00.vip.vlaanderen.be',
  },
  GeefHistoriekMutatiedossier: {
    version: '03.00.0000',
    namespace: 'http://webservice.geefhistoriekmutatiedossierdienst-03_00.kadaster-03_00.vip.vlaanderen.be',
  },
  GeefOnderneming: {
    version: '02.00.0000',
    namespace: 'http://webservice.geefondernemingdienst-02_00.onderneming-02_00.vip.vlaanderen.be',
  },
  GeefEpc: {
    version: '02.01.0000',
    namespace: 'http://webservice.geefepcdienst-02_01.energie-02_01.epb.vea.lne.vlaanderen.be',
  },
} as const;
export type Operation = keyof typeof OPERATIONS;
export const isOperation = (name: string): name is Operation => Object.hasOwn(OPERATIONS, name);

const moment = (): string => {
  const iso = new Date().toISOString();
  return `<Tijdstip><Datum>${iso.slice(0, 10)}</Datum><Tijd>${iso.slice(11, 23)}</Tijd></Tijdstip>`;
};

/** A reply round what was found. */
export function reply(operation: Operation, question: Question, answer: string): string {
  const { version, namespace } = OPERATIONS[operation];
  const { sender } = question;
  return (
    `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header/><soapenv:Body><web:${operation}Response xmlns:web="${namespace}"><Repliek>` +
    `<Context><Naam>${operation}</Naam><Versie>${version}</Versie><Bericht><Type>ANTWOORD</Type>${moment()}<Afzender><Identificatie>vip.vlaanderen.be</Identificatie><Naam>MagdaGateway</Naam><Referte>${randomUUID()}</Referte></Afzender>` +
    `<Ontvanger><Identificatie>${xml(sender.identification)}</Identificatie><Referte>${xml(sender.reference)}</Referte><Hoedanigheid>${xml(sender.capacity)}</Hoedanigheid></Ontvanger></Bericht></Context>` +
    `<Antwoorden><Antwoord><Referte>${xml(question.reference)}</Referte>${answer}</Antwoord></Antwoorden></Repliek></web:${operation}Response></soapenv:Body></soapenv:Envelope>`
  );
}

/** A business exception: 30001 says that there is nothing, every other number that it went wrong. */
export const exception = (number: string, diagnosis: string, origin = 'MAGDA'): string =>
  `<Uitzonderingen><Uitzondering><Identificatie>${number}</Identificatie><Oorsprong>${origin}</Oorsprong><Type>FOUT</Type>${moment()}<Diagnose>${xml(diagnosis)}</Diagnose></Uitzondering></Uitzonderingen>`;
export const noData = (origin = 'MAGDA'): string =>
  exception('30001', 'Geen gegevens gevonden voor de vraag', origin);

export const fault = (text: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><soapenv:Fault><faultcode>soapenv:Client</faultcode><faultstring>${xml(text)}</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>`;
