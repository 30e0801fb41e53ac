export default definePageConfig({ navigationBarTitleText: '对下级细则的要求' })
