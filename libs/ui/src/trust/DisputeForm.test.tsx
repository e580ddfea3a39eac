import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { texts } from '../texts/ui.nl.ts';
import { UiProvider } from '../texts/UiProvider.tsx';
import { DisputeForm, type Dispute, type DisputedSource } from './DisputeForm.tsx';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);
// jsdom lacks it; the open list looks its options up with it.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });

/** The edge: what the browser sends, in the hands of the test. */
class Upload {
  static readonly all: Upload[] = [];
  url = '';
  status = 0;
  responseText = '';
  aborted = false;
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onabort?: () => void;
  onerror?: () => void;
  open = (_: string, url: string) => (this.url = url);
  setRequestHeader = () => {};
  send = () => Upload.all.push(this);
  abort = () => {
    this.aborted = true;
    this.onabort?.();
  };
  answer = (status: number, body: object) =>
    act(async () => {
      Object.assign(this, { status, responseText: JSON.stringify(body) });
      this.onload?.();
    });
}
beforeEach(() => {
  Upload.all.length = 0;
  vi.stubGlobal('XMLHttpRequest', Upload);
});

const KEPT = { id: 'f-1', name: 'plan.pdf', digest: 'd' };
const pdf = (name: string) => new File(['%PDF-'], name, { type: 'application/pdf' });

const WATER = { code: 'WATER', name: 'Watertoets' };

async function opened(
  onSend = vi.fn(async (_: Dispute): Promise<string | null> => null),
  sources: readonly DisputedSource[] = [WATER],
) {
  const { container } = render(
    <UiProvider language="nl" texts={texts}>
      <DisputeForm
        sources={sources}
        item="Overstroming"
        answer={{ dossierId: 'd-1', itemCode: 'ZEE' }}
        onSend={onSend}
      />
    </UiProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Antwoord betwisten: Overstroming' }));
  await userEvent.type(screen.getByRole('textbox'), 'De dijk is verhoogd.');
  const choose = (...files: File[]) =>
    userEvent.upload(container.querySelector<HTMLInputElement>('input[type=file]')!, files);
  return {
    onSend,
    choose,
    send: () => userEvent.click(screen.getByRole('button', { name: 'Melding versturen' })),
  };
}

it('sends the evidence with the dispute, once it is there', async () => {
  const { onSend, choose, send } = await opened();
  await choose(pdf('plan.pdf'));
  expect(Upload.all[0]!.url).toBe('/files?dossier=d-1&item=ZEE');
  act(() => Upload.all[0]!.upload.onprogress?.({ loaded: 1, total: 4 }));
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
  await send();
  expect(screen.getByText('Even wachten: een bestand wordt nog verstuurd.')).toBeDefined();
  expect(onSend).not.toHaveBeenCalled();

  await Upload.all[0]!.answer(201, KEPT);
  await send();
  await waitFor(() =>
    expect(onSend).toHaveBeenCalledWith({ reason: 'WRONG', text: 'De dijk is verhoogd.', files: [KEPT] }),
  );
});

it('asks which of several sources is wrong, and reports about that one', async () => {
  const { onSend, send } = await opened(undefined, [WATER, { code: 'KAART', name: 'Kaartlaag' }]);
  await userEvent.click(screen.getByRole('button', { name: /Welke bron heeft het mis/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Kaartlaag' }));
  await send();
  await waitFor(() => expect(onSend).toHaveBeenCalledWith(expect.objectContaining({ sourceCode: 'KAART' })));
});

it('says beside a file why it was not taken, and goes on once that is removed', async () => {
  const { onSend, choose, send } = await opened();
  await choose(pdf('script.pdf'));
  await Upload.all[0]!.answer(415, { code: 'WRONG_EVIDENCE', error: 'Alleen PDF.' });
  expect(screen.getByText('script.pdf').closest('li')!.textContent).toContain('Alleen PDF.');
  await send();
  expect(onSend).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'script.pdf verwijderen' }));
  await send();
  await waitFor(() => expect(onSend).toHaveBeenCalledWith(expect.objectContaining({ files: [] })));
});

it('breaks an upload off when its file is removed', async () => {
  const { choose } = await opened();
  await choose(pdf('plan.pdf'));
  await userEvent.click(screen.getByRole('button', { name: 'plan.pdf verwijderen' }));
  expect(Upload.all[0]!.aborted).toBe(true);
  expect(screen.queryByText('plan.pdf')).toBeNull();
});

it('takes five files and says so', async () => {
  const { choose } = await opened();
  await choose(...Array.from({ length: 6 }, (_, at) => pdf(`${at}.pdf`)));
  expect(Upload.all).toHaveLength(5);
  expect(screen.getByText('Voeg hoogstens 5 bestanden toe. Verwijder er eerst een.')).toBeDefined();
});

it('calls the place to drop files by its name in the language of the page', async () => {
  await opened();
  expect(screen.getByRole('button', { name: /Bestanden hierheen slepen/ })).toBeDefined();
});
