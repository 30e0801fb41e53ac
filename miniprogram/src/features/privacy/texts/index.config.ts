export default definePageConfig({
  navigationBarTitleText: '待核对的文字',
  enablePullDownRefresh: true,
})
