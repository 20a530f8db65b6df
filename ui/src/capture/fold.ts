/** A text as completing compares it, the same as search in the core: lower case, ё as е, ө as о, ү as у, ң as н. */
const neighbours: Readonly<Record<string, string>> = { ё: "е", ө: "о", ү: "у", ң: "н" };

export function fold(text: string): string {
  return text.toLowerCase().replace(/[ёөүң]/g, (letter) => neighbours[letter] ?? letter);
}

/** Whether every word typed begins a word of the text. */
export function fits(typed: string, text: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

function wordsOf(text: string): string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
