import { registerMessages } from '../../src/index.js';

/** Adds a language as a page does; strings left out are English. */
export function registerArabic(): void {
  registerMessages('ar', {
    searchNews: 'البحث في الأخبار',
    searchLibrary: 'البحث في الموارد',
    filters: 'بحث وتصفية: {heading}',
    sort: 'ترتيب حسب',
    sorts: {
      newest: 'الأحدث أولاً',
      oldest: 'الأقدم أولاً',
      title: 'العنوان',
      source: 'المصدر',
      feed: 'ترتيب الناشر',
    },
    facets: {
      category: 'الفئة',
      source: 'المصدر',
      topic: 'الموضوع',
      audience: 'الجمهور',
      format: 'الصيغة',
      year: 'السنة',
      status: 'الحالة',
    },
    articles: { other: 'عدد الأخبار: {n}' },
    resources: { other: 'عدد الموارد: {n}' },
    posted: 'نُشر في {date}',
    added: 'أضيف في {date}',
    source: 'المصدر: {name}',
    categories: 'الفئات',
    active: 'يحدث الآن',
    upcoming: 'قريباً',
    range: '{from} إلى {to}',
    months: [
      'يناير',
      'فبراير',
      'مارس',
      'أبريل',
      'مايو',
      'يونيو',
      'يوليو',
      'أغسطس',
      'سبتمبر',
      'أكتوبر',
      'نوفمبر',
      'ديسمبر',
    ],
    weekdays: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  });
}
