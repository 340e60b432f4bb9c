// The two columns on the screen: lets them scroll together and draws the ribbons between them. It works on the page
// itself, since it has to keep up with every frame of scrolling.
import { alignedScrollTop, type Box, type Column, type Knot, scrollPositions, turned } from './align';
import { type Band, type LabelHeight, labelHeights } from './labels';
import { otherSide, type SideName, type Tie } from './ties';

/** Up to this many pixels the other column follows at once; a longer way it glides. */
const FOLLOWS_AT_ONCE = 80;
const GLIDE_SHARE = 0.3;
/** The room that a percentage needs. */
const LABEL_HEIGHT = 20;

export interface StageParts {
  left: HTMLElement;
  right: HTMLElement;
  ribbons: HTMLElement;
}

/** What of the stage outlives the page. */
export interface Position {
  left: number;
  right: number;
}

export class Stage {
  isTogether = true;
  private ties: readonly Tie[] = [];
  private boxes: Record<SideName, Box[]> = { left: [], right: [] };
  /** The scroll positions of both columns that belong together. */
  private positions: Knot[] = [];
  /** The side that the reader moves; the other one follows. */
  private driver: SideName = 'left';
  private frame = 0;
  private readonly parts: StageParts;
  private readonly moved: (position: Position) => void;
  private readonly observer: ResizeObserver;

  constructor(parts: StageParts, moved: (position: Position) => void) {
    this.parts = parts;
    this.moved = moved;
    this.observer = new ResizeObserver(() => this.measure());
    for (const side of ['left', 'right'] as const) this.listen(side);
    // The ribbons lie between the columns, and belong to both.
    parts.ribbons.addEventListener('wheel', ({ deltaY }) => parts[this.driver].scrollBy(0, deltaY), {
      passive: true,
    });
  }

  /** To be called whenever the paragraphs are others. */
  show(ties: readonly Tie[]): void {
    this.ties = ties;
    this.measure();
  }

  restore({ left, right }: Position): void {
    this.parts.left.scrollTop = left;
    this.parts.right.scrollTop = right;
    this.update();
  }

  setTogether(isTogether: boolean): void {
    this.isTogether = isTogether;
    this.tellPosition();
    this.update();
  }

  /** Brings both ends of a tie level with each other into the middle. */
  reveal(tie: Tie): void {
    this.driver = 'left';
    const { left, right } = this.parts;
    const [from, to] = [this.boxes.left[tie.left], this.boxes.right[tie.right]];
    if (!from || !to) return;
    left.scrollTop = middleOf(from) - left.clientHeight / 2;
    right.scrollTop = middleOf(to) - (middleOf(from) - left.scrollTop);
    this.draw();
  }

  /** Where nothing that matches is in sight, brings the first tie there. */
  revealSome(): void {
    const isSeen = ({ left, right }: Tie) => this.isInSight('left', left) && this.isInSight('right', right);
    const [first] = this.ties.toSorted((a, b) => a.left - b.left);
    if (first && !this.ties.some(isSeen)) this.reveal(first);
  }

  close(): void {
    this.observer.disconnect();
    cancelAnimationFrame(this.frame);
  }

  private listen(side: SideName): void {
    const column = this.parts[side];
    const drive = () => {
      this.driver = side;
    };
    for (const event of ['wheel', 'pointerdown', 'touchstart', 'keydown', 'focusin']) {
      column.addEventListener(event, drive, { passive: true });
    }
    column.addEventListener('scroll', () => this.scrolled(side), { passive: true });
    this.observer.observe(column);
    if (column.firstElementChild) this.observer.observe(column.firstElementChild);
  }

  private scrolled(side: SideName): void {
    this.tellPosition();
    if (side === this.driver) this.update();
    else this.draw();
  }

  private isInSight(side: SideName, index: number): boolean {
    const { scrollTop, clientHeight } = this.parts[side];
    const { top, bottom } = shifted(this.boxes[side][index], scrollTop);
    return bottom > 0 && top < clientHeight;
  }

  private tellPosition(): void {
    this.moved({ left: this.parts.left.scrollTop, right: this.parts.right.scrollTop });
  }

