/**
 * Where the lines of a text begin and end. A line ends at CRLF, LF or CR, as in VS Code and in Markdown.
 * Line numbers are 0-based, offsets are UTF-16 code units from the start of the text.
 */
export class Lines {
  readonly text: string;
  /** Offset of the first character of each line. */
  private readonly starts: number[];

  constructor(text: string) {
    this.text = text;
    this.starts = [0];
    if (text.includes('\r')) {
      this.findMixedEnds();
    } else {
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
        this.starts.push(end + 1);
      }
    }
  }

  private findMixedEnds(): void {
    const lineEnd = /\r\n|\n|\r/g;
    for (let found = lineEnd.exec(this.text); found; found = lineEnd.exec(this.text)) {
      this.starts.push(lineEnd.lastIndex);
    }
  }

  /** How many lines there are: at least one, and one more than there are line ends. */
  get count(): number {
    return this.starts.length;
  }

  /** Offset where line `line` begins; the end of the text for any line after the last. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Offset where the characters of line `line` end, before its line end. */
  endOf(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) {
      return this.text.length;
    }
    return this.text.endsWith('\r\n', next) ? next - 2 : next - 1;
  }

  /** The characters of line `line`, without its line end. */
  at(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }

  /** Whether nothing but white space stands on line `line`. */
  isBlank(line: number): boolean {
    return this.at(line).trim() === '';
  }

  /** The line that holds `offset`; an offset inside a line end belongs to the line it ends. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
