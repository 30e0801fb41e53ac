export default definePageConfig({
  navigationBarTitleText: '指标分析',
  enablePullDownRefresh: true,
})
