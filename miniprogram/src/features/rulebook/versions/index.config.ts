export default definePageConfig({
  navigationBarTitleText: '考核细则版本',
  enablePullDownRefresh: true,
})
