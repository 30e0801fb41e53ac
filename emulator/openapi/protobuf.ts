/** Just enough protobuf for the two messages that openapi calls exchange with the SDK. */
type Field = [field: number, value: number | Uint8Array | string]

export function encodeMessage(fields: Field[]): Buffer {
  return Buffer.concat(fields.map(encodeField))
}

function encodeField([field, value]: Field): Buffer {
  if (typeof value === 'number') return Buffer.concat([varint(field * 8), varint(value)])
  const bytes = Buffer.from(value)
  return Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes])
}

/** A negative number takes ten bytes: it is sign-extended to 64 bits. */
function varint(value: number): Buffer {
  let rest = BigInt.asUintN(64, BigInt(value))
  const bytes: number[] = []
  while (rest >= 128n) {
    bytes.push(Number(rest & 127n) + 128)
    rest >>= 7n
  }
  return Buffer.from([...bytes, Number(rest)])
}

/** The length-delimited fields of a message, by number; others are stepped over. */
export function decodeMessage(bytes: Uint8Array): Map<number, Uint8Array[]> {
  const fields = new Map<number, Uint8Array[]>()
  let position = 0
  const next = () => {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = bytes[position]
      if (byte === undefined) throw new RangeError('The message ends too early')
      position += 1
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
  }
  while (position < bytes.length) {
    const tag = next()
    const wireType = tag % 8
    if (wireType !== 0 && wireType !== 2) throw new RangeError(`Wire type ${wireType} is unknown`)
    const length = next()
    if (wireType === 0) continue
    const field = Math.floor(tag / 8)
    fields.set(field, [...(fields.get(field) ?? []), bytes.subarray(position, position + length)])
    position += length
  }
  return fields
}
