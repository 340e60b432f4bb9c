/**
 * Functions that Playwright runs inside the page of VS Code. Each has to stand alone: nothing of this file goes along.
 * The little of the DOM that they use is described here, so that its types don't reach the rest of the project.
 */
interface PageNode {
  textContent: string | null;
}

interface PageElement extends PageNode {
  style: { top: string };
  querySelectorAll(selector: string): Iterable<PageElement>;
  ownerDocument: {
    createTreeWalker(root: PageNode, kinds: number): { nextNode(): PageNode | null };
    createRange(): {
      setStart(node: PageNode, offset: number): void;
      setEnd(node: PageNode, offset: number): void;
      getBoundingClientRect(): { x: number; y: number; width: number; height: number };
    };
  };
}

interface StyledElement extends PageElement {
  ownerDocument: PageElement['ownerDocument'] & {
    defaultView: { getComputedStyle(element: PageElement): { backgroundImage: string } };
  };
}

/** The pictures in an editor's margin that the extension has drawn, as it has named what is in them. */
export function marginPictures(elements: unknown[]): string[] {
  const pictures = (elements as StyledElement[]).map((element) => {
    const { backgroundImage } = element.ownerDocument.defaultView.getComputedStyle(element);
    const base64 = /^url\("data:image\/svg\+xml;base64,([^"]+)"\)$/.exec(backgroundImage)?.[1];
    return base64 && / id="([a-z]+)"/.exec(atob(base64))?.[1];
  });
  return pictures.filter((name) => name !== undefined && name !== '') as string[];
}

/** The text of an editor's lines: their elements stand in any order, and their spaces are no-break spaces. */
export function linesFromTop(lines: PageElement[]): string[] {
  const top = (line: PageElement) => Number.parseFloat(line.style.top);
  return lines
    .sort((a, b) => top(a) - top(b))
    .map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' '));
}

/** Where an editor shows a text, provided that it stands within one span of a line, that is, in one colour. */
export function middleOnScreen(
  editor: PageElement,
  { text, occurrence }: { text: string; occurrence: number },
): { x: number; y: number } | undefined {
  const SHOW_TEXT = 4;
  const top = (line: PageElement) => Number.parseFloat(line.style.top);
  const lines = [...editor.querySelectorAll('.view-lines .view-line')].sort((a, b) => top(a) - top(b));
  const places: { node: PageNode; at: number }[] = [];
  for (const line of lines) {
    const walker = editor.ownerDocument.createTreeWalker(line, SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const content = (node.textContent ?? '').replaceAll('\u00a0', ' ');
      for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1))
        places.push({ node, at });
    }
  }
  const place = places[occurrence];
  if (!place) return undefined;
  const range = editor.ownerDocument.createRange();
  range.setStart(place.node, place.at);
  range.setEnd(place.node, place.at + text.length);
  const box = range.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
