import { expect, test } from 'vitest';
import { recordLang, titleLang } from '../../geo/recordLanguage';

test('a record’s own text says its language where the page has another', () => {
  expect(recordLang('en')).toBeUndefined();
  expect(recordLang('ja')).toBe('en');
});

test('the title of a source says the language that its letters give away, where the page has another', () => {
  const japanese = '日・EU安全保障・防衛パートナーシップの公表';
  expect(titleLang(japanese, 'en')).toBe('ja');
  expect(titleLang(japanese, 'ja')).toBeUndefined();
  expect(titleLang('한-EU 안보방위파트너십', 'ja')).toBe('ko');
  expect(titleLang('Japan–EU “partnership” announced', 'ko')).toBe('en');
  expect(titleLang('Japan–EU “partnership” announced', 'en')).toBeUndefined();
  expect(titleLang('Соглашение о сотрудничестве', 'en')).toBeUndefined();
  expect(titleLang('Déclaration conjointe', 'ja')).toBeUndefined();
});
