import type { RepeatCode } from '../repeats';

/** How much a finding asks for attention. `hint` is shown in the text only; `off` is not reported. */
export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** What a finding can be. */
export type FindingCode = RepeatCode | 'copied-paragraph';

export const FINDING_CODES: readonly FindingCode[] = [
  'repeated-block',
  'repeated-paragraph',
  'repeated-heading',
  'edited-repeat',
  'repeated-sentence',
  'copied-paragraph',
];

export const DEFAULT_SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  'repeated-block': 'warning',
  'repeated-paragraph': 'warning',
  'repeated-heading': 'information',
  'edited-repeat': 'warning',
  'repeated-sentence': 'hint',
  'copied-paragraph': 'information',
};
