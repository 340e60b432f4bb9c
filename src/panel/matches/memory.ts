// What concerns only the page (what is unfolded, how far each part is scrolled) and outlives its being closed.
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Host } from '../host';

/** Scrolling tells of every frame; only where it comes to rest is worth handing over. */
const REST_MILLISECONDS = 150;

type Value = boolean | number;

/** Remembers for one article at a time: about another one everything starts afresh. */
export class PageMemory {
  private article = '';
  private values = new Map<string, Value>();
  private readonly keep: (state: unknown) => void;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Pick<Host<never>, 'recall' | 'keep'>) {
    this.keep = host.keep;
    const kept = host.recall();
    if (isKept(kept)) {
      this.article = kept.article;
      this.values = new Map(kept.values);
    }
  }

  /** To be called before anything about the article is asked or told. */
  startArticle(uri: string): void {
    if (uri === this.article) return;
    this.article = uri;
    this.values.clear();
  }

  get(key: string): Value | undefined {
    return this.values.get(key);
  }

  set(key: string, value: Value): void {
    if (this.values.get(key) === value) return;
    this.values.set(key, value);
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.keep({ article: this.article, values: [...this.values] } satisfies Kept);
    }, REST_MILLISECONDS);
  }
}

interface Kept {
  article: string;
  values: [string, Value][];
}

/** An earlier release of the extension may have kept something else. */
function isKept(state: unknown): state is Kept {
  const kept = state as Partial<Kept> | undefined | null;
  return typeof kept?.article === 'string' && Array.isArray(kept.values) && kept.values.every(Array.isArray);
}

export const MemoryContext = createContext<PageMemory | undefined>(undefined);

/** A switch that stays as it was put, for as long as the same article is shown. */
export function useRememberedSwitch(key: string): [isOn: boolean, set: (isOn: boolean) => void] {
  const memory = useContext(MemoryContext);
  const [isOn, setOn] = useState(memory?.get(key) === true);
  return [
    isOn,
    (value) => {
      memory?.set(key, value);
      setOn(value);
    },
  ];
}
