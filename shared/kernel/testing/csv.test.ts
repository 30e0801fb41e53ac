import { parseCsv } from './csv'

describe('a CSV text', () => {
  it('becomes records by the names of its first line', () => {
    expect(parseCsv('code,title\nL01,大会\nL02,\n')).toEqual([
      { code: 'L01', title: '大会' },
      { code: 'L02', title: '' },
    ])
  })

  it('may quote commas and quotes', () => {
    expect(parseCsv('code,title\n"K,1","""三会""一课"')).toEqual([
      { code: 'K,1', title: '"三会"一课' },
    ])
  })

  it.each(['code,title\nL01', 'code,title\nL01,a,b', 'code,title\nL"01,a'])(
    'is refused where it is broken: %j',
    (text) => {
      expect(() => parseCsv(text)).toThrow(/Line|line/)
    },
  )
})
