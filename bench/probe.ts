import cloud from 'wx-server-sdk'

cloud.init()
const database = cloud.database()

/** The least that a function can do and still keep something: one insert. */
export async function main({ data }: { data: object }): Promise<{ ok: true }> {
  await database.collection('probes').add({ data })
  return { ok: true }
}
