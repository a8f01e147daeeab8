/** Reads numbers and counted strings from bytes, front to back; past the end there is nothing, and it says so. */
export class Wire {
  /** False once something was asked for that is not there. */
  whole = true
  private readonly view: Buffer

  constructor(
    bytes: Uint8Array,
    public at = 0,
  ) {
    this.view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get left(): number {
    return this.view.length - this.at
  }

  /** A number of so many bytes, big-endian; 0 past the end. */
  number(size: 1 | 2 | 4): number {
    if (this.left < size) {
      this.whole = false
      return 0
    }
    const value = this.view.readUIntBE(this.at, size)
    this.at += size
    return value
  }

  bytes(count: number): Uint8Array {
    if (count > this.left) {
      this.whole = false
      return new Uint8Array(0)
    }
    this.at += count
    return this.view.subarray(this.at - count, this.at)
  }

  /** Bytes after their count. */
  counted(size: 1 | 2 | 4 = 4): Uint8Array {
    return this.bytes(this.number(size))
  }

  text(size: 1 | 2 | 4 = 4): string {
    return Buffer.from(this.counted(size)).toString('latin1')
  }
}
