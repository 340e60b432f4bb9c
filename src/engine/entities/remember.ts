/** With more answers than this all are forgotten, which bounds the memory. */
const MOST_ANSWERS = 50_000;

/** A function of a text that remembers its answers: the same names come again and again. */
export function remember<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) {
      return known;
    }
    if (answers.size >= MOST_ANSWERS) {
      answers.clear();
    }
    const answer = work(text);
    answers.set(text, answer);
    return answer;
  };
}
