/// <reference types="@tarojs/taro" />

declare module '*.less'

declare const definePageConfig: (config: Taro.PageConfig) => unknown
declare const defineAppConfig: (config: Taro.AppConfig) => unknown

declare namespace NodeJS {
  interface ProcessEnv {
    /** Written into the bundle at build time. */
    TARO_ENV: 'weapp' | 'h5'
  }
}
