import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WatchingEnv } from '@vip/subgraph-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { programs } from '../build/processes.ts';
import { SUBGRAPH_NAMES } from '../launcher/settings.ts';
import { inRoot } from '../root.ts';
import { FOLDER, givenTo, manifests, type Container, type Manifest } from './manifests.ts';
import { writeSecrets } from './secrets.ts';

const all = manifests();
const named = (kind: string, name: string): Manifest | undefined =>
  all.find((one) => one.kind === kind && one.metadata.name === name);
const PROCESSES = ['gateway', ...SUBGRAPH_NAMES];
const containerOf = (name: string): Container =>
  named('Deployment', `vip-${name}`)!.spec.template.spec.containers[0];

/** What an owner must bring besides: nothing here can make it. */
const BROUGHT: Readonly<Record<string, Record<string, string>>> = {
  gateway: { OIDC_CLIENT_JWK: '{"kty":"RSA"}' },
  billing: { MOLLIE_API_KEY: 'live_from_the_provider' },
  notifications: { SMTP_URL: 'smtps://user:password@relay.example:465' },
};

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vip-secrets-'));
  await writeSecrets(folder, 'postgres://owner:password@postgresql:5432/vip');
});
afterAll(() => rmSync(folder, { recursive: true }));

const secretOf = (name: string): Record<string, string> =>
  Object.fromEntries(
    readFileSync(join(folder, `${name}.env`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

/** Reads the settings as the process does at its start, and tells which names it looked for. */
async function readAs(name: string, env: Record<string, string>): Promise<ReadonlySet<string>> {
  const project = name === 'gateway' ? name : `subgraphs/${name}`;
  const { readConfig } = (await import(/* @vite-ignore */ inRoot(project, 'src/config.ts'))) as {
    readConfig: (env: Record<string, string | undefined>) => unknown;
  };
  const looked = new Set<string>();
  readConfig(
    new Proxy(env, {
      get: (target, key) => {
        if (typeof key === 'string') looked.add(key);
        return target[key as string];
      },
    }),
  );
  return looked;
}

it('has a deployment, an address and a disruption budget for every process of production, and for no other', () => {
  const deployed = all.filter(({ kind }) => kind === 'Deployment').map(({ metadata }) => metadata.name);
  expect(deployed.toSorted()).toEqual(PROCESSES.map((name) => `vip-${name}`).toSorted());
  expect(
    programs()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual([...PROCESSES, 'sandbox'].toSorted());
  for (const name of PROCESSES) {
    const container = containerOf(name);
    const label = { 'app.kubernetes.io/name': `vip-${name}` };
    expect(container.args).toEqual([name]);
    expect(named('Service', `vip-${name}`)?.spec.selector).toEqual(label);
    expect(named('PodDisruptionBudget', `vip-${name}`)?.spec.selector?.matchLabels).toEqual(label);
    expect(named('Service', `vip-${name}`)?.spec.ports?.[0]?.port).toBe(container.ports?.[0]?.containerPort);
  }
});

it.each(PROCESSES)('gives %s every setting that it needs, by names that it knows', async (name) => {
  const given = givenTo(containerOf(name), all);
  const looked = await readAs(name, { ...given, ...secretOf(name), ...BROUGHT[name] });
  // One map serves all: what another process knows may stand in it.
  const shared = Object.keys(named('ConfigMap', 'vip-settings')?.data ?? {});
  const unknown = Object.keys(given).filter(
    (key) => !looked.has(key) && !(key in WatchingEnv.shape) && !shared.includes(key),
  );
  expect(unknown).toEqual([]);
  expect(Object.keys(secretOf(name)).filter((key) => !looked.has(key))).toEqual([]);
});

it('has no setting in the map for all that no process knows', async () => {
  const known = new Set<string>(Object.keys(WatchingEnv.shape));
  for (const name of PROCESSES)
    for (const key of await readAs(name, {
      ...givenTo(containerOf(name), all),
      ...secretOf(name),
      ...BROUGHT[name],
    }))
      known.add(key);
  expect(Object.keys(named('ConfigMap', 'vip-settings')!.data!).filter((key) => !known.has(key))).toEqual([]);
});

it('says which setting is missing when a secret is not there', async () => {
  await expect(readAs('audit', givenTo(containerOf('audit'), all))).rejects.toThrow(
    /DATABASE_URL[\s\S]*AUDIT_SIGNING_JWK/,
  );
});

it('leads to the ports that the processes listen on', () => {
  const urls = JSON.parse(named('ConfigMap', 'vip-gateway')!.data!['SUBGRAPH_URLS']!) as Record<
    string,
    string
  >;
  expect(Object.keys(urls).toSorted()).toEqual([...SUBGRAPH_NAMES].toSorted());
  const places = [
    ...Object.entries(urls),
    ['gateway', named('ConfigMap', 'vip-settings')!.data!['GATEWAY_URL']!],
  ] as const;
  for (const [name, url] of places) {
    const { hostname, port } = new URL(url);
    expect(hostname).toBe(`vip-${name}`);
    const container = containerOf(name);
    expect(Number(port)).toBe(container.ports?.[0]?.containerPort);
    expect(container.env).toContainEqual({ name: 'PORT', value: port });
  }
});

it.each([...PROCESSES, 'prepare'])(
  'runs %s as nobody, who can write nothing, with a limit to its memory',
  (name) => {
    const { spec } = (named('Deployment', `vip-${name}`) ?? named('Job', `vip-${name}`))!.spec.template;
    const [container] = spec.containers;
    expect(spec.automountServiceAccountToken).toBe(false);
    expect(spec.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(container.resources.limits?.memory).toMatch(/^\d+(Mi|Gi)$/);
    expect(container.resources.requests).toBeDefined();
  },
);

it.each(PROCESSES)('lets %s finish what it has in hand, and asks after it where it answers', (name) => {
  const { spec } = named('Deployment', `vip-${name}`)!.spec.template;
  const [{ startupProbe, readinessProbe, livenessProbe }] = spec.containers;
  // 10 s to finish after SIGTERM (runProcess), and 5 before it.
  expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(15);
  const paths = [startupProbe, readinessProbe, livenessProbe].map((probe) => probe?.httpGet);
  expect(paths.map((get) => get?.port)).toEqual(['http', 'http', 'http']);
  expect(paths.map((get) => get?.path)).toEqual([
    '/health/ready',
    // A gateway that is taken out because one subgraph is away takes all of them away.
    name === 'gateway' ? '/health/live' : '/health/ready',
    '/health/live',
  ]);
});

it('keeps secrets out of the manifests, and refers to each by its name', () => {
  expect(all.filter(({ kind }) => kind === 'Secret')).toEqual([]);
  for (const name of PROCESSES) {
    expect(containerOf(name).envFrom).toContainEqual({ secretRef: { name: `vip-${name}` } });
    for (const key of Object.keys(givenTo(containerOf(name), all)))
      expect(key).not.toMatch(/KEY$|JWK|PASSWORD|SECRET/);
  }
});

it('closes the network for everybody first, and opens it for processes that are there', () => {
  const policies = all.filter(({ kind }) => kind === 'NetworkPolicy');
  expect(named('NetworkPolicy', 'vip-nothing')?.spec).toMatchObject({ policyTypes: ['Ingress', 'Egress'] });
  expect(named('NetworkPolicy', 'vip-nothing')?.spec).not.toHaveProperty('egress');
  const mentioned = JSON.stringify(policies)
    .match(/vip-[a-z]+/g)!
    .filter((name) => !policies.some(({ metadata }) => metadata.name === name));
  expect([...new Set(mentioned)].filter((name) => !named('Deployment', name))).toEqual([]);
  for (const { spec } of [...all].filter(({ kind }) => kind === 'Deployment'))
    expect(spec.template.metadata.labels).toHaveProperty(
      'app.kubernetes.io/part-of',
      'vastgoedinformatieplatform',
    );
});

it('lists in its kustomization every file that is there', () => {
  const { resources } = parse(readFileSync(inRoot(FOLDER, 'kustomization.yaml'), 'utf8')) as {
    resources: string[];
  };
  expect(resources.toSorted()).toEqual(
    globSync('*.yaml', { cwd: inRoot(FOLDER) })
      .filter((file) => file !== 'kustomization.yaml')
      .toSorted(),
  );
});

it('starts in its image what there is, as somebody who is not root', () => {
  const file = readFileSync(inRoot('deploy/Dockerfile'), 'utf8');
  expect(file).toMatch(/^USER 10001:10001$/m);
  for (const [, path] of file.matchAll(/"(deploy\/[\w.]+)"|node (deploy\/[\w-]+\.mjs)/g))
    if (path) expect(existsSync(inRoot(path))).toBe(true);
  const run = readFileSync(inRoot('deploy/run.mjs'), 'utf8');
  for (const name of PROCESSES) expect(run).toContain(`'${name}'`);
  expect(run).not.toContain('sandbox');
});

it('has in a production installation every package that a process imports', () => {
  const { dependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const files = globSync(
    '{gateway,subgraphs/*,libs/domain-kit,libs/subgraph-kit,libs/catalogue}/src/**/*.ts',
    { cwd: inRoot('.') },
  ).filter((file) => !/\.test(-kit)?\.ts$|\/(testing|fixtures)\//.test(file));
  const packages = new Set(
    files.flatMap((file) =>
      [
        ...readFileSync(inRoot(file), 'utf8').matchAll(
          /(?:^(?:import|export)(?! type)[^;'"]*? from |^import |[^.]\bimport\()'([^'.][^']*)'/gm,
        ),
      ].map(([, name]) =>
        name!
          .split('/')
          .slice(0, name!.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    ),
  );
  expect(packages.size).toBeGreaterThan(20);
  expect(
    [...packages].filter((name) => !/^(node:|@vip\/)/.test(name) && !(name in dependencies)).toSorted(),
  ).toEqual([]);
});
