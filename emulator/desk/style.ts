export const deskStyle = `
:root { --party: #c4161c; --ink: #1f1f1f; --soft: #6b6b6b; --line: #e5e5e5; --ground: #ededed; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink);
  font: 16px/1.5 -apple-system, BlinkMacSystemFont, "PingFang SC", "Microsoft YaHei", sans-serif; }
.top { padding: 16px 24px; background: var(--party); color: #fff; }
.top h1 { margin: 0; font-size: 20px; font-weight: 600; }
.top .hint { margin: 4px 0 0; color: #fff; }
.hint { margin: 8px 0; font-size: 14px; color: var(--soft); }
.desk { display: flex; gap: 24px; justify-content: center; align-items: flex-start; padding: 24px; }
.side { width: 320px; flex: none; }
.card { margin-bottom: 16px; padding: 4px 16px 8px; background: #fff; border-radius: 12px; }
.card summary { min-height: 44px; line-height: 44px; font-weight: 600; cursor: pointer; }
.card time { float: right; padding-left: 12px; font-weight: 400; font-size: 14px; color: var(--soft); }
.people { list-style: none; margin: 8px 0 0; padding: 0; max-height: 60vh; overflow-y: auto; }
.people button { width: 100%; min-height: 56px; padding: 8px 4px; border: 0; background: none;
  border-top: 1px solid var(--line); border-radius: 0; color: var(--ink); text-align: left; }
.people button[aria-pressed="true"] { color: var(--party); font-weight: 600; }
.people small { display: block; font-weight: 400; color: var(--soft); }
.quiet { padding: 12px 0; color: var(--soft); font-size: 14px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: flex-end; margin: 8px 0; }
.row label { flex: 1; font-size: 14px; color: var(--soft); }
input { width: 100%; min-height: 44px; padding: 0 8px; border: 1px solid var(--line);
  border-radius: 8px; font: inherit; }
button { min-height: 44px; padding: 0 16px; border: 0; border-radius: 8px; background: #f2f2f2;
  color: var(--party); font: inherit; cursor: pointer; }
button:focus-visible, summary:focus-visible, input:focus-visible {
  outline: 2px solid var(--party); outline-offset: 2px; }
.phone { width: 399px; padding: 12px; border-radius: 48px; background: #111;
  box-shadow: 0 12px 40px rgba(0, 0, 0, .25); }
.phone iframe { display: block; width: 375px; height: min(812px, calc(100vh - 160px));
  border: 0; border-radius: 36px;
  background: #fff; }
@media (max-width: 800px) {
  body { display: flex; flex-direction: column; height: 100vh; height: 100dvh; }
  .top { padding: 8px 16px; }
  .top h1 { font-size: 16px; }
  .top .hint { display: none; }
  .desk { flex: 1; min-height: 0; flex-direction: column; gap: 0; padding: 0;
    align-items: stretch; justify-content: flex-start; }
  .chosen .top { display: none; }
  .side { display: flex; flex-wrap: wrap; width: auto; background: #fff; }
  .card { flex: 1 1 auto; margin: 0; border-radius: 0; border-bottom: 1px solid var(--line); padding: 0 12px; }
  .card[open] { flex-basis: 100%; }
  .people { max-height: 50vh; }
  .stage { flex: 1; min-height: 0; }
  .phone { width: 100%; height: 100%; padding: 0; border-radius: 0; box-shadow: none; }
  .phone iframe { width: 100%; height: 100%; border-radius: 0; }
}
`
