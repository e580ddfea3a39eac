import type { Metric } from '@vip/subgraph-kit';

const underscored = (name: string): string => name.replaceAll(/[^A-Za-z0-9]/g, '_');
const SUFFIXES: Readonly<Record<string, string>> = { s: '_seconds', By: '_bytes' };

/** How Prometheus calls a metric of OpenTelemetry: dots become underscores, and the unit and the kind follow. */
export function prometheusNames(name: string, { kind, unit }: Metric): readonly string[] {
  const share = unit === '1' && kind === 'gauge' ? '_ratio' : '';
  const base = `${underscored(name)}${SUFFIXES[unit] ?? ''}${share}`;
  if (kind === 'histogram') return [`${base}_bucket`, `${base}_sum`, `${base}_count`];
  return [kind === 'counter' ? `${base}_total` : base];
}

/** What Prometheus itself adds: which process, which of its replicas, and the bound of a bucket. */
const EVERYWHERE = ['job', 'instance', 'le'];

export const prometheusLabels = ({ labels }: Metric): ReadonlySet<string> =>
  new Set([...labels.map(underscored), ...EVERYWHERE]);

export interface Named {
  readonly metric: string;
  readonly labels: readonly string[];
}

const OURS = /^(vip|http|db|nodejs|v8js|process|messaging)_/;

/** The metrics that an expression names, each with the labels that it is chosen by; and what the expression groups by. */
export function namedIn(expression: string): { metrics: readonly Named[]; groups: readonly string[] } {
  const groups = [...expression.matchAll(/\b(?:by|without|on|ignoring)\s*\(([^)]*)\)/g)].flatMap(([, list]) =>
    list!.split(',').map((label) => label.trim()),
  );
  const rest = expression
    .replaceAll(/\b(?:by|without|on|ignoring)\s*\([^)]*\)/g, ' ')
    .replaceAll(/"[^"]*"/g, '""');
  const metrics = [...rest.matchAll(/([a-z][a-z0-9_]*)\s*(?:\{([^}]*)\})?/g)]
    .filter(([, metric]) => OURS.test(metric!))
    .map(([, metric, chosen = '']) => ({
      metric: metric!,
      labels: [...chosen.matchAll(/([a-z_]+)\s*[=!]/g)].map(([, label]) => label!),
    }));
  return { metrics, groups: groups.filter(Boolean) };
}
