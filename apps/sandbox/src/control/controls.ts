/** The sources that the control panel can break, with the name that people see. */
export const SOURCES = {
  GEO_CAPAKEY: 'CaPaKey REST v2',
  BASISREG_PERCEEL: 'Basisregisters: percelen',
  BASISREG_ADRES: 'Basisregisters: adressen',
  BASISREG_GEBOUW: 'Basisregisters: gebouwen',
  GRB_ADP: 'GRB administratieve percelen',
  MAGDA_KADASTER: 'MAGDA: kadaster',
  VEKA_EPC: 'MAGDA: EPC',
  MAGDA_KBO: 'MAGDA: ondernemingen',
  DSI_SBS: 'Plannenregister per perceel',
  OMGEVINGSLOKET: 'Omgevingsloket',
  DBA: 'Digitale Bouwaanvraag',
  VERGUNNINGENREGISTER: 'Oude vergunningenregisters',
  OVAM_GIR: 'OVAM: grondeninformatieregister',
  ASBEST: 'OVAM: asbestattesten',
  ANB_KAPMACHTIGING: 'ANB: kapmachtigingen',
  OE_INVENTARIS: 'Inventaris onroerend erfgoed',
  VLOK: 'Vlaams Loket Woningkwaliteit',
  OMG_BEDRIJFSRUIMTEN: 'Leegstaande bedrijfsruimten',
  DSI_MERCATOR: 'Mercator: plannen',
  OMV_MERCATOR: 'Mercator: omgevingsvergunningen',
  GEO_VOGEL: 'Mercator: vogelrichtlijn',
  GEO_HABITAT: 'Mercator: habitatrichtlijn',
  GEO_VEN: 'Mercator: VEN en IVON',
  GEO_DUIN: 'Mercator: duinendecreet',
  GEO_RAMSAR: 'Mercator: Ramsar',
  ANB_NATUURBEHEERPLAN: 'Mercator: natuurbeheerplannen',
  ANB_DOMEIN: 'Mercator: natuurdomeinen en reservaten',
  SEVESO: 'Mercator: Seveso',
  RVV: 'Voorkooprechten',
  OE_WFS: 'Onroerend Erfgoed',
  OVAM_DOV: 'OVAM: bodemonderzoeken',
  VMM_WATERWINNING: 'Waterwinning',
  VMM_OVERSTROMINGSGEBIED: 'Afgebakende overstromingsgebieden',
  VMM_ZONERING: 'VMM: zoneringsplan',
  WONEN_WONINGBOUWGEBIED: 'Woningbouwgebieden',
  WONEN_HERSTELVORDERING: 'Wonen: herstelvorderingen',
  VLM_LANDINRICHTING: 'VLM: landinrichting',
  AWV_ROOILIJN: 'AWV: rooilijnplannen',
  VMM_WATERINFO_WFS: 'Waterinfo WFS',
  VMM_WATERTOETS: 'Waterinfo: overstromingskaarten',
  GEMEENTE_SYSTEEM: 'Holsbeek: systeem van de gemeente',
} as const;
export type SourceCode = keyof typeof SOURCES;
export const isSourceCode = (text: string): text is SourceCode => Object.hasOwn(SOURCES, text);

export const MODES = [
  'ok',
  'down',
  'busy',
  'slow',
  'html',
  'truncated',
  'wrong-parcel',
  'wrong-crs',
  'oversized',
] as const;
/** How a source behaves: `busy` sends callers away for half a minute (429), `slow` waits, `html` is a maintenance page with status 200, the others lie in one way each. */
export type Mode = (typeof MODES)[number];

export interface Setting {
  readonly mode: Mode;
  /** Waited before the answer, on top of the natural latency. */
  readonly delayMs: number;
}

export interface Call {
  readonly at: string;
  readonly source: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  readonly mode: Mode;
}

const KEPT_CALLS = 2_000;
const OK: Setting = { mode: 'ok', delayMs: 0 };

/** What the control panel has set, and every call that came in. In memory: a new start is a clean sandbox. */
export class Controls {
  private readonly settings = new Map<SourceCode, Setting>();
  private readonly log: Call[] = [];

  settingOf(code: SourceCode): Setting {
    return this.settings.get(code) ?? OK;
  }

  set(code: SourceCode, mode: Mode, delayMs?: number): Setting {
    const setting = { mode, delayMs: delayMs ?? (mode === 'slow' ? 8_000 : 0) };
    this.settings.set(code, setting);
    return setting;
  }

  note(call: Call): void {
    this.log.push(call);
    if (this.log.length > KEPT_CALLS) this.log.splice(0, this.log.length - KEPT_CALLS);
  }

  /** Newest first. */
  calls(first = KEPT_CALLS): readonly Call[] {
    return this.log.slice(-first).reverse();
  }
}
