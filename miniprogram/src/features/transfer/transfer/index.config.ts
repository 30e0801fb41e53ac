export default definePageConfig({
  navigationBarTitleText: '积分结转单',
  enablePullDownRefresh: true,
})
