import { RefusalError, type RefusalCode } from '../refusal'

/** The code with which this is refused; throws where it is not, so that a test cannot pass idly. */
export function refusedWith(act: () => unknown): RefusalCode {
  try {
    act()
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code
    throw error
  }
  throw new Error('Nothing was refused')
}
