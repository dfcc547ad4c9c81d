const key = 'talks.table';
let on = $state(localStorage.getItem(key) === 'list');

/** Whether the table is shown as a list; remembered. */
export const listed = {
  get on(): boolean {
    return on;
  },
  turn(): void {
    on = !on;
    localStorage.setItem(key, on ? 'list' : 'drawing');
  },
};
