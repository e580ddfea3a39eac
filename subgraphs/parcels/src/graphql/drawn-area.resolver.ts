import { GeoJSONScalar } from '@vip/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { checkDrawnArea } from '../commands/check-drawn-area.ts';
import type { Context } from '../context.ts';
import { DrawnAreaType } from './drawn-area.type.ts';
import { presentDrawnArea } from './present-drawn-area.ts';

@Resolver()
export class DrawnAreaResolver {
  @Query(() => DrawnAreaType, {
    description:
      'Whether a drawn polygon can be ordered as public domain without a parcel: its `crs` is EPSG:31370 (also without one), 3812, 4258 or 4326, longitude first.',
  })
  async drawnArea(
    @Arg('geometry', () => GeoJSONScalar) geometry: unknown,
    @Ctx() context: Context,
  ): Promise<DrawnAreaType> {
    return presentDrawnArea(context, await checkDrawnArea(context, geometry));
  }
}
