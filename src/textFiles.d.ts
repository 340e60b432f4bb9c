/** Files that the bundler takes into the program as text. */
declare module '*.txt' {
  const text: string;
  export = text;
}
