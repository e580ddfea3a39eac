import { relative } from 'node:path';
import { CLIENTS, clientTypes, type Client, type GeneratedFile } from './client-types.ts';
import { catalogueVersionsFile } from './catalogue-versions.ts';
import { composeSupergraph, printPublicGraph } from './graph.ts';
import { inRoot, root } from '../root.ts';

/** What follows from data alone; first of all, since the subgraphs are built with it. */
export const dataFiles = (): readonly GeneratedFile[] => [catalogueVersionsFile()];

/** The two files of the gateway: what it runs, and what the public sees. */
export function gatewayFiles(): readonly GeneratedFile[] {
  const supergraph = composeSupergraph();
  return [
    { filename: inRoot('gateway/supergraph.graphql'), content: supergraph },
    { filename: inRoot('gateway/public.graphql'), content: printPublicGraph(supergraph) },
  ];
}

/** The client types of the apps and of what they share. Reads `gateway/public.graphql`, so that is written first. */
export async function clientFiles(clients: readonly Client[] = CLIENTS): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  for (const client of clients) files.push(...(await clientTypes(client)));
  return files;
}

export const nameOf = (file: GeneratedFile): string => relative(root, file.filename);
