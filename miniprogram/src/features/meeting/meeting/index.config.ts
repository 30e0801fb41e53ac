export default definePageConfig({ navigationBarTitleText: '支委会', enablePullDownRefresh: true })
