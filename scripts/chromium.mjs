import fs from 'node:fs'

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** The browser that the browser journeys run in; nothing where none is installed. */
export function chromiumPath() {
  return places.find((place) => place && fs.existsSync(place))
}

export const howToInstallChromium = [
  '!!! NO CHROMIUM FOUND: THE BROWSER JOURNEYS ARE NOT RUN !!!',
  'Install it with:  apt-get install -y chromium fonts-noto-cjk',
  '(or point CHROMIUM_PATH at a Chrome or Chromium)',
].join('\n')
