/** The parts of a `multipart/form-data` body by name; bytes, because one of them is protobuf. */
export function parseMultipart(contentType: string, body: Buffer): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (mark === undefined) throw new TypeError('The multipart body has no boundary')
  const parts = new Map<string, Buffer>()
  const delimiter = Buffer.from(`--${mark}`)
  let start = body.indexOf(delimiter)
  while (start !== -1) {
    const end = body.indexOf(delimiter, start + delimiter.length)
    if (end === -1) break
    addPart(parts, body.subarray(start + delimiter.length + 2, end - 2))
    start = end
  }
  return parts
}

function addPart(parts: Map<string, Buffer>, part: Buffer): void {
  const headEnd = part.indexOf('\r\n\r\n')
  const head = part.subarray(0, headEnd).toString('utf8')
  const name = /name="([^"]*)"/.exec(head)?.[1]
  if (headEnd !== -1 && name !== undefined) parts.set(name, part.subarray(headEnd + 4))
}
