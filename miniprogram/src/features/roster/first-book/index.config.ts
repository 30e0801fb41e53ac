export default definePageConfig({ navigationBarTitleText: '通过首版细则' })
