/** The only clock: the doors ask it for a default, everything behind them takes a date as an input. */

/** Today in UTC as YYYY-MM-DD. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
