import { accept, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import type { Request } from '../persistence/request.entity.ts';
import { onRequest, type RequestRefusal } from './on-request.ts';

/** Takes a request back, before anything is being done for it. */
export const cancelRequest = (
  context: Context,
  input: { readonly requestId: string; readonly expectedVersion?: number | null },
): Promise<Result<Request, RequestRefusal>> =>
  onRequest(context, input, 'CANCEL', ({ request }, note) => {
    request.status = 'CANCELLED';
    note({ type: 'request.cancelled' });
    return accept(request);
  });
