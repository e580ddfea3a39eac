import { beforeEach, expect, it, vi } from 'vitest';
import { uploadFile } from './uploadFile.ts';

/** The browser's own request, at the edge: it keeps where it went and is answered by the test. */
class Sent {
  static last: Sent;
  url = '';
  status = 0;
  responseText = '';
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  constructor() {
    Sent.last = this;
  }
  open = (_: string, url: string) => (this.url = url);
  setRequestHeader = () => {};
  send = () => {};
  abort = () => this.onabort?.();
  answer(status: number, body: object) {
    Object.assign(this, { status, responseText: JSON.stringify(body) });
    this.onload?.();
  }
}
beforeEach(() => void vi.stubGlobal('XMLHttpRequest', Sent));

const file = new File(['%PDF-'], 'plan.pdf');
const onProgress = vi.fn();

it('tells how far it is, and what was kept', async () => {
  const sending = uploadFile(file, { onProgress });
  expect(Sent.last.url).toBe('/files');
  Sent.last.upload.onprogress?.({ loaded: 1, total: 4 });
  expect(onProgress).toHaveBeenLastCalledWith(0.25);
  Sent.last.answer(201, { id: 'f', name: 'plan.pdf', digest: 'd', size: 5 });
  expect(await sending).toEqual({ id: 'f', name: 'plan.pdf', digest: 'd' });
});

it('says which answer it is evidence against', () => {
  void uploadFile(file, { onProgress, disputes: { dossierId: 'd-1', itemCode: 'ZEE' } });
  expect(Sent.last.url).toBe('/files?dossier=d-1&item=ZEE');
});

it("passes the platform's refusal on in its own words", async () => {
  const sending = uploadFile(file, { onProgress });
  Sent.last.answer(415, { error: 'Dit soort bestand nemen wij niet aan.' });
  expect(await sending).toBe('Dit soort bestand nemen wij niet aan.');
});

it('has no answer when the line broke, or when it was called off', async () => {
  const broken = uploadFile(file, { onProgress });
  Sent.last.onerror?.();
  expect(await broken).toBeNull();
  const ending = new AbortController();
  const calledOff = uploadFile(file, { onProgress, signal: ending.signal });
  ending.abort();
  expect(await calledOff).toBeNull();
});
