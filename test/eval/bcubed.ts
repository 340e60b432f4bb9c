/** Precision, recall and F1 of a clustering, 0 to 1. */
export interface BCubedScore {
  precision: number;
  recall: number;
  f1: number;
}

/** One mention: the cluster into which it was put and the one where it belongs. */
export interface Clustered {
  found: string;
  gold: string;
}

/**
 * B-cubed (Bagga and Baldwin 1998): for each mention, which share of its cluster belongs with it, and which share of
 * what belongs with it is in its cluster; the means over all mentions.
 *
 * @param documents clusters are compared inside each document; one document for a comparison across all
 */
export function bCubed(documents: readonly (readonly Clustered[])[]): BCubedScore {
  let mentions = 0;
  let precision = 0;
  let recall = 0;
  for (const document of documents) {
    const found = countBy(document, (mention) => mention.found);
    const gold = countBy(document, (mention) => mention.gold);
    const both = countBy(document, (mention) => `${mention.found}\n${mention.gold}`);
    for (const mention of document) {
      const shared = both.get(`${mention.found}\n${mention.gold}`) ?? 0;
      precision += shared / (found.get(mention.found) ?? 1);
      recall += shared / (gold.get(mention.gold) ?? 1);
      mentions += 1;
    }
  }
  const [p, r] = [precision / mentions, recall / mentions];
  return { precision: p, recall: r, f1: (2 * p * r) / (p + r) };
}

function countBy(mentions: readonly Clustered[], keyOf: (mention: Clustered) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
