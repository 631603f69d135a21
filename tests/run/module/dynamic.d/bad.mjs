export const q = 1; throw new Error('bad module');
