import vue from '@vitejs/plugin-vue';

const tags = ['safeguarding-news', 'resource-library', 'awareness-banner'];

export default {
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tags.includes(tag) } } }),
  ],
};
