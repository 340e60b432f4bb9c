/** The same for programs whose engine finds the same in the same text (esbuild.js works it out). */
declare const ENGINE_STAMP: string;

/** Files that the bundler takes into the program as text. */
declare module '*.txt' {
  const text: string;
  export = text;
}

/** Files that the bundler takes into the program as bytes. */
declare module '*.bin' {
  const bytes: Uint8Array;
  export = bytes;
}
