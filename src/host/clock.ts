/** The only clock: the doors ask it for a default, everything behind them takes a date as an input. */

/** Today in UTC as YYYY-MM-DD. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/** This moment in UTC, to the second. */
export function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`
}
