import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = path.resolve(__dirname, '../..')
const shared = path.join(root, 'shared')
const isProduction = process.env.NODE_ENV === 'production'

/**
 * Sizes are written in the points of the design and stay px on both platforms: text is enlarged by
 * the reader's own scale (`--scale`), not by the width of the screen. WeUI thinks the same way.
 */
const pointsStayPoints = { pxtransform: { enable: false, config: {} } }

export default defineConfig({
  projectName: 'party-points',
  date: '2026-1-1',
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot: `../dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.resolve(__dirname, 'aria-plugin.ts')],
  alias: { '@shared': shared, '@': path.resolve(__dirname, '../src') },
  mini: {
    compile: { include: [shared] },
    optimizeMainPackage: { enable: true },
    postcss: pointsStayPoints,
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    compile: { include: [shared] },
    publicPath: isProduction ? './' : '/',
    staticDirectory: 'static',
    // The house budget is measured by our own test; webpack's advice on size is for web sites.
    webpackChain: (chain) => chain.performance.hints(false),
    router: { mode: 'hash' },
    postcss: {
      ...pointsStayPoints,
      autoprefixer: { enable: true, config: {} },
    },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash].css',
      chunkFilename: 'css/[name].[contenthash].css',
    },
    devServer: { proxy: [{ context: ['/call', '/upload'], target: 'http://127.0.0.1:8080' }] },
  },
})
