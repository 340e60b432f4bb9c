// How well the names that mean one entity are brought together, on news articles with their mentions marked and linked
// to an encyclopedia (AIDA). Figures are printed, never asserted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectFolder } from '../../scripts/harness/paths.mjs';
import { ALIAS_RULES, type AliasRule, resolveInArticle } from '../../src/engine/entities/aliases/inArticle';
import { nameUse, type NameUse } from '../../src/engine/entities/aliases/names';
import type { EntityType } from '../../src/engine/entities';

const DATA = join(projectFolder, '..', 'shared', 'data', 'entities');

export async function evaluateAliases(): Promise<void> {
}
