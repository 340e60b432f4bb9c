// A module of its own, so that a bundle takes the bytes apart only where somebody imports this; imported directly, every one
// of them would be copied.
import bytes from '../../media/tagger.bin';

export const tagger: Uint8Array = bytes;
