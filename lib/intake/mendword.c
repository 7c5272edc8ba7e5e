#include "intake/mendword.h"

#include <string.h>

#include "register/cell.h"
#include "register/word.h"

enum { CJK_FIRST = 0x2E80 };

struct mend
mendword_word(const struct mender *mender, const struct column *column, struct text cell)
{
	int64_t word = word_parse(column->words, cell);
	char buf[MEND_CELL_SIZE];

	if (word < 0 && cell_is_blank(column, cell))
		return mend_fine(cell);
	if (word < 0 && text_listed(TEXT("-|—|/|--"), '|', text_fold(cell, buf, sizeof(buf))))
		return mend_become(mender, "", DIAG_CELL_DASH);
	if (word < 0)
		return mend_refuse(mender, column, cell, DIAG_WORD_UNKNOWN);
	struct text want = word_text((enum word)word, mender->language);
	bool other = text_equal(cell, word_text((enum word)word, LANGUAGE_ZH)) ||
		     text_equal(cell, word_text((enum word)word, LANGUAGE_EN));

	return (struct mend){ .value = want,
			      .code = other ? MEND_FINE : (int)DIAG_CELL_MENDED,
			      .became = want };
}

/*
 * Put cell into buf without blanks between Chinese characters, and with one ASCII blank for
 * any other run of blanks.  SIZE_MAX where it is too long.
 */
static size_t
close_up(struct text cell, char buf[MEND_CELL_SIZE])
{
	uint32_t before = 0;
	size_t n = 0;
	size_t used;

	if (cell.n >= MEND_CELL_SIZE)
		return SIZE_MAX;
	for (size_t at = 0; at < cell.n;) {
		uint32_t code = text_decode(cell.p + at, cell.n - at, &used);
		bool gap = false;

		while (text_is_blank(code) && at + used < cell.n) {
			gap = true;
			at += used;
			code = text_decode(cell.p + at, cell.n - at, &used);
		}
		if (gap && !(before >= CJK_FIRST && code >= CJK_FIRST))
			buf[n++] = ' ';
		memcpy(buf + n, cell.p + at, used);
		n += used;
		at += used;
		before = code;
	}
	buf[n] = '\0';
	return n;
}

struct mend
mendword_text(const struct mender *mender, const struct column *column, struct text cell)
{
	char buf[MEND_CELL_SIZE];
	size_t n = close_up(cell, buf);

	(void)column;
	if (n == SIZE_MAX || text_equal((struct text){ buf, n }, cell))
		return mend_fine(cell);
	return mend_become(mender, buf, DIAG_CELL_MENDED);
}

/* Where a remark in brackets begins that ends the name; 0 where none does. */
static size_t
remark_at(struct text name)
{
	static const struct text brackets[][2] = {
		{ TEXT_INIT("（"), TEXT_INIT("）") }, { TEXT_INIT("("), TEXT_INIT(")") },
		{ TEXT_INIT("（"), TEXT_INIT(")") },  { TEXT_INIT("("), TEXT_INIT("）") },
		{ TEXT_INIT("【"), TEXT_INIT("】") }, { TEXT_INIT("["), TEXT_INIT("]") }
	};

	for (size_t i = 0; i < sizeof(brackets) / sizeof(*brackets); i++) {
		size_t at = text_find(name, brackets[i][0]);

		if (at != SIZE_MAX && at > 0 && text_ends(name, brackets[i][1]))
			return at;
	}
	return 0;
}

struct mend
mendword_name(const struct mender *mender, struct text cell)
{
	struct mend mend = mendword_text(mender, NULL, cell);
	size_t at = remark_at(mend.value);

	if (at == 0)
		return mend;
	struct text name = text_trim((struct text){ mend.value.p, at });

	return (struct mend){ .value = name, .code = DIAG_NAME_REMARK, .became = name };
}

struct mend
mendword_class(const struct mender *mender, struct text cell)
{
	static const struct {
		struct text written;
		const char *class;
	} classes[] = { { TEXT_INIT("a|a类|一类|1类|甲类|a档|一档"), "A类" },
			{ TEXT_INIT("b|b类|二类|2类|乙类|b档|二档"), "B类" },
			{ TEXT_INIT("c|c类|三类|3类|丙类|c档|三档"), "C类" },
			{ TEXT_INIT("d|d类|四类|4类|丁类|d档|四档"), "D类" } };
	char buf[MEND_CELL_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));

	for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++) {
		if (!text_listed(classes[i].written, '|', folded))
			continue;
		bool same = text_equal(cell, text_of(classes[i].class));

		return mend_become(mender, classes[i].class,
				   same ? MEND_FINE : (int)DIAG_CELL_MENDED);
	}
	return mendword_text(mender, NULL, cell);
}
