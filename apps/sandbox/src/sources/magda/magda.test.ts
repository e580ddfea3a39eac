import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JAN, LIES_NUMBER } from '../../world/owners.ts';
import type { Parcel } from '../../world/types.ts';
import { trySandbox } from '../../testing/try-sandbox.ts';
import { elementPaths, hasRealData, realFiles, realText } from '../../testing/real-data.ts';

type Sandbox = Awaited<ReturnType<typeof trySandbox>>;
let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await trySandbox()));
afterAll(() => sandbox.close());

const ask = (operation: string, criteria: string, path = '/magda/Magda-02.00/soap/WebService') =>
  sandbox.app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '' },
    payload: `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:web="urn:test"><soapenv:Header/><soapenv:Body><web:${operation}><Verzoek><Context><Naam>${operation}</Naam><Versie>02.00.0000</Versie><Bericht><Type>VRAAG</Type><Afzender><Identificatie>kb.vlaanderen.be/test</Identificatie><Referte>keten-1</Referte><Hoedanigheid>1100</Hoedanigheid></Afzender></Bericht></Context><Vragen><Vraag><Referte>vraag-1</Referte><Inhoud><Criteria>${criteria}</Criteria></Inhoud></Vraag></Vragen></Verzoek></web:${operation}></soapenv:Body></soapenv:Envelope>`,
  });
const partsOf = ({ capakey }: Parcel): string => {
  const [, division, section, number, letter, power] = /^(\d{5})([A-Z])0*(\d+)\/\d\d([A-Z_])0*(\d*)$/.exec(
    capakey,
  )!;
  return `<KadastraleAfdeling>${division}</KadastraleAfdeling><Sectie>${section}</Sectie><Grondnummer>${number}</Grondnummer>${letter === '_' ? '' : `<Letterexponent>${letter}</Letterexponent>`}${power ? `<Cijferexponent>${power}</Cijferexponent>` : ''}`;
};
const parcelOf = (key: string): Parcel => sandbox.world.byKey.get(key)!;
const addressOf = (key: string): string => {
  const address = parcelOf(key).addresses[0]!;
  return `<Adres arId="${address.id}"><Straat><Naam>${address.street}</Naam></Straat><HuisNummer>${address.houseNumber}</HuisNummer><Gemeente><PostCode>${address.postalCode}</PostCode><Naam>${address.city}</Naam></Gemeente></Adres>`;
};
/** Paths from `Repliek` on, as the recorded files have no envelope. */
const replyPaths = (xml: string): readonly string[] =>
  [...elementPaths(xml)].map((path) => /Repliek.*/.exec(path)?.[0]).filter((path) => path !== undefined);

