#include "intake/mendword.h"

#include <string.h>

#include "register/cell.h"
#include "register/word.h"

enum {
	CJK_FIRST = 0x2E80,
	PRIVATE_FIRST = 0xE000, /* characters that a machine lacked, up to U+F8FF */
	PRIVATE_LAST = 0xF8FF,
	MARKS_LAST = 0x303F, /* U+3000 to here: 、 。 */
	HALF_FIRST = 0xFF00, /* full width signs and letters */
	HALF_LAST = 0xFFEF,
};

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

/* Where a remark in brackets begins that ends the name, or 已故 behind it; 0 where none does. */
static size_t
remark_at(struct text name)
{
	static const struct text brackets[][2] = {
		{ TEXT_INIT("（"), TEXT_INIT("）") }, { TEXT_INIT("("), TEXT_INIT(")") },
		{ TEXT_INIT("（"), TEXT_INIT(")") },  { TEXT_INIT("("), TEXT_INIT("）") },
		{ TEXT_INIT("【"), TEXT_INIT("】") }, { TEXT_INIT("["), TEXT_INIT("]") }
	};
	static const struct text words[] = { TEXT_INIT("已故"), TEXT_INIT("已死亡"),
					     TEXT_INIT("死亡"), TEXT_INIT("去世") };

	for (size_t i = 0; i < sizeof(brackets) / sizeof(*brackets); i++) {
		size_t at = text_find(name, brackets[i][0]);

		if (at != SIZE_MAX && at > 0 && text_ends(name, brackets[i][1]))
			return at;
	}
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (name.n > words[i].n && text_ends(name, words[i]))
			return name.n - words[i].n;
	return 0;
}

/* A sign that people write for the dot between the parts of a name. */
static bool
is_dot(uint32_t code)
{
	return code == 0xB7 || code == 0x2022 || code == 0x2027 || code == 0x2219 ||
	       code == 0x30FB || code == 0xFF0E || code == 0xFF65;
}

static bool
is_letter(uint32_t code)
{
	if (code < CJK_FIRST)
		return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z') ||
		       code == ' ' || code == 0xB7;
	if (code == 0x3005 || code == 0x3007) /* 々 〇 */
		return true;
	return code > MARKS_LAST && !(code >= PRIVATE_FIRST && code <= PRIVATE_LAST) &&
	       !(code >= HALF_FIRST && code <= HALF_LAST) && code != 0xFFFD;
}

/* Put the name into buf with its dots as ·; false where it has what no name has. */
static bool
read_name(struct text name, char buf[MEND_CELL_SIZE])
{
	size_t n = 0;
	size_t used;
	size_t letters = 0;

	for (size_t at = 0; at < name.n; at += used) {
		uint32_t code = text_decode(name.p + at, name.n - at, &used);
		bool dot = is_dot(code) && at > 0 && at + used < name.n;
		struct text put = dot ? TEXT("·") : (struct text){ name.p + at, used };

		if ((!dot && !is_letter(code)) || n + put.n >= MEND_CELL_SIZE)
			return false;
		memcpy(buf + n, put.p, put.n);
		n += put.n;
		letters++;
	}
	buf[n] = '\0';
	return letters > 1;
}

struct mend
mendword_name(const struct mender *mender, const struct column *column, struct text cell)
{
	struct mend mend = mendword_text(mender, column, cell);
	size_t at = remark_at(mend.value);
	struct text name = at == 0 ? mend.value : text_trim((struct text){ mend.value.p, at });
	char buf[MEND_CELL_SIZE];

	if (!read_name(name, buf))
		return mend_leave(mend.value, DIAG_NAME_ODD);
	if (at > 0)
		return mend_become(mender, buf, DIAG_NAME_REMARK);
	return text_equal(text_of(buf), cell) ? mend_fine(cell)
					      : mend_become(mender, buf, DIAG_CELL_MENDED);
}

struct mend
mendword_class(const struct mender *mender, const struct column *column, struct text cell)
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
	return mendword_text(mender, column, cell);
}
