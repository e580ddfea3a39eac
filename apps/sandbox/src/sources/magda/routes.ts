import type { FastifyInstance } from 'fastify';
import type { SourceCode } from '../../control/controls.ts';
import { serveAs, type Answer, type SourceHost, type Twist } from '../serve.ts';
import { findProperty, giveHistory, giveProperty, keyAsked } from './cadastre.ts';
import { giveCertificates } from './energy.ts';
import { giveEnterprise } from './enterprises.ts';
import { securityFault, type MagdaRules } from './security.ts';
import {
  fault,
  isOperation,
  OPERATIONS,
  readQuestion,
  reply,
  type Operation,
  type Question,
} from './envelope.ts';

const PATHS = ['/magda/Magda-02.00/soap/WebService', '/magda/Magda-02.01/soap/WebService'] as const;

function contentOf(
  host: SourceHost,
  operation: Operation,
  question: Question,
  { wrongParcel }: Twist,
): string {
  switch (operation) {
    case 'GeefEpc':
      return giveCertificates(host.world, question, wrongParcel);
    case 'GeefOnderneming':
      return giveEnterprise(question, wrongParcel);
    case 'GeefHistoriekMutatiedossier':
      return giveHistory(host.world, question, wrongParcel);
    case 'GeefEigendomstoestanden':
      return giveProperty(host.world, question, wrongParcel);
    case 'ZoekEigendomstoestanden':
      return findProperty(host.world, question, wrongParcel);
  }
}

function sourceOf(operation: Operation | null, path: string): SourceCode {
  if (operation === 'GeefOnderneming') return 'MAGDA_KBO';
  return operation === 'GeefEpc' || (operation === null && path.includes('02.01'))
    ? 'VEKA_EPC'
    : 'MAGDA_KADASTER';
}

/** MAGDA: SOAP over HTTP, as the Flemish service bus has it. "No data" is exception 30001 in a good reply, not a fault. */
export function magdaRoutes(app: FastifyInstance, host: SourceHost, rules: MagdaRules): void {
  const typed = (body: string, status = 200): Answer => ({ status, type: 'text/xml; charset=utf-8', body });
  for (const path of PATHS)
    app.post(path, (request, response) => {
      const question = typeof request.body === 'string' ? readQuestion(request.body) : null;
      const operation = question !== null && isOperation(question.operation) ? question.operation : null;
      const source = sourceOf(operation, path);
      const about = `${path} ${question?.operation ?? '?'} ${question === null ? '' : (keyAsked(question) ?? question.criterion('Straat') ?? '')}`;
      return serveAs(
        host,
        source,
        request,
        response,
        (twist) => {
          const insecure =
            typeof request.body === 'string' ? securityFault(request.body, rules, new Date()) : null;
          if (insecure !== null) return typed(fault(insecure), 500);
          if (question === null || operation === null)
            return typed(
              fault(`Onbekende of onleesbare vraag; gespeeld worden ${Object.keys(OPERATIONS).join(', ')}`),
              500,
            );
          return typed(reply(operation, question, contentOf(host, operation, question, twist)));
        },
        { about },
      );
    });
}
