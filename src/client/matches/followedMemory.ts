import * as vscode from 'vscode';
import { Later } from '../pace';

const KEY = 'editorialReview.followed';
/** How long, in milliseconds, the cursor rests before its line is worth keeping. */
const REST = 500;

/** A line of an article. */
export interface Place {
  uri: vscode.Uri;
  /** 0-based. */
  line: number;
}

interface KeptPlace {
  uri: string;
  line: number;
}

interface Kept {
  cursor?: KeptPlace | undefined;
  pinned?: KeptPlace | undefined;
}

/** Keeps for the workspace which place was shown last: with a page in front, nothing else tells after a reload. */
export class FollowedMemory implements vscode.Disposable {
  private readonly memory: vscode.Memento;
  private readonly later = new Later(REST, () => this.write());
  private kept: Kept;

  constructor(memory: vscode.Memento) {
    this.memory = memory;
    this.kept = memory.get<Kept>(KEY, {});
  }

  get cursor(): Place | undefined {
    return fromKept(this.kept.cursor);
  }

  get pinned(): Place | undefined {
    return fromKept(this.kept.pinned);
  }

  dispose(): void {
    this.later.dispose();
  }

  /** Another article or another pin is written at once, another line when there is peace. */
  keep(cursor: Place | undefined, pinned: Place | undefined): void {
    const before = this.kept;
    this.kept = { cursor: toKept(cursor), pinned: toKept(pinned) };
    const isOther =
      before.cursor?.uri !== this.kept.cursor?.uri || before.pinned?.uri !== this.kept.pinned?.uri;
    if (isOther) {
      this.later.never();
      this.write();
    } else {
      this.later.soon();
    }
  }

  private write(): void {
    void this.memory.update(KEY, this.kept);
  }
}

function toKept(place: Place | undefined): KeptPlace | undefined {
  return place && { uri: place.uri.toString(), line: place.line };
}

function fromKept(kept: KeptPlace | undefined): Place | undefined {
  return kept && { uri: vscode.Uri.parse(kept.uri), line: kept.line };
}
