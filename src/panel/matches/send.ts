import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FromMatchesPage } from '../../protocol/panel';

export type Send = (message: FromMatchesPage) => void;

export const SendContext = createContext<Send>(() => {});

/** How a part of the page tells the extension what was pressed. */
export function useSend(): Send {
  return useContext(SendContext);
}
