/** How many bytes become one piece of text at a time: a call takes only so many arguments. */
const PIECE = 0x8000;

/** Bytes as text, for messages. */
export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    characters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(characters);
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
