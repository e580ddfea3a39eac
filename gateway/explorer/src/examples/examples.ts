export interface Example {
  readonly title: string;
  /** For whom, in words that an integrator knows. */
  readonly audience: 'everyone' | 'requester' | 'municipality' | 'auditor';
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Ready operations for each kind of integrator. A test validates every one of them against the published graph. */
export const EXAMPLES: readonly Example[] = [
  {
    title: 'Find a parcel by address',
    audience: 'everyone',
    query: `query FindParcel($text: String!) {
  searchParcels(text: $text, first: 5) {
    label
    score
    note
    parcel {
      capakey
      areaM2
      municipality { nisCode name connected leadTime { p50Days p90Days } }
      orderable { orderable message }
    }
  }
}`,
    variables: { text: 'Rietkaai 27 Gent' },
  },
  {
    title: 'Find a parcel step by step',
    audience: 'everyone',
    query: `query Steps($nisCode: ID!, $street: String!, $division: ID!) {
  municipality(nisCode: $nisCode) {
    name
    streets(startsWith: $street, first: 5) { id name postalCode }
    divisions { code name }
    sections(divisionCode: $division)
    parcelNumbers(divisionCode: $division, section: "A", first: 5) { label parcel { capakey status } }
  }
}`,
    variables: { nisCode: '44021', street: 'riet', division: '44021' },
  },
  {
    title: 'Ask the price, before signing in',
    audience: 'everyone',
    query: `query Price($input: QuoteInput!) {
  quote(input: $input) {
    total { formatted }
    totalExclVat { formatted }
    vat { treatment rate base { formatted } amount { formatted } }
    lines { kind description quantity amount { formatted } capakeys }
    groups { nisCode capakeys fee { formatted } reason }
    problems { capakey message }
  }
}`,
    variables: { input: { parcels: [{ capakey: '44021A0123/00B000' }] } },
  },
  {
    title: 'Read the catalogue',
    audience: 'everyone',
    query: `query Catalogue {
  catalogue {
    version
    sections { code label items { code label question mandatory editMode onNone { kind text } attributes { code label type required codeList } jsonSchema } }
    codeLists { code values { code label } }
  }
}`,
    variables: {},
  },
  {
    title: 'Create and submit a request (notary, agent)',
    audience: 'requester',
    query: `mutation CreateRequest($input: CreateRequestInput!) {
  createRequest(input: $input) {
    __typename
    ... on CreateRequestSuccess { request { id number version status quote { total { formatted } } availableActions } }
    ... on Refusal { code message path }
    ... on InvalidInput { fields { path code message } }
  }
}

mutation SubmitRequest($input: SubmitRequestInput!) {
  submitRequest(input: $input) {
    __typename
    ... on SubmitRequestSuccess { request { id number status dossiers { number status deadline } } }
    ... on Refusal { code message path }
  }
}`,
    variables: {
      input: {
        purpose: 'SALE',
        reference: '2026/0147',
        contactEmail: 'dossiers@example.be',
        parcels: [{ capakey: '44021A0123/00B000' }],
      },
    },
  },
  {
    title: 'Follow dossiers live',
    audience: 'requester',
    query: `subscription Follow($ids: [ID!], $after: ID) {
  dossierChanged(ids: $ids, after: $after) {
    eventId
    kind
    at
    itemCodes
    dossier { number status version progress { answered total } waitingFor sections { code progress { answered total } } }
  }
}`,
    variables: {},
  },
  {
    title: 'Read a delivered dossier with its evidence',
    audience: 'requester',
    query: `query Dossier($id: ID!) {
  dossier(id: $id) {
    number status validUntil
    municipality { name }
    documents { kind url digest }
    sections { label items { code label summary applicability records { attributes { code label display value } } evidence { source { name } outcome answeredAt geometry { overlapM2 overlapShare } } } }
  }
}`,
    variables: { id: 'VIP-00000001' },
  },
  {
    title: 'Watch a dossier until the deed, and refresh what changed',
    audience: 'requester',
    query: `mutation Watch($input: WatchDossierInput!) {
  watchDossier(input: $input) {
    __typename
    ... on WatchDossierSuccess { dossier { number watch { until } } }
    ... on Refusal { code message }
    ... on InvalidInput { fields { path code message } }
  }
}

query Watched($id: ID!) {
  dossier(id: $id) {
    version
    watch {
      until endedAt lastLookedAt nextLookAt openChanges
      unanswered { source { name } itemCodes reason }
      changes { state item { code label } source { name } foundAt deliveredBy beforeSummary afterSummary }
    }
  }
}

mutation Refresh($refresh: RefreshDossierInput!) {
  refreshDossier(input: $refresh) {
    __typename
    ... on RefreshDossierSuccess { dossier { status deadline } corrections { id itemCode status } }
    ... on Refusal { code message }
    ... on InvalidInput { fields { path code message } }
  }
}`,
    variables: {
      input: { dossierId: 'VIP-00014240', until: '2027-03-12' },
      id: 'VIP-00014240',
      refresh: { dossierId: 'VIP-00014240', itemCodes: ['ONGESCHIKT_ONBEWOONBAAR'], expectedVersion: 9 },
    },
  },
  {
    title: 'Work list of a municipal system',
    audience: 'municipality',
    query: `query WorkList {
  dossiers(first: 50, filter: { assignedTo: ME }, orderBy: DEADLINE_ASC) {
    totalCount
    nodes { id number status version deadline capakey sections { code items { code status mandatory editMode version availableActions } } }
    pageInfo { hasNextPage endCursor }
  }
}`,
    variables: {},
  },
  {
    title: 'Fill items in bulk (options 2 and 3)',
    audience: 'municipality',
    query: `mutation Fill($input: FillItemsInput!) {
  fillItems(input: $input) {
    rows {
      key
      result {
        __typename
        ... on FillItemSuccess { item { code status version } dossier { version } }
        ... on Refusal { code message path }
        ... on InvalidInput { fields { path code message } }
      }
    }
  }
}`,
    variables: {
      input: {
        items: [
          {
            dossierId: 'VIP-00000001',
            code: 'RISICOGROND',
            applicability: 'NOT_APPLICABLE',
            expectedVersion: 1,
          },
        ],
      },
    },
  },
  {
    title: 'Validate a dossier (option 3, controller)',
    audience: 'municipality',
    query: `mutation Validate($input: DossierActionInput!) {
  validateDossier(input: $input) {
    __typename
    ... on DossierActionSuccess { dossier { number status validUntil documents { kind url } } }
    ... on OpenItems { message items { code label status } }
    ... on Refusal { code message }
  }
}`,
    variables: { input: { dossierId: 'VIP-00000001', expectedVersion: 1 } },
  },
  {
    title: 'What automatic validation would have done (controller)',
    audience: 'municipality',
    query: `query Preview($input: ValidationPolicyInput!) {
  municipalSettings { contactEmail policy { active from samplePercent version decidedAt } availableActions }
  policyPreview(input: $input) {
    ... on PolicyPreview { tried automatic reasons { reason text dossiers } }
    ... on InvalidInput { fields { path code message } }
    ... on Refusal { code message }
  }
}`,
    variables: {
      input: {
        active: true,
        from: '2026-01-01',
        keptItems: [],
        keptSections: [],
        samplePercent: 5,
        excludedPurposes: [],
      },
    },
  },
  {
    title: 'Who asked about a parcel, with proof',
    audience: 'auditor',
    query: `query Trail($capakey: ID!) {
  auditTrail(first: 20, filter: { capakey: $capakey }) {
    nodes { sequence at actor { kind name } action purpose dossierId leafHash proof { leafIndex treeSize rootHash path checkpoint { note signature keyId } } }
  }
}`,
    variables: { capakey: '44021A0123/00B000' },
  },
];
