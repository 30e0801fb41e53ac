export default definePageConfig({
  navigationBarTitleText: '积分榜各版',
  enablePullDownRefresh: true,
})
