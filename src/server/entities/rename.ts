import type { ChangeAnnotation, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { count, type EntityMention, spellingOf } from '../../engine';
import { formAt, isSpelled } from './formAt';
import { rewrite } from './rewrite';
import { type Stretch, unrecognisedPlaces } from './unrecognised';
import type { EntityView, Named } from './view';

const ANNOTATION = 'editorialReview.rename';
const PREVIEW_ANNOTATION = 'editorialReview.renamePreview';
const UNRECOGNISED_ANNOTATION = 'editorialReview.renameUnrecognised';
const LONGEST_NAME = 200;
const MOST_LEFT_SHOWN = 5;

/**
 * A rename, or why it is refused, as a sentence for the editor. `notice` tells what stays as it is, since VS Code's preview
 * has no room for that: empty where there is nothing to say, and as long as not all articles are open (whoever wants to
 * carry it out opens them, and asks again).
 */
export type Renaming = { edit: WorkspaceEdit; notice: string } | { refused: string };

/**
 * Writes one form of a name another way in all articles. Other forms of the same entity stay: they are named. Where
 * more than one article changes, or the words stand in places that are not known as names, VS Code shows its preview.
 *
 * @param wanted the name as the editor has typed it
 */
export function renameForm(view: EntityView, named: Named, wanted: string): Renaming {
  const name = wanted.trim();
  const form = formAt(view, named);
  const refused = refusalOf(name, form);
  if (refused !== undefined) {
    return { refused };
  }
  const all = view.names.mentionsOf(named.entity.id);
  const isSame = ({ mention }: EntityMention) => isSpelled(mention.text, form);
  const places = all
    .filter(isSame)
    .map((mention) => ({ mention, edits: editsAt(view, mention, form, name) }));
  const changed = places.filter(({ edits }) => edits.length > 0);
  const leftAlone = describeLeft(all.filter((mention) => !isSame(mention)));
  const doubtful = unrecognisedPlaces(view, form).map((stretch) => doubtfulEdit(view, stretch, name));
  const articles = byArticle(view, [...changed.map(editsOfPlace), ...doubtful]);
  const needsPreview = articles.length > 1 || doubtful.length > 0;
  const inArticles = new Set(changed.map(({ mention }) => mention.uri)).size;
  const where = `${count(changed.length, 'place')} in ${count(inArticles, 'article')}.`;
  const annotation: ChangeAnnotation = {
    label: `${form} → ${name}`,
    needsConfirmation: false,
    description: leftAlone === '' ? where : `${where} ${leftAlone}`,
  };
  return {
    edit: {
      documentChanges: needsPreview && doubtful.length === 0 ? withPreview(articles) : articles,
      changeAnnotations: {
        [ANNOTATION]: annotation,
        ...(needsPreview ? { [PREVIEW_ANNOTATION]: { ...annotation, needsConfirmation: true } } : {}),
        ...(doubtful.length > 0 ? { [UNRECOGNISED_ANNOTATION]: UNRECOGNISED } : {}),
      },
    },
    notice: articles.some(({ textDocument }) => textDocument.version === null) ? '' : leftAlone,
  };
}

/** Unticked in the preview. */
const UNRECOGNISED: ChangeAnnotation = {
  label: 'Not recognised as a name',
  needsConfirmation: true,
  description: 'The same words in places that Editorial Review does not take for a name.',
};

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

/** What changes in an article. */
interface Change {
  uri: string;
  edits: TextEdit[];
}

function editsOfPlace({ mention, edits }: { mention: EntityMention; edits: TextEdit[] }): Change {
  return { uri: mention.uri, edits };
}

function doubtfulEdit(view: EntityView, { uri, start, end }: Stretch, name: string): Change {
  const range = view.rangeIn(uri, { start, end });
  return { uri, edits: [{ range, newText: name, annotationId: UNRECOGNISED_ANNOTATION } as TextEdit] };
}

function byArticle(view: EntityView, changes: readonly Change[]): TextDocumentEdit[] {
  const articles = new Map<string, TextEdit[]>();
  for (const { uri, edits } of changes) {
    const known = articles.get(uri) ?? [];
    articles.set(uri, known);
    known.push(...edits);
  }
  return [...articles].map(([uri, edits]) => ({
    textDocument: { uri, version: view.versionOf(uri) },
    edits,
  }));
}

/** Nothing where the name stands there as it is to be, as in a headline whose capitals tell no difference. */
function editsAt(view: EntityView, { uri, mention }: EntityMention, form: string, name: string): TextEdit[] {
  const written = view.corpus.article(uri)?.lines.text.slice(mention.start, mention.end) ?? '';
  const isInCapitals = spellingOf(mention.text) !== form;
  return rewrite(written, mention.text, isInCapitals ? name.toUpperCase() : name).map(
    ({ start, end, text }) => ({
      range: view.rangeIn(uri, { start: mention.start + start, end: mention.start + end }),
      newText: text,
      annotationId: ANNOTATION,
    }),
  );
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
