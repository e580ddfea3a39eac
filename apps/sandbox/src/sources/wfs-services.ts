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
      'lu:lu_si_gv': 'DSI_MERCATOR',
      'lu:lu_hov_dg': 'DSI_MERCATOR',
      'lu:lu_omv_gd_v2': 'OMV_MERCATOR',
      'lu:lu_omv_iioa_v2': 'OMV_MERCATOR',
      'lu:lu_omv_kh_v2': 'OMV_MERCATOR',
      'lu:lu_omv_vk_v2': 'OMV_MERCATOR',
      'ps:ps_vglrl': 'GEO_VOGEL',
      'ps:ps_hbtrl': 'GEO_HABITAT',
      'ps:ps_hbtrl_deel': 'GEO_HABITAT',
      'ps:ps_ven': 'GEO_VEN',
      'ps:ps_duin': 'GEO_DUIN',
      'ps:ps_ramsar': 'GEO_RAMSAR',
      'ps:ps_nbhp': 'ANB_NATUURBEHEERPLAN',
      'am:am_patdat': 'ANB_DOMEIN',
      'ps:ps_uznres_anb': 'ANB_DOMEIN',
      'ps:ps_hpg_bsch_grsl': 'ANB_DOMEIN',
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
    layers: {
      'RVV:Rvvsbz': 'RVV',
      'RVV:Rvvnr': 'RVV',
      'RVV:Rvvnir': 'RVV',
      'RVV:Rvviwb': 'RVV',
      'RVV:Rvvhaven': 'RVV',
    },
  },
  {
    path: '/geoapi/OGOZ/wfs',
    title: 'Afgebakende overstromingsgebieden en oeverzones',
    dialect: 'geoserver',
    nativeCrs: 31370,
    geometryName: 'SHAPE',
    layers: { 'OGOZ:Ogoz': 'VMM_OVERSTROMINGSGEBIED' },
  },
  {
    path: '/geoapi/WoningbWoonvernieuwing/wfs',
    title: 'Woningbouw- en woonvernieuwingsgebieden',
    dialect: 'geoserver',
    nativeCrs: 31370,
    geometryName: 'SHAPE',
    layers: {
      'WoningbWoonvernieuwing:Woningwbgb': 'WONEN_WONINGBOUWGEBIED',
      'WoningbWoonvernieuwing:Woningwvgb': 'WONEN_WONINGBOUWGEBIED',
    },
  },
  {
    path: '/geoapi/Landinrichting/wfs',
    title: 'Landinrichting',
    dialect: 'geoserver',
    nativeCrs: 31370,
    geometryName: 'SHAPE',
    layers: {
      'Landinrichting:LandinrInOnd': 'VLM_LANDINRICHTING',
      'Landinrichting:VastgestLandinrprj': 'VLM_LANDINRICHTING',
      'Landinrichting:Landinrpl': 'VLM_LANDINRICHTING',
      'Landinrichting:Hvk': 'VLM_LANDINRICHTING',
    },
  },
  {
    path: '/vmm/geoserver/wfs',
    title: 'Zoneringsplannen',
    dialect: 'geoserver',
    nativeCrs: 31370,
    geometryName: 'SHAPE',
    layers: { 'VMM:Zoneringsplan': 'VMM_ZONERING', 'VMM:Uitvoeringsplan': 'VMM_ZONERING' },
  },
  {
    path: '/wonen/geoserver/wfs',
    title: 'Herstelvorderingen',
    dialect: 'geoserver',
    nativeCrs: 31370,
    geometryName: 'SHAPE',
    layers: { 'Wonen:Herstelvordering': 'WONEN_HERSTELVORDERING' },
  },
  {
    path: '/awv/geoserver/wfs',
    title: 'Rooilijnplannen',
    dialect: 'geoserver',
    nativeCrs: 31370,
    geometryName: 'SHAPE',
    layers: { 'AWV:Rooilijnplan': 'AWV_ROOILIJN' },
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
        'vast_be',
        'vast_la',
        'vast_az',
        'vast_ht',
        'vast_hb',
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
