/** Time and chance, from outside: whoever tests a line turns them by hand. */
export interface Surroundings {
  now(): number;
  random(): number;
  newId(): string;
  /** Calls back once after so many milliseconds; what it returns calls that off. */
  after(milliseconds: number, then: () => void): () => void;
}
