import type { Capacity } from '@vip/ui';

const OFFICE = ['CONTROLLER', 'FINANCE_MANAGER', 'AUDITOR', 'PLATFORM_ADMIN'] as const;
const OWN_PATH = /^\/(?:requester|supplier|controller)(?:\/|$)/;

/**
 * Where choosing a capacity leads: back to where the person came from, if that is a screen of our own for this capacity;
 * else to the app of its role.
 * @param wanted the `return` of the address; anything but a path of our apps is ignored.
 */
export function landingOf({ roles }: Pick<Capacity, 'roles'>, wanted: string | null): string {
  const home = OFFICE.some((role) => roles.includes(role))
    ? '/controller/'
    : roles.includes('SUPPLIER')
      ? '/supplier/'
      : '/requester/';
  if (!wanted || !OWN_PATH.test(wanted) || wanted.includes('//') || wanted.startsWith('/requester/capacity'))
    return home;
  const apps = [
    home,
    ...(roles.includes('SUPPLIER') ? ['/supplier/'] : []),
    ...(home === '/requester/' ? ['/requester/'] : []),
  ];
  // The start page of the requesters is where everybody's sign-in begins: it says nothing about where an officer wants to go.
  if (wanted === '/requester/' || wanted === '/requester') return home;
  return apps.some((app) => wanted.startsWith(app.slice(0, -1))) || wanted.startsWith('/requester/')
    ? wanted
    : home;
}
