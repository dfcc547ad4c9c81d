import type { CaucusVisibility, RecordGrade } from '../../wire/contracts';

/** What a grade of the record means to whoever is about to speak. */
export const gradeWords: Record<RecordGrade, { label: string; means: string }> = {
  closed: { label: 'In this room', means: 'stays here' },
  onRecord: { label: 'On the record', means: 'spectators read it too, with your name' },
  withoutAttribution: { label: 'Without attribution', means: 'spectators read the words, not whose they are' },
  nonPaper: { label: 'Non-paper', means: 'nobody here is told whose it is' },
  backchannel: { label: 'Backchannel', means: 'has no record' },
};

/** Who learns of a private room, from the least to the most. */
export const visibilityWords: Record<CaucusVisibility, { label: string; means: string }> = {
  secret: { label: 'Secret', means: 'Only those invited learn that it exists.' },
  known: { label: 'Known to exist', means: 'Everybody learns that some meet, not who or why.' },
  members: { label: 'Members known', means: 'Everybody sees who is in it.' },
  open: { label: 'Open door', means: 'Everybody sees who is in it and why, and may walk in.' },
};
