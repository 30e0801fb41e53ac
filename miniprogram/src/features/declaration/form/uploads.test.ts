import { uploadPhoto } from '@/cloud/call'
import { forgetUploads, uploadedPhotos } from './uploads'

const shelf = new Map<string, unknown>()
jest.mock('@/cloud/store', () => ({
  readStored: (key: string) => shelf.get(key),
  writeStored: (key: string, value: unknown) => shelf.set(key, structuredClone(value)),
  removeStored: (key: string) => shelf.delete(key),
}))
jest.mock('@/cloud/call', () => ({ uploadPhoto: jest.fn() }))
const upload = jest.mocked(uploadPhoto)
const folder = 'uploads/0123'

beforeEach(() => {
  shelf.clear()
  upload.mockReset()
  upload.mockImplementation((photo, place) =>
    Promise.resolve(`cloud://${place}/${typeof photo === 'string' ? photo : 'file'}`),
  )
})

test('a repetition names the same files and uploads nothing twice', async () => {
  const first = await uploadedPhotos('compose', ['a.jpg', 'b.jpg'], folder)
  expect(await uploadedPhotos('compose', ['a.jpg', 'b.jpg'], folder)).toEqual(first)
  expect(upload).toHaveBeenCalledTimes(2)
})

test('what arrived before a broken connection is kept', async () => {
  upload.mockResolvedValueOnce(`cloud://${folder}/a.jpg`).mockRejectedValueOnce(new Error('broken'))
  await expect(uploadedPhotos('compose', ['a.jpg', 'b.jpg'], folder)).rejects.toThrow('broken')
  expect(await uploadedPhotos('compose', ['a.jpg', 'b.jpg'], folder)).toEqual([
    `cloud://${folder}/a.jpg`,
    `cloud://${folder}/b.jpg`,
  ])
  expect(upload).toHaveBeenCalledTimes(3)
})

test('an accepted form leaves nothing behind', async () => {
  await uploadedPhotos('compose', ['a.jpg'], folder)
  forgetUploads('compose')
  expect(shelf.size).toBe(0)
})
