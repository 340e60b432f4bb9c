// Usage: npm run package
// Builds the extension for publishing and packs it as editorial-review-VERSION.vsix in the project folder.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { bundledPackages, NOTICES_FILE, noticesOf, shippedMetafiles } from './harness/notices.mjs';
import { projectFolder } from './harness/paths.mjs';

// The minified bundles hold no comments, and so no licences.
writeFileSync(join(projectFolder, NOTICES_FILE), noticesOf(bundledPackages(await shippedMetafiles())));

// The bundles hold everything that they need, so no dependency goes along.
await createVSIX({ dependencies: false });
