import { PortInUse, PortNeedsRights, portError } from './errors'
import { explainStart } from './explain-start'

const failed = (code: string) => Object.assign(new Error(`listen ${code}`), { code })

test('a port that only an administrator may use is no port in use', () => {
  const error = portError(failed('EACCES'), 80)
  expect(error).toBeInstanceOf(PortNeedsRights)
  const explained = explainStart(error)
  expect(explained).toContain('端口 80 须有管理员权限才能用')
  expect(explained).not.toContain('占用')
})

test('a port in use is told as such, and anything else as it is', () => {
  const taken = portError(failed('EADDRINUSE'), 8080)
  expect(taken).toBeInstanceOf(PortInUse)
  expect(explainStart(taken)).toContain('端口 8080 已被占用')
  const other = failed('EADDRNOTAVAIL')
  expect(portError(other, 8080)).toBe(other)
  expect(explainStart(other)).toContain('listen EADDRNOTAVAIL')
})
