import { z } from 'zod';
import type { Connector } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { recordOf } from '../fields.ts';
import { About, askByKey, Day, listOf, maybe, recordsFrom, text, whole } from '../register.ts';
import { APPEALS, DECISIONS, EXPIRIES, PROJECT_KINDS } from './permit-words.ts';

/** Applicants come along with a project. They are named nowhere here, so they are dropped on reading. */
const Project = z.object({
  projectnummer: z.string().min(1),
  onderwerp: z.string().min(1),
  projecttype: z.enum(PROJECT_KINDS),
  percelen: z.array(z.string()).min(1),
  vergunningsplichtig: z.boolean().nullish(),
  klasse: text,
  beslissingen: z.array(z.object({ uitkomst: z.enum(DECISIONS), datum: Day, voorwaarden: text })),
  lopendeProcedure: maybe(APPEALS),
  vervalStatus: maybe(EXPIRIES),
});
type Project = z.infer<typeof Project>;

const Wire = About.extend({ aantal: z.int().nonnegative(), projecten: z.array(Project) });

/** Decisions oldest first: the last one is the one that counts, and the catalogue keeps the row. */
const decided = ({ beslissingen }: Project) =>
  beslissingen.toSorted((a, b) => a.datum.localeCompare(b.datum));

const permit = (project: Project) =>
  recordOf({
    beschrijving: project.onderwerp,
    omvNummer: project.projectnummer,
    projecttype: [project.projecttype],
    vergunningsplichtig: project.vergunningsplichtig,
    klasse: project.klasse,
    voorwaarden: decided(project).flatMap(({ voorwaarden }) => listOf(voorwaarden)),
    lopendeProcedure: project.lopendeProcedure,
    typeBeslissing: decided(project).map(({ uitkomst }) => uitkomst),
    datumBeslissing: decided(project).map(({ datum }) => datum),
    vervalStatus: project.vervalStatus,
  });

const vegetation = (project: Project) =>
  recordOf({
    referentie: project.projectnummer,
    datum: decided(project).at(-1)?.datum,
    voorwaarden: decided(project).flatMap(({ voorwaarden }) => listOf(voorwaarden)),
  });

/** Projects of the Omgevingsloket on a parcel, since 2018: permits and reports, and changes of vegetation by themselves. */
export const permitDesk: Connector = {
  code: 'OMGEVINGSLOKET',
  items: ['OMGEVINGSVERGUNNING', 'VEGETATIEWIJZIGING'],
  endpoint: null,
  access: { scope: 'omgevingsloket_lezen', audience: 'urn:vip:bron:OMGEVINGSLOKET' },
  replaceable: true,
  sandboxPath: '/omgevingsloket/v1',
  concurrency: 8,
  validSeconds: 3_600,
  ask: askByKey({
    path: (slug) => `percelen/${slug}/projecten`,
    wire: Wire,
    read: ({ capakey, aantal, projecten }) => {
      const all = whole(projecten, aantal);
      if (all.some(({ percelen }) => !percelen.includes(capakey)))
        throw new SourceFailure('wrong-parcel', 'a project on other parcels');
      return {
        OMGEVINGSVERGUNNING: recordsFrom(
          all.filter(({ projecttype }) => projecttype !== 'VW'),
          permit,
        ),
        VEGETATIEWIJZIGING: recordsFrom(
          all.filter(({ projecttype }) => projecttype === 'VW'),
          vegetation,
        ),
      };
    },
  }),
};
