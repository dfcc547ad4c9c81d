import { expect, test } from 'vitest';
import { plainText } from './plain';

test.each([
  ['# Title\n\nTwo **bold** words and `code`.', 'Two bold words and code.'],
  ['A [link](https://talks.example) here', 'A link here'],
  ['- one\n- *two*\n\n---\n3. three', 'one two three'],
  ['snake_case stays', 'snake_case stays'],
  ['', ''],
])('%j', (markdown, text) => expect(plainText(markdown)).toBe(text));
