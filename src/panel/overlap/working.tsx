import type { OverlapProgress } from '../../protocol/matches';
import { Empty } from '../empty';
import { Progress } from '../progress';
import { overlapWords } from '../words';

/** Until there is a map: of a large folder it takes a while, and whoever waits sees how far it has come. */
export function Working({ progress }: { progress: OverlapProgress | null }) {
  return (
    <>
      <Empty isBusy>{overlapWords.working}</Empty>
      {progress && (
        <div class="comparing dim">
          <Progress
            done={progress.compared}
            of={progress.articles}
            label={overlapWords.compared(progress.compared, progress.articles)}
          />
        </div>
      )}
    </>
  );
}
