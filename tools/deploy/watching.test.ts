import { globSync, readFileSync } from 'node:fs';
import { METRICS, type Metric } from '@vip/subgraph-kit';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { inRoot } from '../root.ts';
import { namedIn, prometheusLabels, prometheusNames } from './prometheus-names.ts';

const metrics = Object.entries(METRICS) as [string, Metric][];
const byName = new Map(
  metrics.flatMap(([name, metric]) => prometheusNames(name, metric).map((one) => [one, metric] as const)),
);
const read = (path: string) => readFileSync(inRoot(path), 'utf8');
const page = read('docs/operations/watching.md');

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
}
const rules = (parse(read('deploy/watching/alerts.yaml')) as { groups: { rules: Rule[] }[] }).groups.flatMap(
  (group) => group.rules,
);
interface Panel {
  readonly title: string;
  readonly targets?: readonly { readonly expr: string }[];
}
const panels = (JSON.parse(read('deploy/watching/dashboard.json')) as { panels: Panel[] }).panels;

const problems = (expression: string): readonly string[] => {
  const { metrics: named, groups } = namedIn(expression);
  const known = named.flatMap(({ metric }) => byName.get(metric) ?? []);
  const labels = new Set(known.flatMap((metric) => [...prometheusLabels(metric)]));
  return [
    ...(named.length === 0 ? ['names no metric'] : []),
    ...named.flatMap(({ metric, labels: chosen }) => {
      const of = byName.get(metric);
      if (!of) return [`${metric} is recorded nowhere`];
      return chosen
        .filter((label) => !prometheusLabels(of).has(label))
        .map((label) => `${metric} has no ${label}`);
    }),
    ...groups.filter((label) => !labels.has(label)).map((label) => `nothing in it has ${label}`),
  ];
};

it.each(rules)(
  '$alert alerts on what the code records, and says what to do',
  ({ expr, labels, annotations }) => {
    expect(problems(expr)).toEqual([]);
    expect(['page', 'ticket']).toContain(labels.severity);
    expect(annotations.summary).not.toBe('');
    const [file, anchor] = annotations.runbook.split('#');
    expect(file).toBe('docs/operations/watching.md');
    const anchors = [...page.matchAll(/^### (.+)$/gm)].map(([, title]) =>
      title!
        .toLowerCase()
        .replaceAll(/[^a-z ]/g, '')
        .replaceAll(' ', '-'),
    );
    expect(anchors).toContain(anchor);
  },
);

it('refuses a rule that names what nobody records', () => {
  expect(problems('sum(rate(vip_operations_total[5m])) > 1')).toEqual([
    'vip_operations_total is recorded nowhere',
  ]);
  expect(problems('sum by (person) (vip_queue_failed{nobody="x"})')).toEqual([
    'vip_queue_failed has no nobody',
    'nothing in it has person',
  ]);
});

it('has a panel for every metric, and none for what nobody records', () => {
  const expressions = panels.flatMap(({ title, targets }) =>
    (targets ?? []).map(({ expr }) => ({ title, expr })),
  );
  expect(
    expressions.flatMap(({ title, expr }) => problems(expr).map((problem) => `${title}: ${problem}`)),
  ).toEqual([]);
  const shown = new Set(expressions.flatMap(({ expr }) => namedIn(expr).metrics.map(({ metric }) => metric)));
  const unseen = metrics.filter(
    ([name, metric]) => !prometheusNames(name, metric).some((one) => shown.has(one)),
  );
  expect(unseen.map(([name]) => name)).toEqual([]);
});

it.each(metrics)('tells of %s on the page: its unit, its labels and no others', (name, { unit, labels }) => {
  const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\``));
  expect(row, `a row of docs/operations/watching.md`).toBeDefined();
  const cells = row!.split('|').map((cell) => cell.trim());
  expect(cells[2]).toBe(`\`${unit}\``);
  expect(cells[3]).toBe(labels.map((label) => `\`${label}\``).join(', '));
  expect(cells[4]).not.toBe('');
});

it('tells of no metric that nobody records', () => {
  const told = [...page.matchAll(/^\| `([a-z0-9_.]+)` +\| `/gm)].map(([, name]) => name);
  expect(told.filter((name) => !metrics.some(([known]) => known === name))).toEqual([]);
});

it('records every metric of the list somewhere', () => {
  const source = globSync('{gateway,libs,subgraphs/*}/{src,*/src}/**/*.ts', { cwd: inRoot('.') })
    .filter((file) => !/\.test(-kit)?\.ts$/.test(file) && !file.endsWith('watching/metrics.ts'))
    .map((file) => read(file))
    .join('\n');
  expect(metrics.filter(([name]) => !source.includes(`'${name}'`)).map(([name]) => name)).toEqual([]);
});
