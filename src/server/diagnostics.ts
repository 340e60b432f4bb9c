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
  /** What the client shows for each article that has findings, with the version: the same is not sent again. */
  private readonly shown = new Map<string, string>();

  constructor(connection: Connection, { documents, corpus }: Surroundings) {
    this.connection = connection;
    this.documents = documents;
    this.corpus = corpus;
  }

  async publish(uri: string, articles: Articles): Promise<void> {
    const diagnostics = await this.diagnosticsOrNone(uri, articles);
    const document = this.documents.get(uri);
    const version = document ? { version: document.version } : {};
    const news = diagnostics.length === 0 ? undefined : JSON.stringify([version, diagnostics]);
    if (news === this.shown.get(uri)) {
      return;
    }
    if (news === undefined) {
      this.shown.delete(uri);
    } else {
      this.shown.set(uri, news);
    }
    await this.connection.sendDiagnostics({ uri, ...version, diagnostics });
  }

  /** One article that the engine fails at must not end the server for all others. */
  private async diagnosticsOrNone(uri: string, articles: Articles): Promise<Diagnostic[]> {
    if (!this.corpus.has(uri)) {
      return [];
    }
    try {
      return await this.diagnosticsOf(uri, articles);
    } catch (error) {
      this.connection.console.error(`${uri}: ${error instanceof Error ? error.stack : error}`);
      articles.leaveOut(uri, 'Editorial Review failed at it');
      return [];
    }
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
