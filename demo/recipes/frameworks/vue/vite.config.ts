import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [
    vue({
      // Without this, Vue looks for a component of its own, and warns that there is none.
      template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('capture-')}},
    }),
  ],
});
