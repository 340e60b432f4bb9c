export const USAGE = `Finds what stands twice in articles, what matches between them and whom they name; removes repeats.

Usage
  editorial-review check [paths…]   report
  editorial-review fix [paths…]     remove exact repeats; there is no undo, see --dry-run

  Paths are files or folders, by default the current folder.

Options of check
  --format text|json                text (default): one finding a line, a summary last
  -o, --output FILE                 write the report there instead of to standard output
  --cache FILE                      keep there what is dear to find, and use what was kept before
  --fail-on none|warning|information
                                    from which severity on findings make the exit code 1
                                    (default: warning)
  --only repeats,matches,entities   what to work out (default: all)
  --strength copied|edited|reworded|related
                                    the weakest match to look for and list (default: reworded);
                                    with copied or edited no rewording is looked for

Options of fix
  --dry-run                         print what would change as a unified diff, write nothing

  -h, --help                        this text
  -v, --version                     the version

What was decided in VS Code about names (.vscode/editorial-review.json in the folder of the articles, or
in one that it lies in) holds here as well.

Exit code
  0   nothing at or above --fail-on; with fix: all exact repeats are gone, but
      for headings other than the article's own
  1   findings; with fix: some repeats could not be removed
  2   wrong use, or something could not be read or written (the rest was still done)
`;
