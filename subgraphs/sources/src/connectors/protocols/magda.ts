import { randomUUID } from 'node:crypto';
import type { Notes } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { secureEnvelope, xmlText, type MagdaSecurity } from './magda-security.ts';
import { withoutElements } from './xml-redact.ts';
import { at, children, descendants, readXml, textAt, type XmlNode } from './xml.ts';

/** Who we are to MAGDA; from the connection agreement. */
export interface MagdaParty extends MagdaSecurity {
  /** `Afzender/Identificatie`. */
  readonly identification: string;
  /** Code of the capacity in which we ask, per use case. */
  readonly hoedanigheid: string;
}

export interface MagdaService {
  readonly name: string;
  readonly version: '02.00.0000' | '02.01.0000' | '03.00.0000';
  readonly namespace: string;
}

/** The envelope of one question. @param inhoud XML of `Vraag/Inhoud`, already escaped. */
export function magdaEnvelope(
  service: MagdaService,
  party: MagdaParty,
  inhoud: string,
  referte: string,
  now: Date,
): string {
  const [datum, tijd] = now.toISOString().slice(0, 23).split('T') as [string, string];
  const content =
    `<web:${service.name} xmlns:web="${service.namespace}"><Verzoek><Context><Naam>${service.name}</Naam><Versie>${service.version}</Versie><Bericht><Type>VRAAG</Type>` +
    `<Tijdstip><Datum>${datum}</Datum><Tijd>${tijd}</Tijd></Tijdstip><Afzender><Identificatie>${xmlText(party.identification)}</Identificatie><Referte>${referte}</Referte>` +
    `<Hoedanigheid>${xmlText(party.hoedanigheid)}</Hoedanigheid></Afzender><Ontvanger><Identificatie>vip.vlaanderen.be</Identificatie></Ontvanger></Bericht></Context>` +
    `<Vragen><Vraag><Referte>${referte}</Referte><Inhoud>${inhoud}</Inhoud></Vraag></Vragen></Verzoek></web:${service.name}>`;
  return secureEnvelope(content, party, now);
}

/** People and owners: read by nobody, kept nowhere. The right of a citizen is the one exception, and that is not kept either. */
const PERSONAL = ['Partijen', 'EigenaarsRechten', 'Personen', 'Persoon', 'INSZ'] as const;

/** The answer without the elements that hold personal data; what we keep as evidence. */
export const withoutPeople = (body: Buffer): Buffer => withoutElements(body, PERSONAL);

const NO_DATA = '30001';

/**
 * Reads a reply: the contents of its answers, or null when MAGDA says "no data" (30001).
 * @throws SourceFailure `fault` for a SOAP fault and any other exception; `unreadable` when it is no reply.
 */
export function readMagdaReply(text: string): readonly XmlNode[] | null {
  const document = readXml(text);
  const [fault] = descendants(document, 'Fault');
  if (fault)
    throw new SourceFailure(
      'fault',
      `SOAP fault: ${(textAt(fault, 'faultstring') ?? textAt(fault, 'faultcode') ?? '').slice(0, 120)}`,
    );
  const [reply] = descendants(document, 'Repliek');
  if (!reply) throw new SourceFailure('unreadable', 'no MAGDA reply');
  const answers = children(at(reply, 'Antwoorden'), 'Antwoord');
  const exceptions = [reply, ...answers]
    .flatMap((node) => children(node, 'Uitzonderingen'))
    .flatMap((list) => children(list, 'Uitzondering'))
    .filter((exception) => !/^(WAARSCHUWING|INFORMATIE)$/i.test(textAt(exception, 'Type') ?? ''));
  const codes = exceptions.map((exception) => textAt(exception, 'Identificatie') ?? '?');
  const other = exceptions.findIndex((_, i) => codes[i] !== NO_DATA);
  if (other >= 0)
    throw new SourceFailure(
      'fault',
      `MAGDA ${codes[other]}: ${(textAt(exceptions[other], 'Diagnose') ?? '').slice(0, 120)}`,
    );
  if (exceptions.length > 0) return null;
  const contents = answers.flatMap((answer) => children(answer, 'Inhoud'));
  if (contents.length === 0)
    throw new SourceFailure('unreadable', 'a reply without content and without exception');
  return contents;
}

/** Asks MAGDA one question. @returns null for "no data". @throws SourceFailure */
export async function askMagda(
  { http, reach }: Notes,
  service: MagdaService,
  party: MagdaParty,
  inhoud: string,
): Promise<readonly XmlNode[] | null> {
  const exchange = await http({
    method: 'POST',
    url: reach.baseUrl,
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""', accept: 'text/xml' },
    body: magdaEnvelope(service, party, inhoud, randomUUID(), reach.now()),
    expects: /xml/,
    alsoAnswers: [500], // SOAP 1.1 sends its faults with status 500
  });
  if (exchange.status === 500 && !/Fault|Repliek/.test(exchange.body.toString('utf8')))
    throw new SourceFailure('http', 'status 500');
  return readMagdaReply(exchange.body.toString('utf8'));
}
