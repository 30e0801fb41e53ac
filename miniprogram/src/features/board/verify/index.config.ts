export default definePageConfig({
  navigationBarTitleText: '核验我的一行',
  enablePullDownRefresh: true,
})
