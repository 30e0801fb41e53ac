import { describeError, isConflict, isDuplicate, isMissing, isMissingFile } from './cloud-errors'

const duplicate = {
  errCode: -502001,
  errMsg: 'E11000 duplicate key error collection: identities index: _id_ dup key: { : "openid" }',
}
const expired = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: '[ResourceNotFound.TransactionNotExist] The transaction has ended or does not exist',
}
const conflict = { errCode: -501001, errMsg: '[ResourceUnavailable.TransactionConflict]' }
const missing = { errCode: -1, errMsg: 'document.get:fail document with _id a does not exist' }
const gone = (status: number) => ({
  code: 'STORAGE_REQUEST_FAIL',
  message: `下载文件失败: Status:${status} Url:https://example.com/a.xlsx`,
})
const lost = { errCode: -501001, errMsg: 'socket hang up' }

describe('what the SDK throws is told apart', () => {
  test.each([
    ['a duplicate', duplicate, [true, false, false, false]],
    ['a conflict', conflict, [false, true, false, false]],
    [
      'an expired transaction: a conflict, not a missing document',
      expired,
      [false, true, false, false],
    ],
    ['a missing document', missing, [false, false, true, false]],
    ['a missing file', { errCode: -503003, errMsg: '' }, [false, false, false, true]],
    ['a file that went before it was read', gone(404), [false, false, false, true]],
    ['a storage that fails: none of them', gone(503), [false, false, false, false]],
    ['a lost connection: none of them', lost, [false, false, false, false]],
    ['a text', 'E11000', [true, false, false, false]],
    ['nothing', undefined, [false, false, false, false]],
  ])('%s', (_, error, expected) => {
    const told = [isDuplicate, isConflict, isMissing, isMissingFile].map((is) => is(error))
    expect(told).toEqual(expected)
  })
})

describe('describeError', () => {
  test('keeps the code and leaves out whose document it was', () => {
    const text = describeError(duplicate)
    expect(text).toContain('E11000')
    expect(text).not.toContain('openid')
  })

  test('leaves out addresses of files, which are made of openids', () => {
    const text = describeError(new Error('Status:404 Url:http://host/files/uploads/openid/a.png'))
    expect(text).toContain('Status:404')
    expect(text).not.toContain('openid')
  })

  test('is short', () => {
    expect(describeError(new Error('a'.repeat(1000)))).toHaveLength(300)
  })
})
