/** Longest wait for anything a page should show, milliseconds. Far more than it takes, for machines that are busy. */
export const patience = 45_000;
