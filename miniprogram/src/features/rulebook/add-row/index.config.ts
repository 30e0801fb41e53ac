export default definePageConfig({ navigationBarTitleText: '增加条款' })
