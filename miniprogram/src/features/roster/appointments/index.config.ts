export default definePageConfig({
  navigationBarTitleText: '任职',
  enablePullDownRefresh: true,
})
