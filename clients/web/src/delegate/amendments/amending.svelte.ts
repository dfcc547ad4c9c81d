/**
 * The draft about to be proposed as an amendment, null with no such question open; and the drafts that change another
 * amendment, with the revision of it that they were drawn from.
 */
export const amending = $state<{
  key: string | null;
  to: Readonly<Record<string, { amendment: number; revision: number }>>;
}>({ key: null, to: {} });
