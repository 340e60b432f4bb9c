/**
 * Functions that Playwright runs inside a page of the extension. Each has to stand alone: nothing of this file goes
 * along. The little of the page that they use is described here, so that the DOM's types don't reach the project.
 */
interface WebviewWindow {
  sentMessages: { type: string }[];
  policyViolations: string[];
  postMessage(message: unknown, origin: string): void;
  addEventListener(type: 'message', listener: () => void, options: { once: boolean }): void;
  requestAnimationFrame(callback: () => void): void;
}

/** Sends a message to the page, and waits until it has been drawn. */
export function postToPage(message: unknown): Promise<void> {
  const page = globalThis as unknown as WebviewWindow;
  return new Promise((resolve) => {
    const drawn = () => page.requestAnimationFrame(() => page.requestAnimationFrame(() => resolve()));
    page.addEventListener('message', drawn, { once: true });
    page.postMessage(message, '*');
  });
}

/** Takes what the page has sent so far. */
export function sentByPage(): { type: string }[] {
  return (globalThis as unknown as WebviewWindow).sentMessages.splice(0);
}

/** Where the page broke its security policy. */
export function violationsInPage(): string[] {
  return (globalThis as unknown as WebviewWindow).policyViolations;
}

interface WatchedWindow {
  document: unknown;
  changes: string[];
  MutationObserver: new (seen: (records: Change[]) => void) => { observe(node: unknown, what: object): void };
}

interface Change {
  type: string;
  attributeName: string | null;
  target: { nodeName: string; className?: unknown };
}

/** Notes from now on what is changed on the page. */
export function watchChanges(): void {
  const page = globalThis as unknown as WatchedWindow;
  page.changes = [];
  const observer = new page.MutationObserver((records) => {
    for (const { type, attributeName, target } of records) {
      page.changes.push(`${type} ${attributeName ?? ''} of ${target.nodeName} ${target.className ?? ''}`);
    }
  });
  observer.observe(page.document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** What `watchChanges` has noted. */
export function changesSeen(): string[] {
  return (globalThis as unknown as WatchedWindow).changes;
}

interface Painted {
  ownerDocument: { createElement(name: 'canvas'): Canvas };
  parentElement: Painted | null;
}
interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): {
    fillStyle: string;
    fillRect(x: number, y: number, width: number, height: number): void;
    getImageData(x: number, y: number, width: number, height: number): { data: ArrayLike<number> };
  };
}
declare const getComputedStyle: (element: Painted) => { color: string; backgroundColor: string };

/** The contrast of each element's text with what is behind it, as WCAG reckons it. */
export function contrasts(elements: Painted[]): number[] {
  const luminance = (layers: string[], element: Painted): number => {
    const canvas = element.ownerDocument.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    const paint = canvas.getContext('2d');
    for (const color of layers) {
      paint.fillStyle = color;
      paint.fillRect(0, 0, 1, 1);
    }
    const [r = 0, g = 0, b = 0] = Array.from(paint.getImageData(0, 0, 1, 1).data).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return elements.map((element) => {
    const behind: string[] = [];
    for (let at: Painted | null = element; at; at = at.parentElement) {
      behind.unshift(getComputedStyle(at).backgroundColor);
    }
    const back = luminance(behind, element);
    const front = luminance([...behind, getComputedStyle(element).color], element);
    return (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05);
  });
}
