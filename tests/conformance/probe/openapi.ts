import cloud from 'wx-server-sdk'
import type { Probe } from './index'

interface Openapi {
  security: { msgSecCheck(given: object): Promise<unknown> }
  subscribeMessage: { send(given: object): Promise<unknown> }
  wxacode: { getUnlimited(given: object): Promise<unknown> }
}
const openapiOf = () => cloud.openapi as unknown as Openapi

export const openapi: Record<string, Probe> = {
  checkText: ({ content }) =>
    openapiOf().security.msgSecCheck({ openid: 'li-na', scene: 2, version: 2, content }),
  sendMessage: ({ text }) =>
    openapiOf().subscribeMessage.send({
      touser: 'li-na',
      templateId: 'template-1',
      page: 'pages/home/index',
      data: { thing1: { value: text } },
    }),
  undeclared: () => openapiOf().wxacode.getUnlimited({ scene: 'a' }),
}
