import type { ChangeAnnotation, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { type EntityMention, spellingOf } from '../../engine';
import type { EntityView, Named } from './view';

const ANNOTATION = 'editorialReview.rename';
const PREVIEW_ANNOTATION = 'editorialReview.renamePreview';
const LONGEST_NAME = 200;
const MOST_LEFT_SHOWN = 5;

/**
 * A rename, or why it is refused, as a sentence for the editor. `notice` is what the preview would have said: empty where
 * there is a preview, or nothing to say.
 */
export type Renaming = { edit: WorkspaceEdit; notice: string } | { refused: string };

/**
 * Writes one form of a name another way in all articles. Other forms of the same entity stay: they are named. Where
 * more than one article changes VS Code shows its preview.
 *
 * @param wanted the name as the editor has typed it
 */
export function renameForm(view: EntityView, named: Named, wanted: string): Renaming {
  const name = wanted.trim();
  const form = formOf(view, named);
  const refused = refusalOf(name, form);
  if (refused !== undefined) {
    return { refused };
  }
  const all = view.mentionsOf(named.entity.id);
  const isSame = ({ mention }: EntityMention) => isSpelled(mention.text, form);
  const changed = all.filter(isSame);
  const leftAlone = describeLeft(all.filter((mention) => !isSame(mention)));
  const annotation: ChangeAnnotation = {
    label: `${form} → ${name}`,
    needsConfirmation: false,
    description: `${places(changed)}.${leftAlone === '' ? '' : ` ${leftAlone}`}`,
  };
  const edits = editsOf(view, changed, form, name);
  const needsPreview = edits.length > 1;
  return {
    edit: {
      documentChanges: needsPreview ? withPreview(edits) : edits,
      changeAnnotations: {
        [ANNOTATION]: annotation,
        ...(needsPreview ? { [PREVIEW_ANNOTATION]: { ...annotation, needsConfirmation: true } } : {}),
      },
    },
    notice: needsPreview ? '' : leftAlone,
  };
}

/**
 * VS Code shows its preview only where an edit asks for confirmation, and shows those edits unticked. So that the editor
 * need not tick every place, an edit that changes nothing asks for it: it is the one row without a tick.
 */
function withPreview([first, ...rest]: TextDocumentEdit[]): TextDocumentEdit[] {
  const start = first?.edits[0]?.range.start;
  if (!first || !start) {
    return rest;
  }
  const nothing = { range: { start, end: start }, newText: '', annotationId: PREVIEW_ANNOTATION };
  return [{ ...first, edits: [nothing, ...first.edits] }, ...rest];
}

/** The form that is named at a place; of one in capitals, as in a headline, the form that the running text has. */
export function formOf(view: EntityView, { entity, mention }: Named): string {
  const form = spellingOf(mention.text);
  if (!isInCapitals(form)) {
    return form;
  }
  const others = view.mentionsOf(entity.id).map((other) => spellingOf(other.mention.text));
  return others.find((other) => other !== form && other.toUpperCase() === form) ?? form;
}

function refusalOf(name: string, form: string): string | undefined {
  if (!/\p{L}/u.test(name)) {
    return 'A name needs at least one letter.';
  }
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) {
    return 'A name stands on one line.';
  }
  if (name.length > LONGEST_NAME) {
    return `A name has at most ${LONGEST_NAME} characters.`;
  }
  return name === form ? 'That is the name as it is.' : undefined;
}

/** Capitals apart, as in a headline. */
function isSpelled(text: string, form: string): boolean {
  const spelling = spellingOf(text);
  return spelling === form || (isInCapitals(spelling) && spelling === form.toUpperCase());
}

function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function editsOf(
  view: EntityView,
  mentions: readonly EntityMention[],
  form: string,
  name: string,
): TextDocumentEdit[] {
  const byArticle = new Map<string, EntityMention[]>();
  for (const mention of mentions) {
    byArticle.set(mention.uri, [...(byArticle.get(mention.uri) ?? []), mention]);
  }
  return [...byArticle].map(([uri, own]) => ({
    textDocument: { uri, version: view.versionOf(uri) },
    edits: own.flatMap((mention) => {
      const isLoud = spellingOf(mention.mention.text) !== form;
      return editsAt(view, mention, isLoud ? name.toUpperCase() : name);
    }),
  }));
}

/** Word by word, so that line breaks and marks between the words of a name stay. */
function editsAt(view: EntityView, { uri, mention }: EntityMention, name: string): TextEdit[] {
  const old = [...mention.text.matchAll(/\S+/g)];
  const words = name.split(/\s+/);
  const raw = view.corpus.article(uri)?.lines.text.slice(mention.start, mention.end) ?? '';
  if (old.length !== words.length && !/[^\S ]|[*_>]/.test(raw)) {
    return [edit(view, uri, mention, name)];
  }
  return old.flatMap(({ 0: word, index }, at) => {
    const start = mention.start + index;
    // What is left over of the new name goes to its last word; what is left over of the old one goes.
    const now = (at === old.length - 1 ? words.slice(at).join(' ') : words[at]) ?? '';
    return word === now ? [] : [edit(view, uri, { start, end: start + word.length }, now)];
  });
}

function edit(
  view: EntityView,
  uri: string,
  stretch: { start: number; end: number },
  newText: string,
): TextEdit & { annotationId: string } {
  return { range: view.rangeIn(uri, stretch), newText, annotationId: ANNOTATION };
}

function places(mentions: readonly EntityMention[]): string {
  const articles = new Set(mentions.map(({ uri }) => uri)).size;
  return `${count(mentions.length, 'place')} in ${count(articles, 'article')}`;
}

/** "Left as they are: Alan Quill (12), A. Quill." */
function describeLeft(mentions: readonly EntityMention[]): string {
  const forms = new Map<string, number>();
  for (const { mention } of mentions) {
    const form = spellingOf(mention.text);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const shown = [...forms].sort(([, a], [, b]) => b - a).slice(0, MOST_LEFT_SHOWN);
  const more = forms.size - shown.length;
  const list = shown.map(([form, times]) => `${form} (${times})`).join(', ');
  return shown.length === 0 ? '' : `Left as they are: ${list}${more > 0 ? ` and ${more} more` : ''}.`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : `${noun}s`}`;
}