describe('GeefEigendomstoestanden and ZoekEigendomstoestanden', () => {
  it.skipIf(!hasRealData)(
    'use no element that the recorded answers do not have, and the core of them',
    async () => {
      const recorded = new Set(
        realFiles('magda', /^zoek-eigendomstoestanden-\d/).flatMap((name) => replyPaths(realText(name))),
      );
      const ours = replyPaths(
        (await ask('ZoekEigendomstoestanden', `<INSZ>${JAN.nationalNumber}</INSZ>`)).body,
      );
      expect(ours.filter((path) => !recorded.has(path))).toEqual([]);
      for (const path of [
        'Perceel/Identificatie/KadastraleAfdeling/Code',
        'Perceel/Identificatie/Partitie',
        'Perceel/AardKadastraalPerceel/Code',
        'Perceel/AlgemeneInformaties/AlgemeneInformatie/Oppervlakte/Belast',
        'EigenaarsRechten/EigenaarRecht/LijstId/PartijId',
      ])
        expect(ours).toContain(
          `Repliek/Antwoorden/Antwoord/Inhoud/Eigendom/Eigendomstoestanden/Eigendomstoestand/${path}`,
        );
    },
  );

  it.skipIf(!hasRealData)('say "no data" as recorded', async () => {
    const ours = replyPaths((await ask('ZoekEigendomstoestanden', `<INSZ>${LIES_NUMBER}</INSZ>`)).body);
    expect(new Set(ours)).toEqual(
      new Set(replyPaths(realText('magda/zoek-eigendomstoestanden-notfound.xml'))),
    );
  });

  it('find every parcel of Jan Peeters, and no other', async () => {
    const { body } = await ask('ZoekEigendomstoestanden', `<INSZ>${JAN.nationalNumber}</INSZ>`);
    expect(body.match(/<Eigendomstoestand>/g)).toHaveLength(sandbox.world.heldByJan.size);
    expect((await ask('ZoekEigendomstoestanden', `<INSZ>${LIES_NUMBER}</INSZ>`)).body).toContain(
      '<Identificatie>30001</Identificatie>',
    );
  });

  it('answer a parcel by its parts, without zeros and absent parts', async () => {
    const { body } = await ask('GeefEigendomstoestanden', partsOf(parcelOf('44021A0123/00B000')));
    expect(body).toContain(
      '<Sectie>A</Sectie><Grondnummer>123</Grondnummer><Letterexponent>B</Letterexponent><Partitie>P0000</Partitie>',
    );
    expect(body).toContain('<Achternaam>Peeters</Achternaam>');
    expect(body).toContain('<Referte>vraag-1</Referte>');
    const field = sandbox.world.parcels.find(({ capakey }) => capakey.endsWith('/00_000'))!;
    expect((await ask('GeefEigendomstoestanden', partsOf(field))).body).toMatch(
      /<Grondnummer>\d+<\/Grondnummer><Partitie>P0000/,
    );
  });

  it('know nothing of a historic and of an unknown parcel: 30001; and refuse half a key with another number', async () => {
    for (const key of [sandbox.world.keys.historic, '44021A9999/00B000'])
      expect((await ask('GeefEigendomstoestanden', partsOf({ capakey: key } as Parcel))).body, key).toContain(
        '<Identificatie>30001</Identificatie>',
      );
    expect((await ask('GeefEigendomstoestanden', '<Sectie>A</Sectie>')).body).toContain(
      '<Identificatie>40001</Identificatie>',
    );
  });
});

describe('GeefEpc', () => {
  const EPC = '/magda/Magda-02.01/soap/WebService';

  it.skipIf(!hasRealData)('uses no element that the recorded answers do not have', async () => {
    const recorded = new Set(
      ['geef-epc-9840-krekelstraat-73', 'geef-epc-2100-turnhoutsebaan-2'].flatMap((name) =>
        replyPaths(realText(`magda/${name}.xml`)),
      ),
    );
    expect(
      replyPaths((await ask('GeefEpc', addressOf('44021A0123/00B000'), EPC)).body).filter(
        (path) => !recorded.has(path),
      ),
    ).toEqual([]);
  });

  it('answers the certificate of an address, with the ids of address, unit and building', async () => {
    const { body } = await ask('GeefEpc', addressOf('44021A0123/00B000'), EPC);
    const [address] = parcelOf('44021A0123/00B000').addresses;
    expect(body).toContain(`<Adres arId="${address!.id}">`);
    expect(body).toContain(`<Gebouweenheid id="${address!.unitId}">`);
    expect(body).toMatch(/<Attestnummer>\d{8}-000\d+-\d<\/Attestnummer>/);
    expect(body).toContain(
      '<Score type="primaireEnergieVerbruikPerVierkanteMeter"><Waarde meeteenheid="kWh/m²">',
    );
  });

  it('takes the flat form of the criteria too', async () => {
    expect(
      (
        await ask(
          'GeefEpc',
          '<Adres><Postcode>9000</Postcode><Straat>Rietkaai</Straat><Huisnummer>27</Huisnummer></Adres>',
          EPC,
        )
      ).body,
    ).toContain('<Attestnummer>');
  });

  it('knows nothing of an address that is not there (30001), and fails on the scenario address (another number)', async () => {
    expect(
      (
        await ask(
          'GeefEpc',
          '<Adres><Postcode>9000</Postcode><Straat>Rietkaai</Straat><Huisnummer>9999</Huisnummer></Adres>',
          EPC,
        )
      ).body,
    ).toContain('<Identificatie>30001</Identificatie>');
    expect((await ask('GeefEpc', addressOf(sandbox.world.keys.epcDown), EPC)).body).toContain(
      '<Identificatie>99996</Identificatie>',
    );
  });

  it('answers what is no question with a SOAP fault', async () => {
    const answer = await sandbox.app.inject({
      method: 'POST',
      url: EPC,
      headers: { 'content-type': 'text/xml' },
      payload: '<a/>',
    });
    expect([answer.statusCode, answer.body]).toEqual([500, expect.stringContaining('<faultstring>')]);
  });
});
