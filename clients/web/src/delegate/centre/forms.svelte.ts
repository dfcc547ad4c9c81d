/** A package read or built by its measures, by its answers to the issues, or read as a text. */
export type Form = 'measures' | 'issues' | 'text';

type Purpose = 'reading' | 'drafting';

const keyOf = (purpose: Purpose) => `talks.form.${purpose}`;
const kept = (purpose: Purpose, usual: Form): Form => (localStorage.getItem(keyOf(purpose)) as Form | null) ?? usual;

/** The form last chosen for each purpose. */
export const forms = $state<Record<Purpose, Form>>({
  reading: kept('reading', 'measures'),
  drafting: kept('drafting', 'issues'),
});

export function chooseForm(purpose: Purpose, form: Form): void {
  forms[purpose] = form;
  localStorage.setItem(keyOf(purpose), form);
}
