#include "learn/spelling.h"

#include <stdint.h>
#include <string.h>

#include "base/sound.h"

enum {
	ROWS_LEAST = 10, /* that show what is usual */
	ALONE_OF = 40,   /* rows, of which one may have another word */
	LIKE_LEAST = 8,  /* rows of the word that is meant */
	LETTERS = 16,
	SHORTEST = 3, /* characters of a word that may be miswritten, but for one of that sound */
};

/* Characters by which one word is another than the same without it, or with another one. */
static const char telling[] =
	"已未不非无有是否男女大小多少上下前后左右内外新旧老全半正副甲乙丙丁戊己庚辛壬癸"
	"一二三四五六七八九十百千两零〇0123456789东西南北中高低重轻良好差优城农乡村镇县市省区"
	"父母子女夫妻兄弟姐妹儿孙媳婿祖商业工建交邮特困低保生死来去入出进退加减增升降年月日季天"
	"第单双本外首次终初末壹贰叁肆伍陆柒捌玖拾ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwx"
	"yz"
	"√×○●";

void
spelling_add(struct spelling *spelling, struct text word)
{
	size_t i = 0;

	if (word.n == 0)
		return;
	spelling->rows++;
	if (spelling->more)
		return;
	while (i < spelling->count &&
	       !text_equal((struct text){ spelling->word[i].bytes, spelling->word[i].n }, word))
		i++;
	if (i == SPELLINGS || word.n > SPELLING) {
		spelling->more = true;
		return;
	}
	if (i == spelling->count) {
		memcpy(spelling->word[i].bytes, word.p, word.n);
		spelling->word[spelling->count++].n = word.n;
	}
	spelling->word[i].rows++;
}

static struct text
word_of(const struct spelling *spelling, size_t i)
{
	return (struct text){ spelling->word[i].bytes, spelling->word[i].n };
}

/* Which of the words; count where it is none. */
static size_t
find(const struct spelling *spelling, struct text word)
{
	size_t i = 0;

	while (i < spelling->count && !text_equal(word_of(spelling, i), word))
		i++;
	return i;
}

struct text
spelling_alone(const struct spelling *spelling, struct text word)
{
	size_t own = find(spelling, word);
	size_t most = 0;
	size_t others = 0;

	if (word.n == 0 || spelling->more || spelling->rows < ROWS_LEAST)
		return TEXT_NONE;
	for (size_t i = 1; i < spelling->count; i++)
		most = spelling->word[i].rows > spelling->word[most].rows ? i : most;
	others = spelling->rows - spelling->word[most].rows;
	return own != most && (others == 1 || others * ALONE_OF <= spelling->rows)
		       ? word_of(spelling, most)
		       : TEXT_NONE;
}

/* Does the character tell two words apart? */
static bool
tells(uint32_t code)
{
	struct text rest = text_of(telling);
	size_t used;

	for (; rest.n > 0; rest = text_from(rest, used))
		if (text_decode(rest.p, rest.n, &used) == code)
			return true;
	return false;
}

/* The characters of a word, as many as there is room for. */
static size_t
letters_of(struct text word, uint32_t letter[LETTERS + 1])
{
	size_t count = 0;
	size_t used;

	for (size_t at = 0; at < word.n && count <= LETTERS; at += used)
		letter[count++] = text_decode(word.p + at, word.n - at, &used);
	return count;
}

/* Is one the other with a character more that tells nothing? */
static bool
has_one_more(const uint32_t *longer, const uint32_t *other, size_t count)
{
	size_t first = 0;

	while (first < count && longer[first] == other[first])
		first++;
	return !tells(longer[first]) &&
	       memcmp(longer + first + 1, other + first, (count - first) * sizeof(*other)) == 0;
}

/* Is one character easily taken for the other, in a word of so many? */
static bool
is_slip(uint32_t one, uint32_t other, size_t count)
{
	bool both = tells(one) && tells(other);
	bool none = !tells(one) && !tells(other);

	return (none && count >= SHORTEST) || (!both && sound_is_near(one, other));
}

/* Is one character another by a slip, or have two changed places? */
static bool
has_other(const uint32_t *one, const uint32_t *two, size_t count)
{
	size_t first = 0;
	size_t last = count;

	while (first < count && one[first] == two[first])
		first++;
	while (last > first && one[last - 1] == two[last - 1])
		last--;
	if (last - first == 2 && count >= SHORTEST)
		return one[first] == two[last - 1] && one[last - 1] == two[first];
	return last - first == 1 && is_slip(one[first], two[first], count);
}

static bool
is_miswritten(struct text word, struct text for_what)
{
	uint32_t one[LETTERS + 1];
	uint32_t two[LETTERS + 1];
	size_t n = letters_of(word, one);
	size_t m = letters_of(for_what, two);

	if (n > LETTERS || m > LETTERS || m < 2)
		return false;
	if (n == m)
		return has_other(one, two, n);
	if (m < SHORTEST)
		return false;
	return n == m + 1 ? has_one_more(one, two, m) : m == n + 1 && has_one_more(two, one, n);
}

struct text
spelling_like(const struct spelling *spelling, struct text word)
{
	size_t own = find(spelling, word);
	size_t best = SPELLINGS;

	if (own == spelling->count || spelling->more || spelling->word[own].rows > 1)
		return TEXT_NONE;
	for (size_t i = 0; i < spelling->count; i++)
		if (spelling->word[i].rows >= LIKE_LEAST &&
		    is_miswritten(word, word_of(spelling, i)) &&
		    (best == SPELLINGS || spelling->word[i].rows > spelling->word[best].rows))
			best = i;
	return best == SPELLINGS ? TEXT_NONE : word_of(spelling, best);
}
