export default definePageConfig({ navigationBarTitleText: '半年评定', enablePullDownRefresh: true })
