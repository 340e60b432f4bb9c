import * as vscode from 'vscode';
import type { MatchStrength } from '../../protocol/matches';

/** The name of a strength, as the page shows it too. */
export function strengthName(strength: MatchStrength): string {
  const names: Record<MatchStrength, string> = {
    copied: vscode.l10n.t('copied'),
    edited: vscode.l10n.t('edited'),
    reworded: vscode.l10n.t('reworded'),
    related: vscode.l10n.t('related'),
  };
  return names[strength];
}

const NO_BREAK_SPACE = '\u00a0';

/** 0.34 → "34 %", as the pages write it: 100 % only where it is all, and never 0 % where there is something. */
export function percent(share: number): string {
  const most = share < 1 ? 99 : 100;
  const rounded = Math.min(Math.round(share * 100), most);
  const whole = share > 0 && rounded < 1 ? '<1' : rounded.toLocaleString(vscode.env.language);
  return `${whole}${NO_BREAK_SPACE}%`;
}
