/** When the day begins and ends, in minutes after midnight, and which agenda is looked at: this window's, of no file. */
class Day {
  begins = $state(9 * 60);
  ends = $state(17 * 60);
  agenda = $state<string | null>(null);
}

export const day = new Day();
