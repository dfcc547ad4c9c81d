/** The draft about to be proposed as an amendment; null with no such question open. */
export const amending = $state<{ key: string | null }>({ key: null });
