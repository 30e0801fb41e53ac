export default definePageConfig({ navigationBarTitleText: '调查条' })
