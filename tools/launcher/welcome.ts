import type { Settings } from './settings.ts';
import { sandboxUrl } from './programs.ts';

interface Person {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly capacities?: readonly {
    readonly roles?: readonly string[];
    readonly organisation?: { readonly name?: string } | string | null;
  }[];
}

/** The one table that a start ends with: where everything is, and as whom one can sign in. */
export async function welcome(settings: Settings): Promise<string> {
  const base = settings.publicUrl;
  const rows: [string, string, string][] = [
    [`${base}/requester/`, 'order, follow, read', ''],
    [`${base}/supplier/`, 'fill in for a municipality', ''],
    [`${base}/controller/`, 'check, validate, settle', ''],
    [`${base}/explorer`, 'the graph, to try', ''],
    [`${base}/graphql`, 'the graph, for programs', ''],
  ];
  if (settings.sandboxPort !== undefined) {
    const box = sandboxUrl(settings.sandboxPort);
    rows.push(
      [`${box}/control`, 'the sandbox: sources, clock, calls', ''],
      [`${box}/mailbox`, 'all mail that was sent', ''],
    );
    for (const { username, password, name, capacities = [] } of await cast(box))
      rows.push([username, `password ${password}`, `${name}: ${capacities.map(capacityLine).join('; ')}`]);
  }
  return table(rows);
}

async function cast(box: string): Promise<readonly Person[]> {
  const answer = await fetch(`${box}/cast.json`);
  return answer.ok ? ((await answer.json()) as { people: readonly Person[] }).people : [];
}

function capacityLine({ roles = [], organisation }: NonNullable<Person['capacities']>[number]): string {
  const where = typeof organisation === 'string' ? organisation : (organisation?.name ?? '');
  return [roles.join(' and ').toLowerCase().replaceAll('_', ' '), where].filter(Boolean).join(', ');
}

/** Columns as wide as their widest cell; the last one runs free. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}
