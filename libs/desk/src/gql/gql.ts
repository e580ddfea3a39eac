/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment RequesterNote_dossier on Dossier {\n    id\n    note\n    requester {\n      id\n      name\n    }\n  }\n": typeof types.RequesterNote_DossierFragmentDoc,
    "\n  fragment VerifyRight_dossier on Dossier {\n    id\n    version\n    rightToVerify\n    availableActions\n    requester {\n      id\n      name\n    }\n  }\n": typeof types.VerifyRight_DossierFragmentDoc,
    "\n  mutation VerifyRight($input: DossierActionInput!) {\n    verifyRight(input: $input) {\n      __typename\n      ... on DossierActionSuccess {\n        dossier {\n          ...VerifyRight_dossier\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.VerifyRightDocument,
    "\n  query NationalNumber($id: ID!) {\n    dossier(id: $id) {\n      id\n      requesterNationalNumber\n    }\n  }\n": typeof types.NationalNumberDocument,
    "\n  fragment DossierMap_dossier on Dossier {\n    id\n    number\n    capakey\n    geometry\n  }\n": typeof types.DossierMap_DossierFragmentDoc,
    "\n  fragment DossierTitle_dossier on Dossier {\n    id\n    number\n    status\n    capakey\n    address\n    geometry\n    deadline\n    daysLeft\n  }\n": typeof types.DossierTitle_DossierFragmentDoc,
    "\n  fragment Watched_dossier on Dossier {\n    id\n    requester {\n      id\n      name\n    }\n    watch {\n      id\n      until\n      endedAt\n      openChanges\n    }\n  }\n": typeof types.Watched_DossierFragmentDoc,
    "\n  query Unread {\n    inbox(first: 1) {\n      unread\n    }\n  }\n": typeof types.UnreadDocument,
    "\n  query Inbox($first: Int!, $after: String) {\n    inbox(first: $first, after: $after) {\n      unread\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...Messages_notification @unmask\n      }\n    }\n  }\n": typeof types.InboxDocument,
    "\n  mutation MarkRead($input: MarkReadInput!) {\n    markRead(input: $input) {\n      __typename\n      ... on MarkReadSuccess {\n        unread\n      }\n      ... on Refusal {\n        message\n      }\n    }\n  }\n": typeof types.MarkReadDocument,
    "\n  fragment Messages_notification on Notification {\n    id\n    kind\n    at\n    title\n    body\n    link\n    read\n    dossierId\n    requestId\n  }\n": typeof types.Messages_NotificationFragmentDoc,
    "\n  query Preferences {\n    notificationPreferences {\n      kind\n      inApp\n      email\n      isMailed\n    }\n  }\n": typeof types.PreferencesDocument,
    "\n  mutation SetPreference($input: NotificationPreferenceInput!) {\n    setNotificationPreference(input: $input) {\n      __typename\n      ... on SetPreferenceSuccess {\n        preferences {\n          kind\n          inApp\n          email\n          isMailed\n        }\n      }\n      ... on Refusal {\n        message\n      }\n    }\n  }\n": typeof types.SetPreferenceDocument,
    "\n  subscription InboxChanged($after: ID) {\n    inboxChanged(after: $after) {\n      eventId\n      unread\n      notification {\n        ...Messages_notification @unmask\n      }\n    }\n  }\n": typeof types.InboxChangedDocument,
    "\n  fragment Present on Presence {\n    officer {\n      id\n      name\n    }\n    section\n    itemCode\n    expiresInS\n  }\n": typeof types.PresentFragmentDoc,
    "\n  query Presences($dossierId: ID!) {\n    presences(dossierId: $dossierId) {\n      ...Present @unmask\n    }\n  }\n": typeof types.PresencesDocument,
    "\n  subscription PresenceChanged($dossierId: ID!, $after: ID) {\n    presenceChanged(dossierId: $dossierId, after: $after) {\n      eventId\n      presences {\n        ...Present @unmask\n      }\n    }\n  }\n": typeof types.PresenceChangedDocument,
    "\n  mutation MarkPresence($input: MarkPresenceInput!) {\n    markPresence(input: $input) {\n      __typename\n    }\n  }\n": typeof types.MarkPresenceDocument,
    "\n  query Waiting($id: ID!) {\n    dossier(id: $id) {\n      id\n      waitingForSources {\n        source {\n          code\n          name\n        }\n        itemCodes\n        nextAttemptAt\n        reason\n      }\n    }\n  }\n": typeof types.WaitingDocument,
    "\n  subscription SourcesChanged($after: ID) {\n    sourcesChanged(after: $after) {\n      eventId\n    }\n  }\n": typeof types.SourcesChangedDocument,
    "\n  query SourceStates {\n    sources {\n      code\n      name\n      health {\n        state\n      }\n    }\n  }\n": typeof types.SourceStatesDocument,
    "\n  subscription SourceStatesChanged($after: ID) {\n    sourcesChanged(after: $after) {\n      eventId\n      sources {\n        code\n        name\n        health {\n          state\n        }\n      }\n    }\n  }\n": typeof types.SourceStatesChangedDocument,
    "\n  fragment EvidencePanel_item on DossierItem {\n    id\n    label\n    filledBy {\n      id\n      name\n    }\n    records {\n      id\n      attributes {\n        code\n        label\n        display\n      }\n    }\n    evidence {\n      id\n      outcome\n      askedAt\n      answeredAt\n      attempts\n      nextAttemptAt\n      reason\n      reused\n      failingSince\n      gaveUpAt\n      requestDigest\n      responseDigest\n      sourceVersion\n      geometry {\n        overlapM2\n        overlapShare\n        bufferM\n      }\n      source {\n        code\n        name\n      }\n    }\n  }\n": typeof types.EvidencePanel_ItemFragmentDoc,
    "\n  fragment ReportSource_item on DossierItem {\n    id\n    code\n    label\n    feedback {\n      id\n      status\n      kind\n      text\n      reportedAt\n      reportedBy\n      source {\n        code\n        name\n      }\n      files {\n        id\n        name\n        url\n      }\n      steps {\n        status\n        at\n        by\n        motivation\n      }\n    }\n    evidence {\n      id\n      outcome\n      source {\n        code\n        name\n        isAsked\n      }\n    }\n  }\n": typeof types.ReportSource_ItemFragmentDoc,
    "\n  mutation ReportSourceError($input: ReportSourceErrorInput!) {\n    reportSourceError(input: $input) {\n      __typename\n      ... on ReportSourceErrorSuccess {\n        feedbackId\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ReportSourceErrorDocument,
    "\n  fragment TakeSource_item on DossierItem {\n    id\n    code\n    version\n    sourceCode\n    availableActions\n    disagreement {\n      attributeCodes\n      sides {\n        evidence {\n          id\n          outcome\n          askedAt\n          answeredAt\n          source {\n            code\n            name\n          }\n        }\n        records {\n          attributes {\n            code\n            label\n            display\n          }\n        }\n      }\n    }\n  }\n": typeof types.TakeSource_ItemFragmentDoc,
    "\n  mutation RetrySource($input: RetrySourceInput!) {\n    retrySource(input: $input) {\n      __typename\n      ... on RetrySourceSuccess {\n        evidence {\n          id\n          outcome\n          nextAttemptAt\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.RetrySourceDocument,
    "\n  query SavedViews($app: SavedViewApp!) {\n    savedViews(app: $app) {\n      id\n      name\n      query\n      shared\n      own\n    }\n  }\n": typeof types.SavedViewsDocument,
    "\n  mutation SaveView($input: SaveViewInput!) {\n    saveView(input: $input) {\n      __typename\n      ... on InvalidInput {\n        fields {\n          message\n        }\n      }\n    }\n  }\n": typeof types.SaveViewDocument,
    "\n  mutation DeleteView($id: ID!) {\n    deleteView(id: $id) {\n      __typename\n    }\n  }\n": typeof types.DeleteViewDocument,
};
const documents: Documents = {
    "\n  fragment RequesterNote_dossier on Dossier {\n    id\n    note\n    requester {\n      id\n      name\n    }\n  }\n": types.RequesterNote_DossierFragmentDoc,
    "\n  fragment VerifyRight_dossier on Dossier {\n    id\n    version\n    rightToVerify\n    availableActions\n    requester {\n      id\n      name\n    }\n  }\n": types.VerifyRight_DossierFragmentDoc,
    "\n  mutation VerifyRight($input: DossierActionInput!) {\n    verifyRight(input: $input) {\n      __typename\n      ... on DossierActionSuccess {\n        dossier {\n          ...VerifyRight_dossier\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.VerifyRightDocument,
    "\n  query NationalNumber($id: ID!) {\n    dossier(id: $id) {\n      id\n      requesterNationalNumber\n    }\n  }\n": types.NationalNumberDocument,
    "\n  fragment DossierMap_dossier on Dossier {\n    id\n    number\n    capakey\n    geometry\n  }\n": types.DossierMap_DossierFragmentDoc,
    "\n  fragment DossierTitle_dossier on Dossier {\n    id\n    number\n    status\n    capakey\n    address\n    geometry\n    deadline\n    daysLeft\n  }\n": types.DossierTitle_DossierFragmentDoc,
    "\n  fragment Watched_dossier on Dossier {\n    id\n    requester {\n      id\n      name\n    }\n    watch {\n      id\n      until\n      endedAt\n      openChanges\n    }\n  }\n": types.Watched_DossierFragmentDoc,
    "\n  query Unread {\n    inbox(first: 1) {\n      unread\n    }\n  }\n": types.UnreadDocument,
    "\n  query Inbox($first: Int!, $after: String) {\n    inbox(first: $first, after: $after) {\n      unread\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...Messages_notification @unmask\n      }\n    }\n  }\n": types.InboxDocument,
    "\n  mutation MarkRead($input: MarkReadInput!) {\n    markRead(input: $input) {\n      __typename\n      ... on MarkReadSuccess {\n        unread\n      }\n      ... on Refusal {\n        message\n      }\n    }\n  }\n": types.MarkReadDocument,
    "\n  fragment Messages_notification on Notification {\n    id\n    kind\n    at\n    title\n    body\n    link\n    read\n    dossierId\n    requestId\n  }\n": types.Messages_NotificationFragmentDoc,
    "\n  query Preferences {\n    notificationPreferences {\n      kind\n      inApp\n      email\n      isMailed\n    }\n  }\n": types.PreferencesDocument,
    "\n  mutation SetPreference($input: NotificationPreferenceInput!) {\n    setNotificationPreference(input: $input) {\n      __typename\n      ... on SetPreferenceSuccess {\n        preferences {\n          kind\n          inApp\n          email\n          isMailed\n        }\n      }\n      ... on Refusal {\n        message\n      }\n    }\n  }\n": types.SetPreferenceDocument,
    "\n  subscription InboxChanged($after: ID) {\n    inboxChanged(after: $after) {\n      eventId\n      unread\n      notification {\n        ...Messages_notification @unmask\n      }\n    }\n  }\n": types.InboxChangedDocument,
    "\n  fragment Present on Presence {\n    officer {\n      id\n      name\n    }\n    section\n    itemCode\n    expiresInS\n  }\n": types.PresentFragmentDoc,
    "\n  query Presences($dossierId: ID!) {\n    presences(dossierId: $dossierId) {\n      ...Present @unmask\n    }\n  }\n": types.PresencesDocument,
    "\n  subscription PresenceChanged($dossierId: ID!, $after: ID) {\n    presenceChanged(dossierId: $dossierId, after: $after) {\n      eventId\n      presences {\n        ...Present @unmask\n      }\n    }\n  }\n": types.PresenceChangedDocument,
    "\n  mutation MarkPresence($input: MarkPresenceInput!) {\n    markPresence(input: $input) {\n      __typename\n    }\n  }\n": types.MarkPresenceDocument,
    "\n  query Waiting($id: ID!) {\n    dossier(id: $id) {\n      id\n      waitingForSources {\n        source {\n          code\n          name\n        }\n        itemCodes\n        nextAttemptAt\n        reason\n      }\n    }\n  }\n": types.WaitingDocument,
    "\n  subscription SourcesChanged($after: ID) {\n    sourcesChanged(after: $after) {\n      eventId\n    }\n  }\n": types.SourcesChangedDocument,
    "\n  query SourceStates {\n    sources {\n      code\n      name\n      health {\n        state\n      }\n    }\n  }\n": types.SourceStatesDocument,
    "\n  subscription SourceStatesChanged($after: ID) {\n    sourcesChanged(after: $after) {\n      eventId\n      sources {\n        code\n        name\n        health {\n          state\n        }\n      }\n    }\n  }\n": types.SourceStatesChangedDocument,
    "\n  fragment EvidencePanel_item on DossierItem {\n    id\n    label\n    filledBy {\n      id\n      name\n    }\n    records {\n      id\n      attributes {\n        code\n        label\n        display\n      }\n    }\n    evidence {\n      id\n      outcome\n      askedAt\n      answeredAt\n      attempts\n      nextAttemptAt\n      reason\n      reused\n      failingSince\n      gaveUpAt\n      requestDigest\n      responseDigest\n      sourceVersion\n      geometry {\n        overlapM2\n        overlapShare\n        bufferM\n      }\n      source {\n        code\n        name\n      }\n    }\n  }\n": types.EvidencePanel_ItemFragmentDoc,
    "\n  fragment ReportSource_item on DossierItem {\n    id\n    code\n    label\n    feedback {\n      id\n      status\n      kind\n      text\n      reportedAt\n      reportedBy\n      source {\n        code\n        name\n      }\n      files {\n        id\n        name\n        url\n      }\n      steps {\n        status\n        at\n        by\n        motivation\n      }\n    }\n    evidence {\n      id\n      outcome\n      source {\n        code\n        name\n        isAsked\n      }\n    }\n  }\n": types.ReportSource_ItemFragmentDoc,
    "\n  mutation ReportSourceError($input: ReportSourceErrorInput!) {\n    reportSourceError(input: $input) {\n      __typename\n      ... on ReportSourceErrorSuccess {\n        feedbackId\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.ReportSourceErrorDocument,
    "\n  fragment TakeSource_item on DossierItem {\n    id\n    code\n    version\n    sourceCode\n    availableActions\n    disagreement {\n      attributeCodes\n      sides {\n        evidence {\n          id\n          outcome\n          askedAt\n          answeredAt\n          source {\n            code\n            name\n          }\n        }\n        records {\n          attributes {\n            code\n            label\n            display\n          }\n        }\n      }\n    }\n  }\n": types.TakeSource_ItemFragmentDoc,
    "\n  mutation RetrySource($input: RetrySourceInput!) {\n    retrySource(input: $input) {\n      __typename\n      ... on RetrySourceSuccess {\n        evidence {\n          id\n          outcome\n          nextAttemptAt\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.RetrySourceDocument,
    "\n  query SavedViews($app: SavedViewApp!) {\n    savedViews(app: $app) {\n      id\n      name\n      query\n      shared\n      own\n    }\n  }\n": types.SavedViewsDocument,
    "\n  mutation SaveView($input: SaveViewInput!) {\n    saveView(input: $input) {\n      __typename\n      ... on InvalidInput {\n        fields {\n          message\n        }\n      }\n    }\n  }\n": types.SaveViewDocument,
    "\n  mutation DeleteView($id: ID!) {\n    deleteView(id: $id) {\n      __typename\n    }\n  }\n": types.DeleteViewDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RequesterNote_dossier on Dossier {\n    id\n    note\n    requester {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment RequesterNote_dossier on Dossier {\n    id\n    note\n    requester {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VerifyRight_dossier on Dossier {\n    id\n    version\n    rightToVerify\n    availableActions\n    requester {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment VerifyRight_dossier on Dossier {\n    id\n    version\n    rightToVerify\n    availableActions\n    requester {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyRight($input: DossierActionInput!) {\n    verifyRight(input: $input) {\n      __typename\n      ... on DossierActionSuccess {\n        dossier {\n          ...VerifyRight_dossier\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation VerifyRight($input: DossierActionInput!) {\n    verifyRight(input: $input) {\n      __typename\n      ... on DossierActionSuccess {\n        dossier {\n          ...VerifyRight_dossier\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NationalNumber($id: ID!) {\n    dossier(id: $id) {\n      id\n      requesterNationalNumber\n    }\n  }\n"): (typeof documents)["\n  query NationalNumber($id: ID!) {\n    dossier(id: $id) {\n      id\n      requesterNationalNumber\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DossierMap_dossier on Dossier {\n    id\n    number\n    capakey\n    geometry\n  }\n"): (typeof documents)["\n  fragment DossierMap_dossier on Dossier {\n    id\n    number\n    capakey\n    geometry\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DossierTitle_dossier on Dossier {\n    id\n    number\n    status\n    capakey\n    address\n    geometry\n    deadline\n    daysLeft\n  }\n"): (typeof documents)["\n  fragment DossierTitle_dossier on Dossier {\n    id\n    number\n    status\n    capakey\n    address\n    geometry\n    deadline\n    daysLeft\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Watched_dossier on Dossier {\n    id\n    requester {\n      id\n      name\n    }\n    watch {\n      id\n      until\n      endedAt\n      openChanges\n    }\n  }\n"): (typeof documents)["\n  fragment Watched_dossier on Dossier {\n    id\n    requester {\n      id\n      name\n    }\n    watch {\n      id\n      until\n      endedAt\n      openChanges\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Unread {\n    inbox(first: 1) {\n      unread\n    }\n  }\n"): (typeof documents)["\n  query Unread {\n    inbox(first: 1) {\n      unread\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Inbox($first: Int!, $after: String) {\n    inbox(first: $first, after: $after) {\n      unread\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...Messages_notification @unmask\n      }\n    }\n  }\n"): (typeof documents)["\n  query Inbox($first: Int!, $after: String) {\n    inbox(first: $first, after: $after) {\n      unread\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...Messages_notification @unmask\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkRead($input: MarkReadInput!) {\n    markRead(input: $input) {\n      __typename\n      ... on MarkReadSuccess {\n        unread\n      }\n      ... on Refusal {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkRead($input: MarkReadInput!) {\n    markRead(input: $input) {\n      __typename\n      ... on MarkReadSuccess {\n        unread\n      }\n      ... on Refusal {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Messages_notification on Notification {\n    id\n    kind\n    at\n    title\n    body\n    link\n    read\n    dossierId\n    requestId\n  }\n"): (typeof documents)["\n  fragment Messages_notification on Notification {\n    id\n    kind\n    at\n    title\n    body\n    link\n    read\n    dossierId\n    requestId\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Preferences {\n    notificationPreferences {\n      kind\n      inApp\n      email\n      isMailed\n    }\n  }\n"): (typeof documents)["\n  query Preferences {\n    notificationPreferences {\n      kind\n      inApp\n      email\n      isMailed\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPreference($input: NotificationPreferenceInput!) {\n    setNotificationPreference(input: $input) {\n      __typename\n      ... on SetPreferenceSuccess {\n        preferences {\n          kind\n          inApp\n          email\n          isMailed\n        }\n      }\n      ... on Refusal {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetPreference($input: NotificationPreferenceInput!) {\n    setNotificationPreference(input: $input) {\n      __typename\n      ... on SetPreferenceSuccess {\n        preferences {\n          kind\n          inApp\n          email\n          isMailed\n        }\n      }\n      ... on Refusal {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription InboxChanged($after: ID) {\n    inboxChanged(after: $after) {\n      eventId\n      unread\n      notification {\n        ...Messages_notification @unmask\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription InboxChanged($after: ID) {\n    inboxChanged(after: $after) {\n      eventId\n      unread\n      notification {\n        ...Messages_notification @unmask\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Present on Presence {\n    officer {\n      id\n      name\n    }\n    section\n    itemCode\n    expiresInS\n  }\n"): (typeof documents)["\n  fragment Present on Presence {\n    officer {\n      id\n      name\n    }\n    section\n    itemCode\n    expiresInS\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Presences($dossierId: ID!) {\n    presences(dossierId: $dossierId) {\n      ...Present @unmask\n    }\n  }\n"): (typeof documents)["\n  query Presences($dossierId: ID!) {\n    presences(dossierId: $dossierId) {\n      ...Present @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription PresenceChanged($dossierId: ID!, $after: ID) {\n    presenceChanged(dossierId: $dossierId, after: $after) {\n      eventId\n      presences {\n        ...Present @unmask\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription PresenceChanged($dossierId: ID!, $after: ID) {\n    presenceChanged(dossierId: $dossierId, after: $after) {\n      eventId\n      presences {\n        ...Present @unmask\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkPresence($input: MarkPresenceInput!) {\n    markPresence(input: $input) {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation MarkPresence($input: MarkPresenceInput!) {\n    markPresence(input: $input) {\n      __typename\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Waiting($id: ID!) {\n    dossier(id: $id) {\n      id\n      waitingForSources {\n        source {\n          code\n          name\n        }\n        itemCodes\n        nextAttemptAt\n        reason\n      }\n    }\n  }\n"): (typeof documents)["\n  query Waiting($id: ID!) {\n    dossier(id: $id) {\n      id\n      waitingForSources {\n        source {\n          code\n          name\n        }\n        itemCodes\n        nextAttemptAt\n        reason\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SourcesChanged($after: ID) {\n    sourcesChanged(after: $after) {\n      eventId\n    }\n  }\n"): (typeof documents)["\n  subscription SourcesChanged($after: ID) {\n    sourcesChanged(after: $after) {\n      eventId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SourceStates {\n    sources {\n      code\n      name\n      health {\n        state\n      }\n    }\n  }\n"): (typeof documents)["\n  query SourceStates {\n    sources {\n      code\n      name\n      health {\n        state\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SourceStatesChanged($after: ID) {\n    sourcesChanged(after: $after) {\n      eventId\n      sources {\n        code\n        name\n        health {\n          state\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription SourceStatesChanged($after: ID) {\n    sourcesChanged(after: $after) {\n      eventId\n      sources {\n        code\n        name\n        health {\n          state\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EvidencePanel_item on DossierItem {\n    id\n    label\n    filledBy {\n      id\n      name\n    }\n    records {\n      id\n      attributes {\n        code\n        label\n        display\n      }\n    }\n    evidence {\n      id\n      outcome\n      askedAt\n      answeredAt\n      attempts\n      nextAttemptAt\n      reason\n      reused\n      failingSince\n      gaveUpAt\n      requestDigest\n      responseDigest\n      sourceVersion\n      geometry {\n        overlapM2\n        overlapShare\n        bufferM\n      }\n      source {\n        code\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment EvidencePanel_item on DossierItem {\n    id\n    label\n    filledBy {\n      id\n      name\n    }\n    records {\n      id\n      attributes {\n        code\n        label\n        display\n      }\n    }\n    evidence {\n      id\n      outcome\n      askedAt\n      answeredAt\n      attempts\n      nextAttemptAt\n      reason\n      reused\n      failingSince\n      gaveUpAt\n      requestDigest\n      responseDigest\n      sourceVersion\n      geometry {\n        overlapM2\n        overlapShare\n        bufferM\n      }\n      source {\n        code\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReportSource_item on DossierItem {\n    id\n    code\n    label\n    feedback {\n      id\n      status\n      kind\n      text\n      reportedAt\n      reportedBy\n      source {\n        code\n        name\n      }\n      files {\n        id\n        name\n        url\n      }\n      steps {\n        status\n        at\n        by\n        motivation\n      }\n    }\n    evidence {\n      id\n      outcome\n      source {\n        code\n        name\n        isAsked\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ReportSource_item on DossierItem {\n    id\n    code\n    label\n    feedback {\n      id\n      status\n      kind\n      text\n      reportedAt\n      reportedBy\n      source {\n        code\n        name\n      }\n      files {\n        id\n        name\n        url\n      }\n      steps {\n        status\n        at\n        by\n        motivation\n      }\n    }\n    evidence {\n      id\n      outcome\n      source {\n        code\n        name\n        isAsked\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportSourceError($input: ReportSourceErrorInput!) {\n    reportSourceError(input: $input) {\n      __typename\n      ... on ReportSourceErrorSuccess {\n        feedbackId\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReportSourceError($input: ReportSourceErrorInput!) {\n    reportSourceError(input: $input) {\n      __typename\n      ... on ReportSourceErrorSuccess {\n        feedbackId\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TakeSource_item on DossierItem {\n    id\n    code\n    version\n    sourceCode\n    availableActions\n    disagreement {\n      attributeCodes\n      sides {\n        evidence {\n          id\n          outcome\n          askedAt\n          answeredAt\n          source {\n            code\n            name\n          }\n        }\n        records {\n          attributes {\n            code\n            label\n            display\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment TakeSource_item on DossierItem {\n    id\n    code\n    version\n    sourceCode\n    availableActions\n    disagreement {\n      attributeCodes\n      sides {\n        evidence {\n          id\n          outcome\n          askedAt\n          answeredAt\n          source {\n            code\n            name\n          }\n        }\n        records {\n          attributes {\n            code\n            label\n            display\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetrySource($input: RetrySourceInput!) {\n    retrySource(input: $input) {\n      __typename\n      ... on RetrySourceSuccess {\n        evidence {\n          id\n          outcome\n          nextAttemptAt\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RetrySource($input: RetrySourceInput!) {\n    retrySource(input: $input) {\n      __typename\n      ... on RetrySourceSuccess {\n        evidence {\n          id\n          outcome\n          nextAttemptAt\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SavedViews($app: SavedViewApp!) {\n    savedViews(app: $app) {\n      id\n      name\n      query\n      shared\n      own\n    }\n  }\n"): (typeof documents)["\n  query SavedViews($app: SavedViewApp!) {\n    savedViews(app: $app) {\n      id\n      name\n      query\n      shared\n      own\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveView($input: SaveViewInput!) {\n    saveView(input: $input) {\n      __typename\n      ... on InvalidInput {\n        fields {\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveView($input: SaveViewInput!) {\n    saveView(input: $input) {\n      __typename\n      ... on InvalidInput {\n        fields {\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteView($id: ID!) {\n    deleteView(id: $id) {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteView($id: ID!) {\n    deleteView(id: $id) {\n      __typename\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;