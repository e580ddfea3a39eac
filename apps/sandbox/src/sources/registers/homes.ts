import { conformityOf, repairClaimOf, unfitDecisionOf, vacancyOf } from '../../world/home-facts.ts';
import { MOCKUP } from '../../world/quarters.ts';
import { applicantOf } from '../../world/register-people.ts';
import type { Parcel } from '../../world/types.ts';
import type { World } from '../../world/world.ts';

/**
 * What the desk for the quality of homes says.
 * @param later the platform's day when its clock was moved far ahead: on one scenario parcel the decision is lifted by then.
 */
export function homeQualityOf(world: World, parcel: Parcel, later: string | null): object {
  const always = parcel.capakey === world.keys.unfit;
  const changes = parcel.capakey === world.keys.changesLater;
  const decision = unfitDecisionOf(parcel, always || changes);
  const lifted = changes ? later : (decision?.lifted ?? null);
  const certificate = always ? null : conformityOf(parcel, parcel.capakey === MOCKUP.capakey);
  const claim = repairClaimOf(parcel, always);
  const entiteit = parcel.addresses[0]?.unitId ?? undefined;
  const besluiten =
    decision === null
      ? []
      : [
          {
            besluittype: decision.kind,
            besluitDatum: decision.decided,
            inventarisatieDatum: decision.listed,
            ...(lifted === null ? {} : { opgehevenOp: lifted }),
            entiteit,
            eigenaars: [applicantOf(parcel, 'woning')],
          },
        ];
  const conformiteitsattesten =
    certificate === null
      ? []
      : [
          {
            attestnummer: certificate.number,
            datum: certificate.given,
            geldigTot: certificate.until,
            entiteit,
            ingetrokken: false,
            aanvrager: applicantOf(parcel, 'conformiteit'),
          },
        ];
  const herstelvorderingen =
    claim === null
      ? []
      : [
          {
            datum: claim.claimed,
            vonnis: claim.verdict,
            uitgevoerd: claim.done,
            verweerder: applicantOf(parcel, 'herstel'),
          },
        ];
  return {
    capakey: parcel.capakey,
    aantalBesluiten: besluiten.length,
    besluiten,
    aantalConformiteitsattesten: conformiteitsattesten.length,
    conformiteitsattesten,
    aantalHerstelvorderingen: herstelvorderingen.length,
    herstelvorderingen,
  };
}

/** What the inventory of vacant business premises says. */
export function vacanciesOf(world: World, parcel: Parcel): object {
  const vacancy = vacancyOf(parcel, parcel.capakey === world.keys.vacant);
  const registraties =
    vacancy === null
      ? []
      : [
          {
            inventarisnummer: vacancy.number,
            opnameDatum: vacancy.listed,
            ...(vacancy.struck === null ? {} : { schrappingDatum: vacancy.struck }),
            reden: vacancy.why,
            ...(parcel.units[0] ? { gebouweenheidId: parcel.units[0].id } : {}),
            eigenaars: [applicantOf(parcel, 'bedrijfsruimte')],
          },
        ];
  return { capakey: parcel.capakey, aantal: registraties.length, registraties };
}
