/** Shows how far a scan is: a bar where somebody looks, a few lines in a log, nothing where it is quick. */
import type { TellProgress } from '#app/progress'

/** Fewer files are done before anybody wonders. */
const MANY = 2000
const WIDTH = 24
/** In a log: every so many parts of the whole get a line. */
const PARTS = 4
/** On a terminal: redrawn this often at most, in milliseconds. */
const REDRAW = 100

export interface Progress {
  tell: TellProgress
  /** Takes the bar away, before anything else is printed. */
  end(): void
}

/** `stream` is standard error: standard output belongs to the report. */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? barOn(stream) : linesOn(stream)
}

function barOn(stream: NodeJS.WriteStream): Progress {
  let [drawn, last] = [false, 0]
  return {
    tell(done, total) {
      const now = Date.now()
      if (total < MANY || now - last < REDRAW) return
      const full = Math.round((done / total) * WIDTH)
      stream.write(`\r[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${String(done)} of ${String(total)} files`)
      ;[drawn, last] = [true, now]
    },
    end() {
      if (drawn) stream.write('\r\x1b[K')
      drawn = false
    },
  }
}

function linesOn(stream: NodeJS.WriteStream): Progress {
  let told = 0
  return {
    tell(done, total) {
      const part = Math.floor((done / total) * PARTS)
      if (total < MANY || part <= told || part >= PARTS) return
      told = part
      stream.write(`read ${String(done)} of ${String(total)} files\n`)
    },
    end() {
      told = PARTS
    },
  }
}
