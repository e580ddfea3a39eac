import type { MultiPolygon, Point, Ring } from '../world/geometry.ts';
import { project, type CrsCode } from '../world/lambert.ts';
import type { Feature } from '../world/types.ts';
import { coordinatesIn } from './geojson.ts';
import type { WfsService } from './wfs-services.ts';

export const xml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Latitude comes first in the degree systems of EPSG, as GML 3.2 has it. */
const posList = (ring: Ring, crs: CrsCode): string =>
  ring.map(([x, y]) => (crs === 4326 || crs === 4258 ? `${y} ${x}` : `${x} ${y}`)).join(' ');

export function multiSurface(shape: MultiPolygon, crs: CrsCode, id: string): string {
  const ringOf = (ring: Ring): string =>
    `<gml:LinearRing><gml:posList>${posList(ring, crs)}</gml:posList></gml:LinearRing>`;
  const surfaces = coordinatesIn(shape, crs).map(
    (polygon, i) =>
      `<gml:surfaceMember><gml:Polygon gml:id="${id}.${i + 1}"><gml:exterior>${ringOf(polygon[0]!)}</gml:exterior>${polygon
        .slice(1)
        .map((hole) => `<gml:interior>${ringOf(hole)}</gml:interior>`)
        .join('')}</gml:Polygon></gml:surfaceMember>`,
  );
  return `<gml:MultiSurface gml:id="${id}" srsName="urn:ogc:def:crs:EPSG::${crs}" srsDimension="2">${surfaces.join('')}</gml:MultiSurface>`;
}

function gmlPoint(point: Point, crs: CrsCode, id: string): string {
  const [x, y] = project(point, 31370, crs);
  const degrees = crs === 4326 || crs === 4258;
  return `<gml:Point gml:id="${id}" srsName="urn:ogc:def:crs:EPSG::${crs}"><gml:pos>${degrees ? `${y} ${x}` : `${x} ${y}`}</gml:pos></gml:Point>`;
}

interface Page {
  readonly features: readonly Feature[];
  readonly matched: number;
  readonly layer: string;
  readonly crs: CrsCode;
}

/** A WFS 2.0 collection in GML 3.2. */
export function gmlCollection(service: WfsService, { features, matched, layer, crs }: Page): string {
  const prefix = layer.split(':')[0]!;
  const members = features.map((feature) => {
    const values = Object.entries(feature.attributes).map(([name, value]) =>
      value === null ? '' : `<${prefix}:${name}>${xml(String(value))}</${prefix}:${name}>`,
    );
    const id = xml(feature.id);
    const geometry = feature.point
      ? gmlPoint(feature.point, crs, `${id}.geom`)
      : multiSurface(feature.shape, crs, `${id}.geom`);
    return `<wfs:member><${layer} gml:id="${id}">${values.join('')}<${prefix}:${service.geometryName}>${geometry}</${prefix}:${service.geometryName}></${layer}></wfs:member>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:${prefix}="${prefix}" numberMatched="${matched}" numberReturned="${features.length}" timeStamp="${new Date().toISOString()}">${members.join('')}</wfs:FeatureCollection>`;
}

export const exceptionReport = (code: string, locator: string, text: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="2.0.0"><ows:Exception exceptionCode="${code}" locator="${xml(locator)}"><ows:ExceptionText>${xml(text)}</ows:ExceptionText></ows:Exception></ows:ExceptionReport>`;

export function capabilities(service: WfsService, url: string): string {
  const types = Object.keys(service.layers).map(
    (name) =>
      `<FeatureType><Name>${xml(name)}</Name><Title>${xml(name.split(':')[1]!)}</Title><DefaultCRS>urn:ogc:def:crs:EPSG::${service.nativeCrs}</DefaultCRS><OtherCRS>urn:ogc:def:crs:EPSG::31370</OtherCRS></FeatureType>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><wfs:WFS_Capabilities version="2.0.0" xmlns="http://www.opengis.net/wfs/2.0" xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink"><ows:ServiceIdentification><ows:Title>${xml(service.title)}</ows:Title><ows:ServiceType>WFS</ows:ServiceType><ows:ServiceTypeVersion>2.0.0</ows:ServiceTypeVersion></ows:ServiceIdentification><ows:OperationsMetadata><ows:Operation name="GetFeature"><ows:DCP><ows:HTTP><ows:Get xlink:href="${xml(url)}"/></ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata><FeatureTypeList>${types.join('')}</FeatureTypeList></wfs:WFS_Capabilities>`;
}
