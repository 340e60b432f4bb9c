/** Nothing is saved that is only tried: in a browser VS Code does so by itself. */
export const NAME_SETTINGS = { 'editor.wordWrap': 'on', 'files.autoSave': 'off' };
