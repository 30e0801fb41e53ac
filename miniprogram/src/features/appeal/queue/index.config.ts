export default definePageConfig({
  navigationBarTitleText: '等我复议',
  enablePullDownRefresh: true,
})
