// Features have no strings: each is a number made of the numbers of its parts. The model was trained on exactly these
// functions; a change to them makes it worthless.

/** A number for a string: FNV-1a over its UTF-16 units, stirred so that short words differ in all bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

/** A number for two numbers in this order. */
export function pairOf(first: number, second: number): number {
  const hash = Math.imul(first, 0x85ebca6b) ^ Math.imul(second + 0x61c88647, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}

/** How many bits of a feature's number count. With fewer, features never seen in training would hit trained ones. */
export const FEATURE_BITS = 27;

/** The number of a feature, of `FEATURE_BITS` bits: which kind of feature it is, and its value. */
export function featureOf(kind: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 16;
  return Math.imul(hash, 0x27d4eb2f) >>> (32 - FEATURE_BITS);
}
