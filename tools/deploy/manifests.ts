import { globSync, readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { inRoot } from '../root.ts';

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly args: readonly string[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly env?: readonly { readonly name: string; readonly value: string }[];
  readonly envFrom: readonly {
    readonly configMapRef?: { readonly name: string; readonly optional?: boolean };
    readonly secretRef?: { readonly name: string };
  }[];
  readonly resources: { readonly requests?: object; readonly limits?: { readonly memory?: string } };
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly startupProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly livenessProbe?: Probe;
}
interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
}
export interface Pod {
  readonly terminationGracePeriodSeconds: number;
  readonly automountServiceAccountToken: boolean;
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly containers: readonly [Container];
}
export interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec: Readonly<Record<string, unknown>> & {
    readonly template: { readonly metadata: { readonly labels: Record<string, string> }; readonly spec: Pod };
    readonly selector?: Record<string, string> & { readonly matchLabels?: Record<string, string> };
    readonly ports?: readonly { readonly port: number }[];
  };
}

export const FOLDER = 'deploy/kubernetes';

/** Every object of the base. @throws Error that names the file that is no YAML. */
export const manifests = (): readonly Manifest[] =>
  globSync('*.yaml', { cwd: inRoot(FOLDER) })
    .filter((file) => file !== 'kustomization.yaml')
    .flatMap((file) =>
      parseAllDocuments(readFileSync(inRoot(FOLDER, file), 'utf8')).map((document) => {
        if (document.errors[0]) throw new Error(`${file}: ${document.errors[0].message}`);
        return document.toJS() as Manifest;
      }),
    );

/** What a container is given by the base itself: its own settings, and those of the maps that are in it. */
export const givenTo = (container: Container, all: readonly Manifest[]): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...container.envFrom.map(
      ({ configMapRef }) =>
        all.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === configMapRef?.name)
          ?.data ?? {},
    ),
    Object.fromEntries((container.env ?? []).map(({ name, value }) => [name, value])),
  ) as Record<string, string>;
