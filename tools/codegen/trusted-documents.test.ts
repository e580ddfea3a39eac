import { expect, it } from 'vitest';
import { trustedDocuments } from './trusted-documents.ts';

it.each(['requester', 'supplier', 'controller'])(
  'lets the %s app ask what it shares with the others beside its own questions',
  (app) => {
    const asked = Object.values(trustedDocuments(`apps/${app}`)!).join('\n');
    expect(asked).toContain('query Unread ');
    expect(asked).toContain('mutation MarkRead(');
    expect(asked).toContain(
      { requester: 'SubmitRequest', supplier: 'SupplierQueue', controller: 'ControllerQueue' }[app],
    );
  },
);

it('gives a page that asks nothing no questions of others', () => {
  expect(trustedDocuments('libs/ui/showcase')).toBeNull();
});
