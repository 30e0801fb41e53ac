import { conformance } from './harness'

conformance('openapi', {}, ({ behaviour, onEmulator }) => {
  behaviour('a plain text passes', async ({ ask }) => {
    const reply = await ask('checkText', { content: '参加了主题党日' })
    expect(reply).toMatchObject({ errCode: 0, result: { suggest: 'pass', label: 100 } })
  })

  onEmulator('a verdict comes on demand', async ({ ask }) => {
    const review = await ask('checkText', { content: '这段文字待人工复核' })
    expect(review).toMatchObject({ result: { suggest: 'review', label: 20001 } })
    const risky = await ask('checkText', { content: '模拟违规' })
    expect(risky).toMatchObject({ result: { suggest: 'risky' } })
  })

  onEmulator('a timeout comes on demand', async ({ failure }) => {
    expect((await failure('checkText', { content: '模拟超时' })).errCode).toBe(-604102)
  })

  behaviour('a text of more than 2500 characters is a business error', async ({ failure }) => {
    expect((await failure('checkText', { content: '字'.repeat(2_501) })).errCode).toBe(45002)
  })

  onEmulator('a message ends in the outbox', async ({ ask, emulator }) => {
    expect(await ask('sendMessage', { text: '申报已通过' })).toMatchObject({ errCode: 0 })
    expect(emulator.outbox.list()).toMatchObject([
      { openid: 'li-na', templateId: 'template-1', data: { thing1: { value: '申报已通过' } } },
    ])
  })

  onEmulator('who has not agreed gets no message: 43101', async ({ failure }) => {
    expect((await failure('sendMessage', { text: '模拟拒收' })).errCode).toBe(43101)
  })

  behaviour('an interface that config.json does not declare is −604101', async ({ failure }) => {
    expect((await failure('undeclared')).errCode).toBe(-604101)
  })
})
