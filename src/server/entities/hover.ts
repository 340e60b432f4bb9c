import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { Entity, EntityMention, EntityTitle } from '../../engine';
import { SHOW_MENTIONS_COMMAND, type ShowMentionsArgument } from '../../protocol/entities';
import { contextOf } from './context';
import type { EntityView, Named } from './view';

const MOST_PLACES = 10;
const AROUND = { before: 48, after: 48 };
const MOST_TITLES = 5;
const MOST_FORMS = 6;

/**
 * A short card on the entity that is named at a place; nothing where it would say no more than the text itself.
 *
 * @param mayLink whether the client carries out commands from hovers
 */
export function hoverOf(view: EntityView, named: Named, mayLink: boolean): Hover | null {
  const { entity, mention, uri } = named;
  const all = view.names.mentionsOf(entity.id);
  const choices = view.names.choicesFor(entity.id);
  if (all.length === 1 && choices.length === 0 && entity.titles.length === 0) {
    return null;
  }
  const others = all.filter((other) => other.uri !== uri || other.mention.start !== mention.start);
  const paragraphs = [
    headOf(view, named, all.length, mayLink),
    titlesOf(view, entity),
    formsOf(entity),
    choicesOf(choices),
    placesOf(view, others, uri),
  ];
  const value = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: view.range({ uri, mention }) };
}

/** "Ada Quill · person · 12 mentions in 3 articles"; while articles wait it may be more: "12 mentions so far". */
function headOf(view: EntityView, named: Named, mentions: number, mayLink: boolean): string {
  const { name, type, articles } = named.entity;
  const head = [`**${plain(name)}**`, type];
  if (mentions > 1) {
    const places = `${number(mentions)} mentions`;
    const where =
      view.waiting > 0 ? 'so far' : `in ${articles === 1 ? 'this article' : `${number(articles)} articles`}`;
    head.push(`${mayLink ? linkToAll(view, named, places) : places} ${where}`);
  }
  return head.join(' · ');
}

function linkToAll(view: EntityView, { uri, mention }: Named, text: string): string {
  const argument: ShowMentionsArgument = { uri, position: view.range({ uri, mention }).start };
  const encoded = encodeURIComponent(JSON.stringify([argument])).replace(/[()']/g, hex);
  return `[${text}](command:${SHOW_MENTIONS_COMMAND}?${encoded})`;
}

/** "UK Prime Minister: 4 articles · UK Labour leader: crucial-talks.txt" */
function titlesOf(view: EntityView, { titles }: Entity): string {
  const shown = titles.slice(0, MOST_TITLES).map((title) => titleOf(view, title));
  const more = titles.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(' · ');
}

function titleOf(view: EntityView, { text, articles }: EntityTitle): string {
  const [first = ''] = articles;
  const where = articles.length === 1 ? plain(view.name(first).name) : `${number(articles.length)} articles`;
  return `${plain(text)}: ${where}`;
}

/** "Also written Quill (12), A. Quill" */
function formsOf({ aliases }: Entity): string {
  if (aliases.length === 0) {
    return '';
  }
  const shown = aliases
    .slice(0, MOST_FORMS)
    .map(({ text, mentions }) => plain(text) + (mentions > 1 ? ` (${number(mentions)})` : ''));
  const more = aliases.length - shown.length;
  return `Also written ${shown.join(', ')}${more > 0 ? ` and in ${more} more ways` : ''}`;
}

function choicesOf(choices: readonly Entity[]): string {
  const names = choices.slice(0, MOST_FORMS).map(({ name }) => plain(name));
  return names.length === 0 ? '' : `May be ${names.join(' or ')}`;
}

function placesOf(view: EntityView, others: readonly EntityMention[], uri: string): string {
  return choosePlaces(others, uri)
    .map((place) => `- ${linkTo(view, place)} ${wordsAround(view, place)}`)
    .join('\n');
}

/** Of each other article one place before any has two; they are shown in the order of the articles. */
function choosePlaces(others: readonly EntityMention[], uri: string): EntityMention[] {
  const seen = new Map<string, number>();
  const ranked = others.map((place, index) => {
    const rank = (seen.get(place.uri) ?? 0) + (place.uri === uri ? 1 : 0);
    seen.set(place.uri, (seen.get(place.uri) ?? 0) + 1);
    return { place, rank, index };
  });
  const chosen = ranked.sort((a, b) => a.rank - b.rank || a.index - b.index).slice(0, MOST_PLACES);
  return chosen.sort((a, b) => a.index - b.index).map(({ place }) => place);
}

/** VS Code takes what stands behind # for line and column, counted from 1. */
function linkTo(view: EntityView, place: EntityMention): string {
  const { start } = view.range(place);
  const { name } = view.name(place.uri);
  const target = `${place.uri.replace(/[()<>\s]/g, encodeURIComponent)}#L${start.line + 1},${start.character + 1}`;
  return `[${plain(`${name}:${start.line + 1}`)}](<${target}>)`;
}

function wordsAround(view: EntityView, place: EntityMention): string {
  const { text, start, end } = contextOf(view.corpus, place, AROUND);
  return `${plain(text.slice(0, start))}**${plain(text.slice(start, end))}**${plain(text.slice(end))}`;
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

/** Text as Markdown that shows exactly that text: an article must not be able to put a link or a picture here. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()<>#+\-!~|&@]/g, '\\$&')
    .replace(/(?<=https?|ftp):|(?<=www)\.|(?<=^\d+)\./gi, '\\$&');
}

function number(count: number): string {
  return count.toLocaleString('en');
}
