import type { Guest } from '../stage/guest.ts';

export interface Wish {
  /** The beginning of its title. */
  scenario: string;
  title: string;
  bots: boolean;
}

/** Convenes a session on the page for hosts; the guest is its control afterwards. */
export async function host({ page }: Guest, { scenario, title, bots }: Wish): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Host a session' }).click();
  await page.getByRole('radio', { name: scenario }).check();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Bots play empty seats').setChecked(bots);
  await page.getByRole('button', { name: 'Convene the session' }).click();
  await page.waitForURL('**/s/*/control');
}

/** Types a code and a name, and sits down: on a seat by its name, or as head if that is free, else as adviser. */
export async function sitDown({ page, name }: Guest, code: string, as = name, seat?: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Session code').fill(code);
  await page.getByLabel('Your name').fill(as);
  const seats = page.getByRole('group', { name: 'Where you sit' });
  await seats.waitFor();
  if (seat) await seats.getByText(seat, { exact: true }).click();
  await page.getByRole('button', { name: 'Take the seat' }).click();
  await page.waitForURL('**/s/*/table*');
}

export async function watch({ page }: Guest, code: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Session code').fill(code);
  await page.getByRole('button', { name: 'Watch', exact: true }).click();
  await page.waitForURL('**/g/*');
}
