// Usage: npm run package
// Builds the extension for publishing and packs it as editorial-review-VERSION.vsix in the project folder.
import { createVSIX } from '@vscode/vsce';

// The bundles hold everything that they need, so no dependency goes along.
await createVSIX({ dependencies: false });
