import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [
    vue({
      // Without this, Vue treats the tag as a Vue component, and warns that it is not registered.
      template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('capture-')}},
    }),
  ],
});
