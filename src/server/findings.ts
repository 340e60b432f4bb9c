import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import {
  type CopiedPassage,
  type CopiedPlace,
  type Corpus,
  describeCopied,
  describeLines,
  describeRepeat,
  type FindingCode,
  type Repeat,
  type Severity,
} from '../engine';
import { DIAGNOSTIC_SOURCE, HELP_SCHEME } from '../protocol';
import type { Folders } from './folders';
import { rangeOf } from './places';
import type { FolderSettings } from './settings';

const SEVERITIES: Readonly<Record<Exclude<Severity, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** How many other places of a copied passage are listed with it. */
const MOST_PLACES = 10;

/** What there is to tell of an article. Most of what is known of a large folder is only counted. */
export interface Findings {
  count: number;
  diagnostics(): Diagnostic[];
}

/** The findings of an article, as far as the editor has not switched them off. */
export function findingsOf(
  { corpus, folders }: { corpus: Corpus; folders: Folders },
  uri: string,
  copied: readonly CopiedPassage[],
  { severity }: FolderSettings,
): Findings {
  const repeats = corpus.repeats(uri).filter(({ code }) => severity[code] !== 'off');
  const passages = severity['copied-paragraph'] === 'off' ? [] : copied;
  const places = new Places(corpus, folders);
  return {
    count: repeats.length + passages.length,
    diagnostics: () => [
      ...repeats.map((repeat) => diagnosticOfRepeat(places, uri, repeat, severity)),
      ...passages.map((passage) => diagnosticOfCopied(places, uri, passage, severity)),
    ],
  };
}

/** Where findings stand, as the protocol tells it. */
class Places {
  private readonly corpus: Corpus;
  private readonly folders: Folders;

  constructor(corpus: Corpus, folders: Folders) {
    this.corpus = corpus;
    this.folders = folders;
  }

  range(uri: string, stretch: { start: number; end: number }) {
    const lines = this.corpus.lines(uri);
    if (!lines) {
      throw new RangeError(`no article ${uri}`);
    }
    return rangeOf(lines, stretch);
  }

  of({ uri, paragraph, length }: CopiedPlace) {
    const span = this.corpus.span(uri, paragraph, length);
    const location = { uri, range: this.range(uri, span) };
    return { location, name: this.folders.pathOf(uri), lines: describeLines(span) };
  }
}

function diagnosticOfRepeat(
  places: Places,
  uri: string,
  repeat: Repeat,
  severity: FolderSettings['severity'],
): Diagnostic {
  return {
    ...common(repeat.code, severity),
    message: describeRepeat(repeat),
    range: places.range(uri, repeat.copy),
    relatedInformation: [
      { location: { uri, range: places.range(uri, repeat.of) }, message: 'First occurrence' },
    ],
    tags: [DiagnosticTag.Unnecessary],
  };
}

function diagnosticOfCopied(
  places: Places,
  uri: string,
  passage: CopiedPassage,
  severity: FolderSettings['severity'],
): Diagnostic {
  const [first, ...others] = passage.places.slice(0, MOST_PLACES).map((place) => places.of(place));
  if (!first) {
    throw new RangeError('a copied passage stands somewhere');
  }
  return {
    ...common('copied-paragraph', severity),
    message: describeCopied(passage, first),
    range: places.of({ uri, ...passage }).location.range,
    relatedInformation: [first, ...others].map(({ location, name, lines }) => ({
      location,
      message: `Also in ${name}, ${lines}`,
    })),
  };
}

function common(code: FindingCode, severity: FolderSettings['severity']) {
  const level = severity[code];
  return {
    source: DIAGNOSTIC_SOURCE,
    code,
    codeDescription: { href: `${HELP_SCHEME}:/${code}.md` },
    ...(level === 'off' ? {} : { severity: SEVERITIES[level] }),
  };
}
