import { useCallback } from 'react';
import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { findAmong, type FindChoices, type PickerChoice } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

/** As many as one looks through; who sees them all types on. */
const MOST = 50;

const MUNICIPALITIES = graphql(`
  query StepMunicipalities {
    municipalities {
      nisCode
      name
      province
    }
  }
`);
const STREETS = graphql(`
  query StepStreets($nisCode: ID!, $startsWith: String!, $first: Int!) {
    municipality(nisCode: $nisCode) {
      nisCode
      streets(startsWith: $startsWith, first: $first) {
        id
        name
        postalCode
        municipalityName
      }
    }
  }
`);
const HOUSES = graphql(`
  query StepHouses($nisCode: ID!, $street: ID!, $startsWith: String!, $first: Int!) {
    municipality(nisCode: $nisCode) {
      nisCode
      houseNumbers(street: $street, startsWith: $startsWith, first: $first) {
        houseNumber
        parcels {
          capakey
        }
      }
    }
  }
`);
const DIVISIONS = graphql(`
  query StepDivisions($nisCode: ID!) {
    municipality(nisCode: $nisCode) {
      nisCode
      divisions {
        code
        name
      }
    }
  }
`);
const SECTIONS = graphql(`
  query StepSections($nisCode: ID!, $division: ID!) {
    municipality(nisCode: $nisCode) {
      nisCode
      sections(divisionCode: $division)
    }
  }
`);
const NUMBERS = graphql(`
  query StepNumbers($nisCode: ID!, $division: ID!, $section: String!, $startsWith: String!, $first: Int!) {
    municipality(nisCode: $nisCode) {
      nisCode
      parcelNumbers(divisionCode: $division, section: $section, startsWith: $startsWith, first: $first) {
        label
        parcel {
          capakey
          status
        }
      }
    }
  }
`);

/** The last step: it stands for the parcels that go in the cart. */
export interface LastChoice extends PickerChoice {
  readonly capakeys: readonly string[];
}

/** An answer without its data is no empty list. */
function required<Answer>(answer: Answer | null | undefined): Answer {
  if (answer == null) throw new Error('The register gave no list.');
  return answer;
}

type Look<Choice> = (client: ApolloClient, typed: string) => Promise<readonly Choice[]>;

/** A question to the register that stays the same one as long as `of` does. */
function useFind<Choice extends PickerChoice>(
  of: readonly string[],
  look: Look<Choice>,
): FindChoices<Choice> {
  const client = useApolloClient();
  // The question is what `of` says; `look` is written anew at every render.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useCallback((typed: string) => look(client, typed), [client, ...of]);
}

export const useFindMunicipality = (): FindChoices =>
  useFind([], async (client, typed) => {
    const { data } = await client.query({ query: MUNICIPALITIES });
    return findAmong(
      required(data).municipalities.map(({ nisCode, name, province }) => ({
        id: nisCode,
        label: name,
        detail: province,
      })),
    )(typed);
  });

export const useFindStreet = (nisCode = ''): FindChoices =>
  useFind([nisCode], async (client, startsWith) => {
    const { data } = await client.query({ query: STREETS, variables: { nisCode, startsWith, first: MOST } });
    return required(data?.municipality).streets.map(({ id, name, postalCode, municipalityName }) => ({
      id,
      label: name,
      detail: `${postalCode} ${municipalityName}`,
    }));
  });

export const useFindHouse = (nisCode = '', street = ''): FindChoices<LastChoice> =>
  useFind([nisCode, street], async (client, startsWith) => {
    const { data } = await client.query({
      query: HOUSES,
      variables: { nisCode, street, startsWith, first: MOST },
    });
    return required(data?.municipality).houseNumbers.map(({ houseNumber, parcels }): LastChoice => ({
      id: houseNumber,
      label: houseNumber,
      capakeys: parcels.map(({ capakey }) => capakey),
    }));
  });

export const useFindDivision = (nisCode = ''): FindChoices =>
  useFind([nisCode], async (client, typed) => {
    const { data } = await client.query({ query: DIVISIONS, variables: { nisCode } });
    return findAmong(
      required(data?.municipality).divisions.map(({ code, name }) => ({
        id: code,
        label: name,
        detail: code,
      })),
    )(typed);
  });

export const useFindSection = (nisCode = '', division = ''): FindChoices =>
  useFind([nisCode, division], async (client, typed) => {
    const { data } = await client.query({ query: SECTIONS, variables: { nisCode, division } });
    return findAmong(required(data?.municipality).sections.map((letter) => ({ id: letter, label: letter })))(
      typed,
    );
  });

export const useFindNumber = (
  nisCode = '',
  division = '',
  section = '',
  historic = '',
): FindChoices<LastChoice> =>
  useFind([nisCode, division, section, historic], async (client, startsWith) => {
    const { data } = await client.query({
      query: NUMBERS,
      variables: { nisCode, division, section, startsWith, first: MOST },
    });
    return required(data?.municipality).parcelNumbers.map(({ label, parcel }): LastChoice => ({
      id: parcel.capakey,
      label,
      capakeys: [parcel.capakey],
      ...(parcel.status === 'HISTORIC' && { detail: historic }),
    }));
  });
