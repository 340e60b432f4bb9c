import { fold } from '../forms';
import { remember } from '../remember';

/** A name as names are compared here: small, without accents. The same few come again and again. */
export const plainName = remember(fold);
