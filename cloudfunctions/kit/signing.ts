import { createHmac, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { environmentKey } from './secrets'

/** PKCS#8 of an ed25519 key up to its 32 bytes (RFC 8410). */
const privateKeyHead = Buffer.from('302e020100300506032b657004220420', 'hex')

/** This deployment's own key for statements: made from the server's key, kept nowhere. */
function statementKey() {
  const seed = createHmac('sha256', environmentKey('SERVER_KEY')).update('statementKey').digest()
  const der = Buffer.concat([privateKeyHead, seed])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

/** SPKI, base64: what others know this deployment by. */
export function publicStatementKey(): string {
  const spki = createPublicKey(statementKey()).export({ format: 'der', type: 'spki' })
  return spki.toString('base64')
}

/** ed25519 over a text, base64. */
export function signText(text: string): string {
  return sign(null, Buffer.from(text), statementKey()).toString('base64')
}

/** False also for what is no key or no signature at all. */
export function signatureFits(text: string, publicKey: string, signature: string): boolean {
  try {
    const spki = Buffer.from(publicKey, 'base64')
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    if (key.asymmetricKeyType !== 'ed25519') return false
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** The own key, and those of other deployments that the deployer has entered. */
export function isKnownKey(publicKey: string): boolean {
  const others = (process.env['STATEMENT_KEYS'] ?? '').split(',').map((key) => key.trim())
  return publicKey === publicStatementKey() || others.includes(publicKey)
}
