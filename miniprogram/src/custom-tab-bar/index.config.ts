export default {
  component: true,
  // The bar's rules are those of the pages, in app.wxss.
  styleIsolation: 'apply-shared',
}
