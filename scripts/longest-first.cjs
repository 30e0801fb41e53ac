const { default: Sequencer } = require('@jest/test-sequencer')

/** What takes longest by far, small as its file is: Jest, which goes by size, would end with it. */
const longest = /at-each-request\.test\.ts$/

/** The order in which Jest takes the test files. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const isLongest = ({ path }) => longest.test(path)
    return [...sorted.filter(isLongest), ...sorted.filter((test) => !isLongest(test))]
  }
}
