import { leavesEveryAnswer } from './rules-lists.js';

// The first list has none before it to be compared with.
leavesEveryAnswer(1, 9);
