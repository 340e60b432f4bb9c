/** How much of some work is done, as a line and in words. */
export function Progress({ done, of, label }: { done: number; of: number; label: string }) {
  return (
    <>
      <progress value={done} max={Math.max(of, 1)} aria-label={label} />
      <span>{label}</span>
    </>
  );
}
