module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // The words of every screen pass through `ui/together`.
        react: { importSource: '@/ui/together' },
        useBuiltIns: false,
        targets: { ios: '13', chrome: '78' },
      },
    ],
  ],
}
