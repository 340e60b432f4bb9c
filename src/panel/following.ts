import { useReducer, useRef } from 'preact/hooks';

/**
 * A value that the extension decides, but that shows at once what was pressed: the answer may take a moment.
 * @param told what the extension told last; whenever that changes, it takes over
 */
export function useFollowing<T>(told: T): [value: T, press: (value: T) => void] {
  const own = useRef({ value: told, told });
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  if (own.current.told !== told) own.current = { value: told, told };
  const press = (value: T) => {
    own.current = { value, told };
    redraw(undefined);
  };
  return [own.current.value, press];
}
