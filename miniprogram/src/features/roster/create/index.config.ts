export default definePageConfig({ navigationBarTitleText: '建立组织' })
