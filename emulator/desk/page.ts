import { deskScript } from './script'
import { deskStyle } from './style'

/** Kept in the program's text, so that a bundled emulator needs no file beside it. */
export const deskPage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>党员积分量化考核 · 演示台</title>
<style>${deskStyle}</style>
</head>
<body>
<header class="top">
  <h1>党员积分量化考核</h1>
  <p class="hint">演示台：选一位演示人员，就以其身份使用小程序。数据均为虚构。</p>
</header>
<main class="desk">
  <section class="side" aria-label="演示控制">
    <details class="card" id="people-card" open>
      <summary>演示人员</summary>
      <ul id="people" class="people"><li class="quiet">正在读取……</li></ul>
    </details>
    <details class="card" id="clock-card">
      <summary>系统时间 <time id="now"></time></summary>
      <div class="row">
        <button type="button" data-days="1">前进一天</button>
        <button type="button" data-days="7">前进七天</button>
      </div>
      <form id="clock-form" class="row">
        <label>到指定时间（北京时间）<input id="moment" type="datetime-local" required
          min="2000-01-01T00:00" max="2099-12-31T23:59"></label>
        <button type="submit">设定</button>
      </form>
      <p class="hint" id="triggers-hint" hidden>调整时间后，可手动运行定时任务：</p>
      <div id="triggers" class="row"></div>
      <p id="said" class="hint" role="status" aria-live="polite"></p>
    </details>
  </section>
  <section class="stage" aria-label="小程序">
    <div class="phone"><iframe id="app" title="小程序画面"></iframe></div>
  </section>
</main>
<script>${deskScript}</script>
</body>
</html>
`
