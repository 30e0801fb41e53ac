/** Runs in the browser; people's names reach the page only through textContent. */
export const deskScript = `
const byId = (id) => document.getElementById(id)
const ask = async (address, body) => {
  const options = body && { method: 'POST', body: JSON.stringify(body) }
  const reply = await fetch(address, options)
  if (!reply.ok) throw new Error(await reply.text())
  return reply.json()
}
const isNarrow = matchMedia('(max-width: 800px)')
const dayMilliseconds = 86400000
const zone = 'Asia/Shanghai'
let shift = 0
let current = new URLSearchParams(location.search).get('as')

function element(tag, text, change) {
  const made = document.createElement(tag)
  made.textContent = text
  if (change) change(made)
  return made
}

function open(person) {
  current = person.openid
  byId('app').src = '/app/?as=' + encodeURIComponent(person.openid)
  for (const button of document.querySelectorAll('.people button')) {
    button.setAttribute('aria-pressed', String(button.dataset.openid === current))
  }
  byId('people-card').querySelector('summary').textContent = '演示人员：' + person.name
  document.body.classList.add('chosen')
  if (isNarrow.matches) byId('people-card').open = false
}

async function showPeople() {
  const people = await ask('/demo/people')
  const list = byId('people')
  list.replaceChildren(...people.map((person) => {
    const button = element('button', person.name, (made) => {
      made.type = 'button'
      made.dataset.openid = person.openid
      made.append(element('small', [person.label, person.branch].filter(Boolean).join(' · ')))
      made.addEventListener('click', () => open(person))
    })
    return element('li', '', (made) => made.append(button))
  }))
  if (people.length === 0) {
    list.append(element('li', '还没有演示人员，请先运行演示数据。', (made) => { made.className = 'quiet' }))
  }
  const chosen = people.find((person) => person.openid === current)
  const opened = chosen || (isNarrow.matches ? undefined : people.find(({ first }) => first) || people[0])
  if (opened) open(opened)
}

function showClock() {
  const now = new Date(Date.now() + shift)
  const shown = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' }
  if (!isNarrow.matches) Object.assign(shown, { year: 'numeric', second: '2-digit' })
  const style = { ...shown, timeZone: zone, hour12: false }
  byId('now').textContent = now.toLocaleString('zh-CN', style)
}

function keepClock(reply) {
  shift = Date.parse(reply.now) - Date.now()
  showClock()
}

async function moveClock(now) {
  keepClock(await ask('/demo/clock', { now: now.toISOString() }))
  byId('app').src = byId('app').src
}

async function showTriggers() {
  const triggers = await ask('/demo/triggers')
  byId('triggers-hint').hidden = triggers.length === 0
  byId('triggers').replaceChildren(...triggers.map((trigger) =>
    element('button', trigger.triggerName, (made) => {
      made.type = 'button'
      made.addEventListener('click', async () => {
        byId('said').textContent = '正在运行……'
        try {
          await ask('/demo/triggers', trigger)
          byId('said').textContent = '已运行：' + trigger.triggerName
        } catch (error) {
          byId('said').textContent = '运行失败：' + error.message
        }
      })
    })))
}

for (const button of document.querySelectorAll('[data-days]')) {
  button.addEventListener('click', () =>
    moveClock(new Date(Date.now() + shift + Number(button.dataset.days) * dayMilliseconds)))
}
byId('clock-form').addEventListener('submit', (event) => {
  event.preventDefault()
  moveClock(new Date(byId('moment').value + ':00+08:00'))
})
ask('/demo/clock').then(keepClock)
setInterval(showClock, 1000)
showPeople()
showTriggers()
`
