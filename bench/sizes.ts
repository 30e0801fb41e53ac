import { atMost, notMeasured, type Measurements } from './figure'
import type { Prepared } from './prepared'

const bytesPerKilobyte = 1024

/** What a phone downloads: the main package at the start, a subpackage when it is opened. */
export function measureSizes({ sizes }: Prepared): Measurements {
  if (sizes === undefined) {
    const why = 'the mini-program is not built: npm run build -- weapp'
    return { figures: [notMeasured('main package', 'KB', 600, why)], observations: [] }
  }
  const figures = sizes.map(({ name, bytes, bytesMax }) => {
    const title = name === 'main' ? 'main package' : `subpackage ${name}`
    return atMost(title, 'KB', bytes / bytesPerKilobyte, bytesMax / bytesPerKilobyte)
  })
  return { figures, observations: [] }
}