  private measure(): void {
    for (const side of ['left', 'right'] as const) this.boxes[side] = boxesIn(this.parts[side]);
    this.positions = scrollPositions(this.tiedBoxes(), columnOf(this.parts.left), columnOf(this.parts.right));
    this.update();
  }

  private tiedBoxes() {
    return this.ties.flatMap((tie) => {
      const left = this.boxes.left[tie.left];
      const right = this.boxes.right[tie.right];
      // A long paragraph is looked at longer, and a close match is what the reader follows.
      return left && right ? [{ left, right, weight: tie.similarity * (left.bottom - left.top) }] : [];
    });
  }

  /** Lets the other column follow, now and in the next frames, and draws. */
  private update(): void {
    cancelAnimationFrame(this.frame);
    if (this.isTogether && this.follow()) this.frame = requestAnimationFrame(() => this.update());
    this.draw();
  }

  /** Moves the following column; whether it has not arrived yet. */
  private follow(): boolean {
    const follower = otherSide(this.driver);
    const positions = this.driver === 'left' ? this.positions : this.positions.map(turned);
    const target = alignedScrollTop(this.parts[this.driver].scrollTop, positions);
    const way = target - this.parts[follower].scrollTop;
    const glides = Math.abs(way) > FOLLOWS_AT_ONCE && !prefersStillness();
    this.parts[follower].scrollTop += glides ? way * GLIDE_SHARE : way;
    return glides;
  }

  private draw(): void {
    const { ribbons, left, right } = this.parts;
    const paths = ribbons.querySelectorAll('path');
    const labels = ribbons.querySelectorAll<HTMLElement>('li');
    const { clientWidth: width, clientHeight: height } = ribbons;
    const bands: Band[] = [];
    for (const [index, tie] of this.ties.entries()) {
      const from = shifted(this.boxes.left[tie.left], left.scrollTop);
      const to = shifted(this.boxes.right[tie.right], right.scrollTop);
      const isInSight = Math.max(from.bottom, to.bottom) > 0 && Math.min(from.top, to.top) < height;
      setPath(paths[index], isInSight ? ribbonPath(from, to, width) : '');
      const [top, bottom] = [(from.top + to.top) / 2, (from.bottom + to.bottom) / 2];
      bands.push({ top, bottom });
    }
    for (const [index, y] of labelHeights(bands, LABEL_HEIGHT).entries()) {
      setHeight(labels[index], y);
    }
  }
}

function columnOf({ scrollHeight, clientHeight }: HTMLElement): Column {
  return { height: scrollHeight, view: clientHeight };
}

function boxesIn(column: HTMLElement): Box[] {
  return [...column.querySelectorAll<HTMLElement>('li')].map(({ offsetTop, offsetHeight }) => ({
    top: offsetTop,
    bottom: offsetTop + offsetHeight,
  }));
}

function shifted(box: Box | undefined, scrollTop: number): Box {
  return { top: (box?.top ?? 0) - scrollTop, bottom: (box?.bottom ?? 0) - scrollTop };
}

function middleOf({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

function ribbonPath(from: Box, to: Box, width: number): string {
  const bend = width / 2;
  const upper = `M0 ${from.top}C${bend} ${from.top} ${bend} ${to.top} ${width} ${to.top}`;
  const lower = `V${to.bottom}C${bend} ${to.bottom} ${bend} ${from.bottom} 0 ${from.bottom}Z`;
  return upper + lower;
}

// What has not moved is left alone: most states of an article that is being typed into move nothing here.
function setPath(path: SVGPathElement | undefined, shape: string): void {
  if (path && path.getAttribute('d') !== shape) path.setAttribute('d', shape);
}

function setHeight(label: HTMLElement | undefined, { y, isCrowded }: LabelHeight): void {
  if (!label) return;
  const height = `${Math.round(y)}px`;
  if (label.style.getPropertyValue('--y') !== height) label.style.setProperty('--y', height);
  if (label.hasAttribute('data-crowded') !== isCrowded) label.toggleAttribute('data-crowded', isCrowded);
}

function prefersStillness(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
