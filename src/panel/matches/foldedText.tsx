import { useMemo } from 'preact/hooks';
import type { MatchStrength, Stretch } from '../../protocol/matches';
import { emphasisMarks, textWithout } from '../emphasis';
import { words } from '../words';
import { foldedPart, pieces } from './fold';
import { useRememberedSwitch } from './memory';

interface Props {
  /** What tells this text from all others of the page. */
  name: string;
  text: string;
  shared: readonly Stretch[];
  strength: MatchStrength;
  /** The sentences of it that answer to one of the other text. */
  sentences?: readonly Stretch[];
  /** Whether the buttons in it are stops of the Tab key. */
  tabIndex?: number;
}

/** A text with what is shared marked, folded around that where it is long. */
export function FoldedText({ name, text, shared, strength, sentences, tabIndex = 0 }: Props) {
  const [isUnfolded, unfold] = useRememberedSwitch(`unfolded ${name}`);
  const folded = useMemo(() => foldedPart(text, shared, sentences), [text, shared, sentences]);
  const marks = useMemo(() => emphasisMarks(text), [text]);
  const part = folded && !isUnfolded ? folded : { start: 0, end: text.length };
  return (
    <p class={`text ${strength}`} dir="auto">
      {part.start > 0 && <span class="dim">… </span>}
      <Pieces text={text} marks={marks} shared={shared} part={part} strength={strength} />
      {part.end < text.length && <span class="dim"> …</span>}
      {folded && (
        <button
          type="button"
          class="fold-button"
          aria-expanded={isUnfolded}
          tabIndex={tabIndex}
          onClick={() => unfold(!isUnfolded)}
        >
          {isUnfolded ? words.showLess : words.showAll}
        </button>
      )}
    </p>
  );
}

interface PiecesProps {
  text: string;
  /** What is not shown. */
  marks: readonly Stretch[];
  shared: readonly Stretch[];
  part: Stretch;
  strength: MatchStrength;
}

/** Longer stretches that differ speak for themselves. */
const LONGEST_DIFFERENCE = 32;

function Pieces({ text, marks, shared, part, strength }: PiecesProps) {
  // Where most is shared, what differs is what the editor looks for.
  const marksDifferences = strength === 'copied' || strength === 'edited';
  return (
    <>
      {pieces(text, shared, part).map(({ start, end, isShared }, index) => {
        const key = `${index}`;
        const shown = textWithout(text, marks, { start, end });
        if (isShared) return shown && <mark key={key}>{shown}</mark>;
        const isDifference = marksDifferences && shared.length > 0 && shown.length <= LONGEST_DIFFERENCE;
        if (isDifference) return <Difference key={key} text={shown} />;
        return shown;
      })}
    </>
  );
}

/** Underlines the words that differ, but not the spaces around them. */
function Difference({ text }: { text: string }) {
  const [, before = '', middle = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  if (!middle) return text;
  return (
    <>
      {before}
      <span class="differs">{middle}</span>
      {after}
    </>
  );
}
