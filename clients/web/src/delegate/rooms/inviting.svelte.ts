/** The form that invites to a private room: opened from the rooms, a side of the table, or by key. */
export const inviting = $state<{ open: boolean; chosen: readonly string[] }>({ open: false, chosen: [] });

export function invite(chosen: readonly string[] = []): void {
  inviting.chosen = chosen;
  inviting.open = true;
}
