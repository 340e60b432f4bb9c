import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Article, describeRepeat, type Repeat, type Severity } from '../engine';
import { DIAGNOSTIC_SOURCE, HELP_SCHEME } from '../protocol';
import type { Articles, Surroundings } from './articles';
import { rangeOf } from './places';

const SEVERITIES: Readonly<Record<Exclude<Severity, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Sends the findings of an article to the client, as they are now. */
export class Diagnostics {
  private readonly connection: Connection;
  private readonly documents: TextDocuments<TextDocument>;
  private readonly corpus: Surroundings['corpus'];
  /** Articles that the client shows findings for: only those need to be told that there are none. */
  private readonly shown = new Set<string>();

  constructor(connection: Connection, { documents, corpus }: Surroundings) {
    this.connection = connection;
    this.documents = documents;
    this.corpus = corpus;
  }

  async publish(uri: string, articles: Articles): Promise<void> {
    const diagnostics = this.corpus.has(uri) ? await this.diagnosticsOf(uri, articles) : [];
    if (diagnostics.length === 0 && !this.shown.delete(uri)) {
      return;
    }
    if (diagnostics.length > 0) {
      this.shown.add(uri);
    }
    const document = this.documents.get(uri);
    const version = document ? { version: document.version } : {};
    await this.connection.sendDiagnostics({ uri, ...version, diagnostics });
  }

  private async diagnosticsOf(uri: string, articles: Articles): Promise<Diagnostic[]> {
    const { severity } = await articles.settingsOf(uri);
    const article = this.corpus.article(uri);
    if (!article) {
      return []; // it is gone meanwhile
    }
    return this.corpus.repeats(uri).flatMap((repeat) => {
      const level = severity[repeat.code];
      return level === 'off' ? [] : [diagnosticOf(uri, article, repeat, SEVERITIES[level])];
    });
  }
}

function diagnosticOf(
  uri: string,
  { lines }: Article,
  repeat: Repeat,
  severity: DiagnosticSeverity,
): Diagnostic {
  return {
    source: DIAGNOSTIC_SOURCE,
    code: repeat.code,
    codeDescription: { href: `${HELP_SCHEME}:/${repeat.code}.md` },
    message: describeRepeat(repeat),
    severity,
    range: rangeOf(lines, repeat.copy),
    relatedInformation: [
      { location: { uri, range: rangeOf(lines, repeat.of) }, message: 'First occurrence' },
    ],
    tags: [DiagnosticTag.Unnecessary],
  };
}
