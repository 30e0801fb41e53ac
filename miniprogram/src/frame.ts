// In a mini-program WeChat draws the frame around the page; `frame.h5.ts` is for a browser.
export {}
