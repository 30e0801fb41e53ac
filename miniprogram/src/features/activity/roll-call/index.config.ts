export default definePageConfig({ navigationBarTitleText: '点名核对', enablePullDownRefresh: true })
