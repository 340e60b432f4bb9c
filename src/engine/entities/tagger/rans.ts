// Symbols in as few bits as their frequencies allow: asymmetric numeral systems (Duda), range variant, byte by byte.
// Packing is done once, at training, and stands beside unpacking because the two must agree.

/** Frequencies of all symbols add up to this. */
const SCALE_BITS = 12;
export const SCALE = 1 << SCALE_BITS;
const LOWEST = 2 ** 23;

/** Unpacks `count` symbols whose frequencies add up to `SCALE`. */
export function unpackSymbols(bytes: Uint8Array, frequencies: Uint16Array, count: number): Uint16Array {
  const starts = startsOf(frequencies);
  const symbolAt = new Uint16Array(SCALE);
  frequencies.forEach((frequency, symbol) => {
    symbolAt.fill(symbol, starts[symbol], (starts[symbol] as number) + frequency);
  });
  const symbols = new Uint16Array(count);
  let state = 0;
  let at = 0;
  for (; at < 4; at += 1) {
    state = state * 256 + (bytes[at] as number);
  }
  for (let index = 0; index < count; index += 1) {
    const slot = state & (SCALE - 1);
    const symbol = symbolAt[slot] as number;
    symbols[index] = symbol;
    state = (frequencies[symbol] as number) * (state >>> SCALE_BITS) + slot - (starts[symbol] as number);
    while (state < LOWEST && at < bytes.length) {
      state = state * 256 + (bytes[at] as number);
      at += 1;
    }
  }
  return symbols;
}

/** Packs symbols for `unpackSymbols`. */
export function packSymbols(symbols: ArrayLike<number>, frequencies: Uint16Array): Uint8Array {
  const starts = startsOf(frequencies);
  const reversed: number[] = [];
  let state = LOWEST;
  for (let index = symbols.length - 1; index >= 0; index -= 1) {
    const symbol = symbols[index] as number;
    const frequency = frequencies[symbol] as number;
    const limit = (LOWEST / SCALE) * 256 * frequency;
    while (state >= limit) {
      reversed.push(state % 256);
      state = Math.floor(state / 256);
    }
    state = Math.floor(state / frequency) * SCALE + (state % frequency) + (starts[symbol] as number);
  }
  for (let byte = 0; byte < 4; byte += 1) {
    reversed.push(state % 256);
    state = Math.floor(state / 256);
  }
  return Uint8Array.from(reversed.reverse());
}

/** Frequencies that add up to `SCALE`, at least 1 for every symbol that occurs. */
export function frequenciesOf(symbols: ArrayLike<number>, alphabet: number): Uint16Array {
  const counts = new Float64Array(alphabet);
  for (let index = 0; index < symbols.length; index += 1) {
    const symbol = symbols[index] as number;
    counts[symbol] = (counts[symbol] as number) + 1;
  }
  const frequencies = new Uint16Array(alphabet);
  counts.forEach((count, symbol) => {
    frequencies[symbol] = count === 0 ? 0 : Math.max(1, Math.round((count / symbols.length) * SCALE));
  });
  balance(frequencies);
  return frequencies;
}

/** Takes what is too much from the most frequent symbols, or gives them what is missing. */
function balance(frequencies: Uint16Array): void {
  let excess = frequencies.reduce((sum, frequency) => sum + frequency, 0) - SCALE;
  while (excess !== 0) {
    const most = Math.max(...frequencies);
    const symbol = frequencies.indexOf(most);
    const change = excess > 0 ? Math.min(excess, most >> 1) : excess;
    frequencies[symbol] = most - change;
    excess -= change;
  }
}

function startsOf(frequencies: Uint16Array): Uint32Array {
  const starts = new Uint32Array(frequencies.length);
  for (let symbol = 1; symbol < frequencies.length; symbol += 1) {
    starts[symbol] = (starts[symbol - 1] as number) + (frequencies[symbol - 1] as number);
  }
  return starts;
}
