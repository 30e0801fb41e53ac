import { uploadFolder } from './build-probe'
import { conformance } from './harness'

interface Urls {
  fileList: { fileID: string; status: number; tempFileURL: string }[]
}

conformance('storage', {}, ({ behaviour, onEmulator }) => {
  behaviour('a file comes back as it was stored, whatever its name', async ({ ask }) => {
    const path = 'exports/二〇二六年 上半年.txt'
    const stored = await ask<{ fileID: string }>('storeAndRead', { path, text: '积分' })
    expect(stored).toMatchObject({ text: '积分' })
    expect(stored.fileID).toMatch(/^cloud:\/\/.+\/exports\//)
  })

  behaviour('the server may write over a file', async ({ ask }) => {
    await ask('storeAndRead', { path: 'exports/twice.txt', text: 'one' })
    const again = await ask('storeAndRead', { path: 'exports/twice.txt', text: 'two' })
    expect(again).toMatchObject({ text: 'two' })
  })

  behaviour('a missing file is −503003, in a list as a status', async ({ ask, failure }) => {
    const fileID = 'cloud://elsewhere.bucket/absent.txt'
    const { fileList } = await ask<Urls>('temporaryUrls', { fileIDs: [fileID] })
    expect(fileList).toMatchObject([{ status: -503003, tempFileURL: '' }])
    expect((await failure('readFile', { fileID })).text).toContain('not exist')
    const removed = await ask('removeFiles', { fileIDs: [fileID] })
    expect(removed).toMatchObject({ fileList: [{ status: -503003 }] })
  })

  behaviour('a removed file is gone', async ({ ask, failure }) => {
    const given = { path: 'exports/gone.txt', text: 'x' }
    const { fileID } = await ask<{ fileID: string }>('storeAndRead', given)
    const removed = await ask('removeFiles', { fileIDs: [fileID] })
    expect(removed).toMatchObject({ fileList: [{ status: 0 }] })
    expect((await failure('readFile', { fileID })).errCode).toBeLessThan(0)
  })

  onEmulator('a temporary URL needs its signature and ends', async ({ ask, emulator }) => {
    const given = { path: 'exports/photo.html', text: '<b>' }
    const { fileID } = await ask<{ fileID: string }>('storeAndRead', given)
    const { fileList } = await ask<Urls>('temporaryUrls', { fileIDs: [fileID] })
    const url = fileList[0]?.tempFileURL ?? ''
    const reply = await fetch(url)
    expect(await reply.text()).toBe('<b>')
    expect(reply.headers.get('content-disposition')).toBe('attachment')
    expect((await fetch(url.split('?')[0] ?? '')).status).toBe(403)
    expect((await fetch(url.replace('photo', 'other'))).status).toBe(403)
    emulator.clock.advance(3 * 3_600_000)
    expect((await fetch(url)).status).toBe(403)
  })

  onEmulator('a client writes where the rules allow, once, up to 10 MB', async ({ emulator }) => {
    const bytes = new Uint8Array([1, 2, 3])
    const { fileID } = await emulator.upload('li-na', `${uploadFolder}/a.png`, bytes)
    expect(fileID).toMatch(new RegExp(`${uploadFolder}/a\\.png$`))
    const refusals: [string, Uint8Array][] = [
      [`${uploadFolder}/a.png`, bytes],
      ['uploads/a.png', bytes],
      ['uploads/li-na/a.png', bytes],
      [`${uploadFolder}/../../evidence/a.png`, bytes],
      [`${uploadFolder}/deeper/a.png`, bytes],
      ['exports/a.png', bytes],
      [`${uploadFolder}/b.png`, new Uint8Array(10 * 1024 * 1024 + 1)],
    ]
    for (const [path, content] of refusals) {
      await expect(emulator.upload('li-na', path, content)).rejects.toThrow()
    }
    await expect(emulator.upload('', `${uploadFolder}/c.png`, bytes)).rejects.toThrow()
  })

  behaviour('a path that leaves the storage is refused', async ({ failure }) => {
    for (const path of ['../outside.txt', 'a/../../outside.txt', '/etc/passwd', '.incoming/x']) {
      const { errCode } = await failure('storeAndRead', { path, text: 'x' })
      expect([path, errCode]).toEqual([path, expect.any(Number)])
    }
  })
})
