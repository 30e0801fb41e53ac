export default definePageConfig({
  navigationBarTitleText: '试算',
  enablePullDownRefresh: true,
})
