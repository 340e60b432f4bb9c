/**
 * Keeps the list of findings at a length that VS Code can bear. Open articles always show theirs; of closed ones those
 * that come first, as many as there is room for.
 */
export class FindingLimit {
  private readonly shown = new Map<string, number>();
  private readonly held = new Map<string, number>();
  private inAll = 0;

  /** How many findings are not shown, and of how many articles. */
  get heldBack(): { findings: number; articles: number } {
    const findings = [...this.held.values()].reduce((sum, count) => sum + count, 0);
    return { findings, articles: this.held.size };
  }

  /**
   * Whether the findings of an article are shown: all of them or none.
   *
   * @param count how many it has
   * @param most how many there may be in all; no limit for an open article
   */
  admits(uri: string, count: number, most: number): boolean {
    this.inAll -= this.shown.get(uri) ?? 0;
    this.shown.delete(uri);
    this.held.delete(uri);
    if (count === 0) {
      return true;
    }
    if (this.inAll + count > most) {
      this.held.set(uri, count);
      return false;
    }
    this.shown.set(uri, count);
    this.inAll += count;
    return true;
  }

  /** Articles whose findings are held back, as many as there may be room for now. */
  nextIn(most: number): string[] {
    const next: string[] = [];
    let room = most - this.inAll;
    for (const [uri, count] of this.held) {
      room -= count;
      if (room < 0) {
        break;
      }
      next.push(uri);
    }
    return next;
  }
}
