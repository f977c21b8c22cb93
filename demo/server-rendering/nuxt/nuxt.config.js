export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  // Nitro leaves out imports without names, unless they are listed here.
  nitro: {moduleSideEffects: ['capture-forms/languages/']},
  app: {
    head: {
      title: 'Server rendering with Nuxt',
      htmlAttrs: {lang: 'en'},
      link: [{rel: 'icon', href: 'data:,'}],
    },
  },
});
