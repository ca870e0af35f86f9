import { fillInPlace } from './fill-in-place.ts';

void fillInPlace([]);
