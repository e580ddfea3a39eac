import type { ReactNode } from 'react';
import { MAY_OPEN } from '@vip/desk/gate/mayOpen.ts';
import { useOfficeNav } from '@vip/desk/frame/OfficeFrame.tsx';
import { currentCapacity, leavesApp, useSession } from '@vip/ui';
import { Navigate } from 'react-router';

/** The start of the app is the controller's queue; whose role opens another screen here begins at that one. */
export function Landing({ children }: { children: ReactNode }) {
  const roles = currentCapacity(useSession())?.roles ?? [];
  const first = useOfficeNav().find(({ href }) => !leavesApp(href));
  return first && !roles.some((role) => (MAY_OPEN.CONTROL as readonly string[]).includes(role)) ? (
    <Navigate to={first.href} replace />
  ) : (
    children
  );
}
