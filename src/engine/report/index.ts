// The findings in the forms in which they leave the engine.

export { formatJson } from './json';
export { count, describeCopied, describeLines, describeRepeat, percentage } from './messages';
export { makeReport, type Part, type Report, type ReportScope, type Unreadable } from './report';
export { DEFAULT_SEVERITY, FINDING_CODES, type FindingCode, type Severity } from './severity';
export { formatText } from './text';
