export default definePageConfig({
  navigationBarTitleText: '表扬和帮扶建议',
  enablePullDownRefresh: true,
})
