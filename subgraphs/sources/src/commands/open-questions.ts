import type { Geometry } from 'geojson';
import { digest } from '../connectors/answer.ts';
import { whoAnswers } from '../persistence/municipal/who-answers.ts';
import type { SubjectAddress } from '../connectors/connector.ts';
import type { Platform } from '../context.ts';
import { Answers } from '../persistence/answers.ts';
import { Questions } from '../persistence/questions.ts';
import type { AskedDossier, StoredSubject } from '../persistence/rows.ts';
import { LEASE_MS, type Runner } from './runner.ts';
import { tellAtOnce } from './tell-on.ts';
import { whatToAsk } from './what-to-ask.ts';

/** What we ask `dossiers` about a new dossier. */
export const ASKED_DOSSIER = /* GraphQL */ `
  query AskedDossier($id: ID!) {
    dossier(id: $id) {
      id
      capakey
      geometry
      purpose
      catalogueVersion
      request {
        id
      }
      municipality {
        nisCode
      }
      parcel {
        addresses {
          id
          fullAddress
          street
          houseNumber
          boxNumber
          postalCode
          municipalityName
        }
      }
      sections {
        items {
          id
          code
        }
      }
    }
  }
`;

interface Told {
  readonly dossier: {
    readonly id: string;
    readonly capakey: string | null;
    readonly geometry: Geometry | null;
    readonly purpose: string;
    readonly catalogueVersion: string;
    readonly request: { readonly id: string };
    readonly municipality: { readonly nisCode: string };
    readonly parcel: { readonly addresses: readonly SubjectAddress[] } | null;
    readonly sections: readonly {
      readonly items: readonly { readonly id: string; readonly code: string }[];
    }[];
  } | null;
}

/** Two dossiers with the same key ask the very same: parcel, outline, addresses and municipality. */
const subjectKeyOf = (
  capakey: string | null,
  nisCode: string,
  { geometry, addresses }: StoredSubject,
): string => digest(JSON.stringify([capakey, nisCode, geometry, addresses.map(({ id }) => id).toSorted()]));

/**
 * Writes down what is to be asked about a new dossier and starts asking. Done twice, the second time does nothing
 * but go on with what nobody answered.
 * @param ownerId of the request: who may see what comes of it.
 */
export async function openQuestions(
  { database, recorder, clock, ask, reachOf, log }: Platform,
  runner: Runner,
  dossierId: string,
  ownerId: string,
): Promise<void> {
  const { dossier } = await ask<Told>(ASKED_DOSSIER, { id: dossierId });
  if (!dossier) throw new Error(`Dossier ${dossierId} is not there yet`);
  const now = clock.now();
  const items = dossier.sections.flatMap((section) => section.items);
  const subject = { geometry: dossier.geometry, addresses: dossier.parcel?.addresses ?? [] };
  const { nisCode } = dossier.municipality;
  const municipal = await database.asService((em) => whoAnswers(em, nisCode));
  const asked: AskedDossier = {
    dossierId: dossier.id,
    requestId: dossier.request.id,
    capakey: dossier.capakey,
    nisCode,
    ownerId,
    purpose: dossier.purpose,
    catalogueVersion: dossier.catalogueVersion,
    subject,
    subjectKey: subjectKeyOf(dossier.capakey, nisCode, subject),
    createdAt: now,
    lookOf: null,
  };
  const codes = items.map(({ code }) => code);
  const open = await database.asService(async (em) => {
    const door = new Questions(em);
    const valid = await new Answers(em).valid(asked.subjectKey!, now);
    const { evidence, questions } = whatToAsk(asked, codes, { municipal, reachOf, valid, now });
    if (!(await door.open(asked, items, questions, evidence, new Date(now.getTime() + LEASE_MS))))
      return door.unasked(dossier.id);
    await recorder.record(em, await tellAtOnce(em, asked, evidence, now));
    return questions.filter(({ openItems }) => openItems.length > 0);
  });
  // Not awaited: the job is done when the questions are written down; asking survives by their lease.
  runner
    .run(asked, open)
    .catch((error: unknown) => log.error({ err: error, dossier: dossier.id }, 'asking stopped'));
}
