import { RefusalError, type Refusal, type RefusalCode } from '../refusal'

/** The refusal of this; throws where there is none, so that a test cannot pass idly. */
export function refusalOf(act: () => unknown): Refusal {
  try {
    act()
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal
    throw error
  }
  throw new Error('Nothing was refused')
}

/** The code with which this is refused. */
export function refusedWith(act: () => unknown): RefusalCode {
  return refusalOf(act).code
}
