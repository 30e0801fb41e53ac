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

beforeEach(() => {
  shelf.clear()
  upload.mockReset()
  upload.mockImplementation((photo) => Promise.resolve(`cloud://uploads/${photo as string}`))
})

test('a repetition names the same files and uploads nothing twice', async () => {
  const first = await uploadedPhotos('compose', ['a.jpg', 'b.jpg'])
  expect(await uploadedPhotos('compose', ['a.jpg', 'b.jpg'])).toEqual(first)
  expect(upload).toHaveBeenCalledTimes(2)
})

test('what arrived before a broken connection is kept', async () => {
  upload.mockResolvedValueOnce('cloud://uploads/a').mockRejectedValueOnce(new Error('broken'))
  await expect(uploadedPhotos('compose', ['a.jpg', 'b.jpg'])).rejects.toThrow('broken')
  expect(await uploadedPhotos('compose', ['a.jpg', 'b.jpg'])).toEqual([
    'cloud://uploads/a',
    'cloud://uploads/b.jpg',
  ])
  expect(upload).toHaveBeenCalledTimes(3)
})

test('an accepted form leaves nothing behind', async () => {
  await uploadedPhotos('compose', ['a.jpg'])
  forgetUploads('compose')
  expect(shelf.size).toBe(0)
})
