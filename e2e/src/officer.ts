import { expect, type Page } from '@playwright/test';

interface OpenItem {
  readonly code: string;
  readonly status: string;
  readonly version: number;
  readonly mandatory: boolean;
  readonly availableActions: readonly string[];
}
interface Found {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly sections: readonly { readonly items: readonly OpenItem[] }[];
}

/** Asks the public graph as the person who is signed in on this page, as the explorer does. */
export async function askAs<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await page.evaluate(async (body) => {
    const response = await fetch('/explorer/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-vip-csrf': '1' },
      body,
    });
    return (await response.json()) as { data: unknown; errors?: { message: string }[] };
  }, JSON.stringify({ query, variables }));
  if (errors?.length) throw new Error(errors.map(({ message }) => message).join('; '));
  return data as Data;
}

const FOUND =
  'query Found($id: ID!) { dossier(id: $id) { id version status sections { items { code status version mandatory availableActions } } } }';
const FILL = `mutation Fill($input: FillItemsInput!) { fillItems(input: $input) { rows { key result { __typename ... on Refusal { code message } } } } }`;

/**
 * A supplier answers what is still open with "not applicable", in bulk; `onlyMandatory` leaves the rest open.
 * @returns how many were open.
 */
export async function fillTheRest(
  page: Page,
  number: string,
  { onlyMandatory = false } = {},
): Promise<number> {
  const { dossier } = await askAs<{ dossier: Found }>(page, FOUND, { id: number });
  const open = dossier.sections
    .flatMap(({ items }) => items)
    .filter(
      ({ status, mandatory, availableActions }) =>
        status === 'TO_FILL' && (mandatory || !onlyMandatory) && availableActions.includes('FILL'),
    );
  if (open.length === 0) return 0;
  const items = open.map(({ code, version }) => ({
    dossierId: dossier.id,
    code,
    applicability: 'NOT_APPLICABLE',
    expectedVersion: version,
  }));
  const { fillItems } = await askAs<{
    fillItems: { rows: { key: string; result: { __typename: string; message?: string } }[] };
  }>(page, FILL, { input: { items } });
  const refused = fillItems.rows.filter(({ result }) => result.__typename !== 'FillItemSuccess');
  if (refused.length > 0) throw new Error(`Refused: ${JSON.stringify(refused)}`);
  return open.length;
}

/** The supplier's open page follows by itself until everything mandatory is answered, and hands the dossier over. */
export async function handOver(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /Klaar voor controle/ });
  await expect(button).toBeEnabled({ timeout: 60_000 });
  await button.click();
  await expect(page.getByText('In kwaliteitscontrole').first()).toBeVisible();
}
