import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { MemoryContext } from './memory';

interface Props {
  /** Under which the position is remembered. */
  name: string;
  /** With another subject the panel starts at its top. */
  subject: string;
  /** Before its content is there, nothing can be scrolled to. */
  isReady: boolean;
  children: ComponentChildren;
}

/** Scrolls its content, and stands again where it stood when the page is shown anew. */
export function ScrollPanel({ name, subject, isReady, children }: Props) {
  const memory = useContext(MemoryContext);
  const element = useRef<HTMLDivElement>(null);
  const shown = useRef<string | undefined>(undefined);
  const key = `scroll ${name}`;

  useLayoutEffect(() => {
    if (!element.current || !isReady) return;
    const isFirst = shown.current === undefined;
    if (isFirst) element.current.scrollTop = Number(memory?.get(key) ?? 0);
    else if (shown.current !== subject) element.current.scrollTop = 0;
    shown.current = subject;
  }, [subject, isReady, key, memory]);

  return (
    <div class="scroll" ref={element} onScroll={() => memory?.set(key, element.current?.scrollTop ?? 0)}>
      {children}
    </div>
  );
}
