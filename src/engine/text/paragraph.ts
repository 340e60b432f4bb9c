/** What part a paragraph plays: list items, quotations and their like are `other`. */
export type Role = 'heading' | 'standfirst' | 'body' | 'other';

/** The unit of comparison. Offsets are UTF-16 code units; lines are 0-based and inclusive. */
export interface Paragraph {
  /** Its number in the article, from 0. */
  readonly index: number;
  /** Offset of the first character of its own text, after marks such as `# `, `- ` or `> `. */
  start: number;
  /** Offset just after the last character of its own text. */
  end: number;
  /** First line it stands on. */
  startLine: number;
  /** Last line it stands on; the underline of a Markdown heading belongs to it. */
  endLine: number;
  role: Role;
  /** The form in which it is compared (see `normalise`). It may be made anew each time it is asked for. */
  readonly normalised: string;
  words: number;
  /** Whether something that is not prose (code, a table, a rule) stands between the paragraph before and this one. */
  follows: 'prose' | 'break';
  /** The lists, list items and quotations of Markdown that it stands in, outermost first. */
  containers: readonly Container[];
}

/** A list, a list item or a quotation. The same object for all paragraphs in it. */
export interface Container {
  /** What it is; of a numbered list also the number that it begins with. */
  kind: string;
}

/** A paragraph as the plain-text and Markdown readers give it, before roles are settled. */
export interface RawParagraph {
  start: number;
  end: number;
  startLine: number;
  endLine: number;
  kind: 'heading' | 'prose' | 'item';
  /** Its own text: no container marks, lines joined by line feeds. */
  content: string;
  follows: 'prose' | 'break';
  containers: readonly Container[];
}
