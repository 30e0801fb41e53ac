export default definePageConfig({ navigationBarTitleText: '待初审', enablePullDownRefresh: true })
