/** A prompt of the source summary. */
export type SourcePrompt = { readonly id: string; readonly prompt: string; readonly help: string }

/**
 * What a source summary speaks of (docs/methods/dossier.md, D25): the source descriptors of ICD 206, as questions. None
 * has to be answered; those that are stand in the dossier.
 */
export const SOURCE_PROMPTS: readonly SourcePrompt[] = [
  {
    id: 'base',
    prompt: 'What the conclusions rest on most',
    help: 'Which sources carry the judgement, and what would be left without them.',
  },
  {
    id: 'access',
    prompt: 'Access',
    help: 'Who was there, who spoke with those who were, and who repeats others.',
  },
  {
    id: 'accuracy',
    prompt: 'Accuracy and completeness',
    help: 'What the sources got right or wrong before, and what they leave out.',
  },
  { id: 'currency', prompt: 'Age', help: 'When it was written, and what may have changed since.' },
  {
    id: 'motive',
    prompt: 'Motive, bias and expertise',
    help: 'Who gains from being believed, and who knows the subject.',
  },
  {
    id: 'deception',
    prompt: 'Denial and deception',
    help: 'What may have been hidden, staged or planted.',
  },
  { id: 'validation', prompt: 'Validation', help: 'What was confirmed independently, and how.' },
  { id: 'gaps', prompt: 'Gaps', help: 'What no source says, and what would settle it.' },
]
