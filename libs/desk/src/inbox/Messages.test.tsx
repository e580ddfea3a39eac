import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { AsPerson } from '../testing/AsPerson.tsx';
import { Messages } from './Messages.tsx';

afterEach(cleanup);

const message = (id: string, changes: object = {}) => ({
  __typename: 'Notification' as const,
  id,
  kind: 'DEADLINE_NEAR' as const,
  at: '2026-03-02T09:00:00Z',
  title: `Bericht ${id}`,
  body: 'Nog drie dagen.',
  link: '/supplier/dossiers/1?item=BOS',
  read: false,
  dossierId: '1',
  requestId: null,
  ...changes,
});

it('groups messages by day, and follows a link inside the app that it is read in', () => {
  render(
    <AsPerson base="/supplier/">
      <Messages
        messages={[
          message('a'),
          message('b', { at: '2026-03-01T09:00:00Z', link: '/controller/dossiers/1' }),
          message('c', { at: '2026-03-01T08:00:00Z', read: true }),
        ]}
        onOpen={() => {}}
      />
    </AsPerson>,
  );
  expect(screen.getAllByRole('heading', { level: 2 }).map((day) => day.textContent)).toEqual([
    'maandag 2 maart',
    'zondag 1 maart',
  ]);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/dossiers/1?item=BOS',
    '/controller/dossiers/1',
    '/dossiers/1?item=BOS',
  ]);
});

it('says of an unread message that it is, and is told once it is opened', async () => {
  const opened = vi.fn();
  render(
    <AsPerson>
      <Messages
        messages={[message('a'), message('b', { read: true })]}
        onOpen={({ id }) => opened(id) as void}
      />
    </AsPerson>,
  );
  const [unread, read] = screen.getAllByRole('link');
  expect(unread!.textContent).toBe('Ongelezen: Bericht a');
  await userEvent.click(unread!);
  await userEvent.click(read!);
  expect(opened.mock.calls).toEqual([['a']]);
});
