/** Whole numbers in an array that grows. */
export class NumberList {
  length = 0;
  private numbers = new Int32Array(1 << 12);

  add(number: number): void {
    this.reserve(this.length + 1);
    this.numbers[this.length] = number;
    this.length += 1;
  }

  addAll(numbers: Int32Array): void {
    this.reserve(this.length + numbers.length);
    this.numbers.set(numbers, this.length);
    this.length += numbers.length;
  }

  /** The numbers so far; not to be kept while the list grows. */
  get values(): Int32Array {
    return this.numbers.subarray(0, this.length);
  }

  private reserve(length: number): void {
    if (length > this.numbers.length) {
      const larger = new Int32Array(Math.max(length, this.numbers.length * 2));
      larger.set(this.numbers);
      this.numbers = larger;
    }
  }
}
