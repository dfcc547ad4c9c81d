import type { Temperament } from '../wire/contracts';

/** How a bot concedes, in words that follow "it concedes". */
export const temperaments: readonly { value: Temperament; words: string }[] = [
  { value: 'boulware', words: 'late and little' },
  { value: 'linear', words: 'step by step' },
  { value: 'conceder', words: 'early and much' },
  { value: 'hybrid', words: 'with time and with the others' },
  { value: 'titForTat', words: 'as far as the others' },
  { value: 'randomTitForTat', words: 'as far as the others, give or take' },
  { value: 'averagedTitForTat', words: 'as far as the others lately' },
  { value: 'micro', words: 'a small step for each of theirs' },
];
