/** Every character that the app's font holds. A text with another one fails tests/unit/font. */

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join('');

/** The letters and marks of Latin-1: Dutch, English and the accents in names. */
const latin1 = 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ' + '¡¿§©«»°±²³·×÷½¼¾';

/** Typography: quotes, dashes, no-break spaces, the euro. */
const marks = '‘’‚“”„–—…•€™−\u00a0\u2009\u202f\u00ad';

/** Names from all of the Netherlands: Turkish, Polish, Croatian, Frisian. They come from the second source file. */
const names = 'ŞşĞğİıĆćČčĐđŁłŃńŚśŠšŹźŻżŽžĄąĘęŐőŰűŸĲĳŒœ';

export const characters = [...new Set(ascii + latin1 + marks + names)].sort().join('');
