import { graphql } from '../../gql/index.ts';

export const CHECK = graphql(`
  query CheckDocument($digest: ID!) {
    checkDocument(digest: $digest) {
      ...Check_check @unmask
    }
  }
`);

export const CHECK_FRAGMENT = graphql(`
  fragment Check_check on DocumentCheck {
    digest
    document {
      kind
      dossierNumber
      edition
      deliveredAt
      municipality {
        nisCode
        name
      }
      validUntil
      standing
      newestEdition
      newestDeliveredAt
    }
    proof {
      leafIndex
      treeSize
      rootHash
      path
      publicPart
      personalDigest
      checkpoint {
        note
        publicKey
      }
    }
  }
`);
