/** The operations that a municipality's own software needs of the public graph. */
export const CATALOGUE = `query Catalogue { catalogue { version sections { items { code sectionCode label attributes { code label type required unit codeList } } } codeLists { code values { code } } } }`;

export const MY_DOSSIERS = `query MyDossiers($after: String) { dossiers(first: 100, after: $after, filter: { assignedTo: ME, status: [WITH_MUNICIPALITY, IN_QUALITY_CONTROL] }) { nodes { id } pageInfo { hasNextPage endCursor } } }`;

export const DOSSIER = `query MunicipalDossier($id: ID!) { dossier(id: $id) { id number capakey status version availableActions sections { items { code status version availableActions } } } }`;

export const FILL_ITEMS = `mutation FillItems($input: FillItemsInput!) { fillItems(input: $input) { rows { key result { __typename ... on Refusal { code message } } } } }`;
export const SUBMIT_FOR_CONTROL = `mutation SubmitForControl($input: DossierActionInput!) { submitForControl(input: $input) { __typename ... on DossierActionSuccess { dossier { id status version } } ... on Refusal { code message } } }`;
export const VALIDATE = `mutation ValidateDossier($input: DossierActionInput!) { validateDossier(input: $input) { __typename ... on DossierActionSuccess { dossier { id status version } } ... on Refusal { code message } } }`;

export const REFUSE = `mutation RefuseDossier($input: DossierActionInput!) { refuseDossier(input: $input) { __typename ... on DossierActionSuccess { dossier { id status version } } ... on Refusal { code message } } }`;

export const QUEUE_CHANGED = `subscription QueueChanged { queueChanged { eventId kind dossier { id status } } }`;
