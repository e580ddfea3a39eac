import type { Connector } from './connector.ts';

/**
 * The sources of one item that are asked. One that is not connected is left out when another holds the same and is;
 * else it stays, and its item reads "we do not know" rather than "nothing applies".
 */
export function askedOf<Source extends Pick<Connector, 'replaceable'>>(
  able: readonly Source[],
  isConnected: (source: Source) => boolean,
): readonly Source[] {
  const connected = able.filter(isConnected);
  return connected.length === 0
    ? able
    : able.filter((source) => !source.replaceable || connected.includes(source));
}
