/** White space and bullets arranged one way. */
export const plain = (words: string) => words.replace(/[•\u200B]/g, ' ').replace(/\s+/g, ' ');
