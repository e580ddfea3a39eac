import multipart from '@fastify/multipart';
import type { Caller, Language } from '@vip/domain-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { readRefused } from '../commands/municipal/read-registers.ts';
import { MOST_REGISTER_BYTES, uploadVersion } from '../commands/municipal/upload-version.ts';
import type { Context } from '../context.ts';
import { tableProblemText } from '../files/table-problem.ts';
import { csvCell, REPORT_HEAD } from './report-csv.ts';

type ById = { Params: { id: string } };

const TEXTS: Readonly<Record<'NOT_FOUND' | 'TOO_LARGE' | 'NO_FILE', Readonly<Record<Language, string>>>> = {
  NOT_FOUND: {
    nl: 'Dit register bestaat niet, of u hebt er geen toegang toe.',
    en: 'This register does not exist, or you have no access to it.',
    fr: "Ce registre n'existe pas, ou vous n'y avez pas accès.",
    de: 'Dieses Register gibt es nicht, oder Sie haben keinen Zugang dazu.',
  },
  TOO_LARGE: {
    nl: 'Dit bestand is groter dan 50 MB. Laat de kolommen weg die u niet nodig hebt, of splits het register.',
    en: 'This file is larger than 50 MB. Leave out the columns that you do not need, or split the register.',
    fr: 'Ce fichier dépasse 50 Mo. Omettez les colonnes inutiles ou répartissez le registre.',
    de: 'Diese Datei ist größer als 50 MB. Lassen Sie nicht benötigte Spalten weg oder teilen Sie das Register.',
  },
  NO_FILE: {
    nl: 'Kies een bestand.',
    en: 'Choose a file.',
    fr: 'Choisissez un fichier.',
    de: 'Wählen Sie eine Datei.',
  },
};
const STATUS: Readonly<Record<string, number>> = { NOT_FOUND: 404, TOO_LARGE: 413, NO_FILE: 400 };
const PAGE = 500;

/** Files of registers in, and the report of what was refused out. */
export async function registerFileRoutes(
  fastify: FastifyInstance,
  { callerOf }: { callerOf: (request: FastifyRequest) => Caller },
  contextOf: (caller: Caller) => Context,
): Promise<void> {
  await fastify.register(multipart, { limits: { fileSize: MOST_REGISTER_BYTES, files: 1, fields: 5 } });

  fastify.post<ById>(
    '/internal/registers/:id/files',
    { bodyLimit: MOST_REGISTER_BYTES + 100_000 },
    async (request, reply) => {
      const caller = callerOf(request);
      const refuse = (code: string) =>
        reply.code(STATUS[code] ?? 422).send({
          code,
          error:
            code in TEXTS
              ? TEXTS[code as keyof typeof TEXTS][caller.language]
              : tableProblemText(code, caller.language),
        });
      const part = request.isMultipart() ? await request.file() : undefined;
      if (!part) return refuse('NO_FILE');
      const stored = await uploadVersion(
        contextOf(caller),
        request.params.id,
        part.filename,
        part.file,
        () => part.file.truncated,
      );
      part.file.resume(); // what was not read must not hold the connection
      return stored.ok ? reply.code(201).send(stored.value) : refuse(stored.refusal);
    },
  );

  fastify.get<ById>('/internal/registers/versions/:id/report', async (request, reply) => {
    const caller = callerOf(request);
    const context = contextOf(caller);
    const id = request.params.id.replace(/\.csv$/, '');
    if ((await readRefused(context, id, 0, 1)) === null)
      return reply.code(404).send({ code: 'NOT_FOUND', error: TEXTS.NOT_FOUND[caller.language] });
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="register-report.csv"')
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(Readable.from(reportLines(context, id)));
  });
}

/** The report line by line, a page of rows at a time. */
async function* reportLines(context: Context, id: string): AsyncGenerator<string> {
  const { language } = context.caller;
  // A spreadsheet reads UTF-8 as such only when the file says so.
  yield `\uFEFF${REPORT_HEAD[language].map(csvCell).join(';')}\r\n`;
  for (let after = 0; ;) {
    const rows = await readRefused(context, id, after, PAGE);
    if (!rows || rows.length === 0) return;
    for (const { rowNumber, problems, cells } of rows)
      for (const { column, message } of problems)
        yield `${[String(rowNumber), column ?? '', column ? (cells[column] ?? '') : '', message[language]].map(csvCell).join(';')}\r\n`;
    after = rows.at(-1)!.rowNumber;
  }
}
