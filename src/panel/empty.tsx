import type { ComponentChildren } from 'preact';

/** What stands where there is nothing to list: a sentence that helps. */
export function Empty({ isBusy = false, children }: { isBusy?: boolean; children: ComponentChildren }) {
  return (
    <p class="empty" role="status" aria-busy={isBusy}>
      {children}
    </p>
  );
}
