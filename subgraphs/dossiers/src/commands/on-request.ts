import { refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { maySeeRequest, requestActions } from '../domain/access.ts';
import type { RequestAction } from '../domain/request.ts';
import type { NoteRequest, OpenedRequest } from '../persistence/change-request.ts';
import type { Request } from '../persistence/request.entity.ts';
import { NOT_FOUND, type RefusalOf } from './refusal.ts';

export type RequestRefusal =
  RefusalOf<'not-found'> | RefusalOf<'version-conflict'> | RefusalOf<'not-allowed'>;

/** As `actOn`, for a request. */
export function onRequest<Value, Refused>(
  context: Context,
  { requestId, expectedVersion }: { requestId: string; expectedVersion?: number | null },
  action: RequestAction,
  work: (opened: OpenedRequest, note: NoteRequest, at: Date) => Result<Value, Refused>,
): Promise<Result<Value, Refused | RequestRefusal>> {
  return context.changeRequest<Result<Value, Refused | RequestRefusal>>(requestId, (opened, note) => {
    const refusal = whyNotRequest(context, opened?.request ?? null, action, expectedVersion);
    return refusal ? refuse(refusal) : work(opened!, note, context.now());
  });
}

export function whyNotRequest(
  { caller }: Pick<Context, 'caller'>,
  request: Request | null,
  action: RequestAction,
  expectedVersion?: number | null,
): RequestRefusal | null {
  if (!request || !maySeeRequest(caller, request)) return NOT_FOUND;
  if (typeof expectedVersion === 'number' && expectedVersion !== request.version)
    return { kind: 'version-conflict', current: request.version };
  const actions = requestActions(caller, request);
  return actions.includes(action) ? null : { kind: 'not-allowed', status: request.status, actions };
}
