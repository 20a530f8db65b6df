/** Which of the five theme hues of tokens.css a theme has: by its place among the themes of its session. */
export type Hue = 1 | 2 | 3 | 4 | 5;

const hues: readonly Hue[] = [1, 2, 3, 4, 5];

/** For `data-hue`. A sixth theme has the hue of the first; since names always stand beside colours, that confuses nobody. */
export function hueOf(place: number): Hue {
  return hues[place % hues.length] ?? 1;
}
