import { bytesOf } from './characters';
import { looksLikeHeading, runsOn } from './headings';
import { detectLayout, endsWrappedParagraph, longestLine, type ToldLayout } from './layout';
import { Lines } from './lines';
import type { ParagraphPlace } from './paragraphTable';
import { TextLines } from './textLines';

/** Takes a paragraph: where it stands, and whether it looks like a heading. The place is good until the next one. */
type Visit = (place: Readonly<ParagraphPlace>, isHeading: boolean) => void;

const lines = new TextLines();
const place: ParagraphPlace = { start: 0, end: 0, startLine: 0, endLine: 0 };

/** A plain text, to be taken apart before the next one is. */
export class PlainText {
  /** A byte for each character: see `bytesOf`. */
  readonly bytes: Uint8Array;
  private readonly text: string;
  private wholeLines: Lines | undefined;

  constructor(text: string) {
    this.text = text;
    this.bytes = bytesOf(text);
    lines.read(this.bytes, text.length);
  }

  detectLayout(): ToldLayout {
    return detectLayout(this.text, lines);
  }

  /** The paragraphs in a layout, in order. A blank line always ends one. */
  visitParagraphs(layout: ToldLayout, visit: Visit): void {
    for (let first = 0, end = 0; first < lines.count; first = end) {
      end = lines.endOfStretch(first);
      const longest = layout === 'wrapped' ? longestLine(lines, first) : 0;
      let start = first;
      for (let index = first; index < end; index += 1) {
        if (index + 1 === end || this.endsParagraph(index, layout, longest)) {
          visit(placeOf(start, index), this.isHeading(start, index));
          start = index + 1;
        }
      }
    }
  }

  private endsParagraph(index: number, layout: ToldLayout, longest: number): boolean {
    return layout === 'wrapped'
      ? endsWrappedParagraph(this.wholeLine(index), this.wholeLine(index + 1), longest)
      : layout === 'line';
  }

  /** A line with the white space around it. */
  private wholeLine(index: number): string {
    this.wholeLines ??= new Lines(this.text);
    return this.wholeLines.at(lines.lineOf(index));
  }

  private isHeading(first: number, last: number): boolean {
    const { bytes } = this;
    if (first !== last || !looksLikeHeading(bytes, lines.startOf(first), lines.endOf(first))) {
      return false;
    }
    const above = first - 1;
    return !lines.followsDirectly(first) || !runsOn(bytes, lines.startOf(above), lines.endOf(above));
  }
}

function placeOf(first: number, last: number): ParagraphPlace {
  place.start = lines.startOf(first);
  place.end = lines.endOf(last);
  place.startLine = lines.lineOf(first);
  place.endLine = lines.lineOf(last);
  return place;
}
