import type { SourceCode } from '../control/controls.ts';
import type { CrsCode } from '../world/lambert.ts';

/** One WFS of the outside world: where, in which dialect, and which layers. */
export interface WfsService {
  readonly path: string;
  readonly title: string;
  readonly dialect: 'geoserver' | 'arcgis';
  readonly nativeCrs: CrsCode;
  readonly geometryName: string;
  readonly layers: Readonly<Record<string, SourceCode>>;
}

export const WFS_SERVICES: readonly WfsService[] = [
  {
    // Native system Lambert 2008 since 2026; CQL without SRID counts in it.
    path: '/mercator/ows',
    title: 'Mercator publieke raadpleegdiensten',
    dialect: 'geoserver',
    nativeCrs: 3812,
    geometryName: 'geom',
    layers: {
      'lu:lu_gwp_gv': 'DSI_MERCATOR',
      'lu:lu_gewrup_gv': 'DSI_MERCATOR',
      'lu:lu_gemrup_gv': 'DSI_MERCATOR',
      'lu:lu_prorup_gv': 'DSI_MERCATOR',
      'lu:lu_omv_gd_v2': 'OMV_MERCATOR',
      'lu:lu_omv_vk_v2': 'OMV_MERCATOR',
      'ps:ps_vglrl': 'GEO_VOGEL',
      'ps:ps_hbtrl': 'GEO_HABITAT',
      'ps:ps_hbtrl_deel': 'GEO_HABITAT',
      'ps:ps_ven': 'GEO_VEN',
      'pf:pf_seveso_ter': 'SEVESO',
      'pf:pf_seveso_con': 'SEVESO',
    },
  },
  {
    path: '/geoapi/RVV/wfs',
    title: 'Recht van voorkoop',
    dialect: 'geoserver',
    nativeCrs: 31370,
    geometryName: 'SHAPE',
    layers: { 'RVV:Rvvsbz': 'RVV', 'RVV:Rvvnr': 'RVV', 'RVV:Rvviwb': 'RVV', 'RVV:Rvvhaven': 'RVV' },
  },
  {
    path: '/oe/geoserver/wfs',
    title: 'Onroerend Erfgoed',
    dialect: 'geoserver',
    nativeCrs: 31370,
    geometryName: 'geom',
    layers: Object.fromEntries(
      [
        'bes_monument',
        'bes_sd_gezicht',
        'bes_arch_site',
        'bes_landschap',
        'bes_overgangszone',
        'erfgoedls',
        'vast_la',
        'unesco_kern',
        'unesco_buffer',
        'gga_gewestelijk',
        'gga_gemeentelijk',
      ].map((name) => [`vioe_geoportaal:${name}`, 'OE_WFS' as const]),
    ),
  },
  {
    path: '/dov/geoserver/ovam/wfs',
    title: 'OVAM op DOV',
    dialect: 'geoserver',
    nativeCrs: 31370,
    geometryName: 'geom',
    layers: { 'ovam:uitspraak_bodemonderzoeken': 'OVAM_DOV' },
  },
  {
    path: '/dov/geoserver-inspire/drinkingwaterprotectionarea/wfs',
    title: 'Drinkwaterbeschermingszones',
    dialect: 'geoserver',
    nativeCrs: 31370,
    geometryName: 'geom',
    layers: { 'drinkingwaterprotectionarea:drinkingWaterProtectionArea': 'VMM_WATERWINNING' },
  },
  {
    path: '/waterinfo/arcgis/services/waterinfo_WFS/MapServer/WFSServer',
    title: 'waterinfo_WFS',
    dialect: 'arcgis',
    nativeCrs: 31370,
    geometryName: 'SHAPE',
    layers: {
      'waterinfo_WFS:Goedgekeurde_signaalgebieden': 'VMM_WATERINFO_WFS',
      'waterinfo_WFS:Risicozones_2017': 'VMM_WATERINFO_WFS',
      'waterinfo_WFS:Overstromingsgevoelige_gebieden_2017': 'VMM_WATERINFO_WFS',
    },
  },
];
