export const entries = () => [{ lang: undefined }, { lang: 'en' }];
