import type { Organisation } from '../client'
import { stepsOfBranch } from './steps'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

const branch: Organisation = {
  organisation: 'overhaul-branch',
  name: '机电检修党支部',
  kind: 'branch',
  members: 30,
  peopled: true,
  appointments: [],
  below: [],
  today: '2026-01-12',
  uploadFolder: 'uploads',
}

function bound(members: number, withPhone: number, toBind: number) {
  const setUp = { withPhone, toBind, boardLevel: 'pointsByName' as const }
  return stepsOfBranch({ ...branch, members, setUp }).find(({ name }) => name === 'bound')
}

test('binding is done when nobody who has a phone is missing, and says how many of how many', () => {
  expect(bound(30, 29, 28)?.done).toBe(false)
  expect(bound(30, 29, 28)?.detail).toMatch(/29.*1.*28/)
  expect(bound(30, 29, 0)).toMatchObject({ done: true, detail: '有手机的 29 人，已绑定 29 人' })
})

test('it is open while nobody is on the roster or has begun, and done where nobody has a phone', () => {
  expect(bound(0, 0, 0)?.done).toBe(false)
  expect(bound(30, 29, 29)).toMatchObject({ done: false, detail: '由积分联络员在名册里发绑定码' })
  expect(bound(2, 0, 0)).toMatchObject({ done: true, detail: '名册里没有人用手机' })
})
