/** The pieces of a text, those that were searched for marked: beginnings of words, folded as search folds them. */
import { fold } from "./fold.ts";

export interface Piece {
  text: string;
  found: boolean;
}

export function pieces(text: string, words: string): Piece[] {
  const folded = fold(text);
  const wanted = fold(words).match(/[\p{L}\p{N}]+/gu) ?? [];
  // Where lower case has another length, places in the folded text say nothing about the text.
  if (wanted.length === 0 || folded.length !== text.length) return [{ text, found: false }];
  const list: Piece[] = [];
  let end = 0;
  for (const { 0: word, index } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const longest = Math.max(0, ...wanted.filter((one) => word.startsWith(one)).map((one) => one.length));
    if (longest === 0) continue;
    if (index > end) list.push({ text: text.slice(end, index), found: false });
    list.push({ text: text.slice(index, index + longest), found: true });
    end = index + longest;
  }
  if (end < text.length) list.push({ text: text.slice(end), found: false });
  return list;
}
