#include "mend/mendword.h"

#include <string.h>

#include "register/cell.h"
#include "register/word.h"

enum {
	CJK_FIRST = 0x2E80,
	NAMED = 9,              /* bytes: three characters */
	PRIVATE_FIRST = 0xE000, /* characters that a machine lacked, up to U+F8FF */
	PRIVATE_LAST = 0xF8FF,
	MARKS_LAST = 0x303F, /* U+3000 to here: 、 。 */
	HALF_FIRST = 0xFF00, /* full width signs and letters */
	HALF_LAST = 0xFFEF,
};

struct mend
mendword_word(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	int64_t word = word_parse(from->column->words, cell);

	if (word < 0 && cell_is_blank(from->column, cell))
		return mender_fine(cell);
	if (word < 0)
		return mender_refuse(mender, from->column, cell, DIAG_WORD_UNKNOWN);
	struct text want = word_text((enum word)word, mender->language);
	bool other = text_equal(cell, word_text((enum word)word, LANGUAGE_ZH)) ||
		     text_equal(cell, word_text((enum word)word, LANGUAGE_EN));

	return (struct mend){ .value = want,
			      .code = other ? DIAG_NONE : DIAG_CELL_MENDED,
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
mendword_text(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	char buf[MEND_CELL_SIZE];
	size_t n = close_up(cell, buf);

	(void)from;
	if (n == SIZE_MAX || text_equal((struct text){ buf, n }, cell))
		return mender_fine(cell);
	return mender_become(mender, buf, DIAG_CELL_MENDED);
}

/* Where a remark in brackets begins that ends the name, or 已故 behind it; 0 where none does. */
static size_t
remark_at(struct text name)
{
	static const struct {
		struct text open;
		const char *close;
	} brackets[] = { { TEXT_INIT("（"), "）|)" },
			 { TEXT_INIT("("), ")|）" },
			 { TEXT_INIT("【"), "】" },
			 { TEXT_INIT("["), "]" } };

	for (size_t i = 0; i < ARRAY_LENGTH(brackets); i++) {
		size_t at = text_find(name, brackets[i].open);

		if (at != SIZE_MAX && at > 0 && text_ends_any(name, brackets[i].close))
			return at;
	}
	size_t bare = text_drop_end(name, "已故|已死亡|死亡|去世|已迁出|迁出|已迁走|迁走|外迁|"
					  "已转出|转出|已停发|停发|已退保|退保|空户|失联|待定|"
					  "未婚|已婚|打工")
			      .n;

	return bare < name.n ? bare : 0;
}

static struct text
before_remark(struct text name)
{
	size_t at = remark_at(name);

	return at == 0 ? name : text_trim((struct text){ name.p, at });
}

/* A sign that people write for the dot between the parts of a name. */
static bool
is_dot(uint32_t code)
{
	return code == 0xB7 || code == 0x2022 || code == 0x2027 || code == 0x2219 ||
	       code == 0x22C5 || code == 0x30FB || code == 0xFF0E || code == 0xFF65;
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
	size_t chinese = 0;
	size_t latin = 0;
	uint32_t before = 0;

	for (size_t at = 0; at < name.n; at += used) {
		uint32_t code = text_decode(name.p + at, name.n - at, &used);
		bool inside = at > 0 && at + used < name.n;
		/* 阿依古丽.买买提, but J. Li */
		bool dot = inside && (is_dot(code) || (code == '.' && before >= CJK_FIRST));
		struct text put = dot ? TEXT("·") : (struct text){ name.p + at, used };

		if ((!dot && !is_letter(code)) || n + put.n >= MEND_CELL_SIZE)
			return false;
		memcpy(buf + n, put.p, put.n);
		n += put.n;
		letters++;
		chinese += code >= CJK_FIRST;
		latin += code >= 'A' && code <= 'z';
		before = code;
	}
	buf[n] = '\0';
	return letters > 1 && (chinese == 0 || latin == 0); /* 李yan waits for a character */
}

/* "1." "1、" "(1)" "①" before a name, taken off it. */
static struct text
drop_numbering(struct text name)
{
	struct text t = text_drop_begin(name, "(|（");
	size_t digits = 0;
	size_t used;
	uint32_t first = text_decode(name.p, name.n, &used);

	if (first >= 0x2460 && first <= 0x2473) /* ① to ⑳ */
		return text_trim(text_from(name, used));
	while (digits < t.n && text_is_digit(t.p[digits]))
		digits++;
	t = text_from(t, digits);
	struct text bare = text_drop_begin(t, ".|、|．|)|）");

	return digits > 0 && bare.n < t.n ? text_trim(bare) : name;
}

/* More than one part of several characters: 张三 李四 may be two, 蔡 凤英 (已故) is one. */
static bool
has_two_names(struct text name)
{
	size_t letters = 0;
	size_t parts = 0;
	size_t used;

	for (size_t at = 0; at < name.n; at += used) {
		uint32_t code = text_decode(name.p + at, name.n - at, &used);

		if (is_dot(code)) /* 阿依古丽· 买买提 */
			return false;
		letters = text_is_blank(code) ? 0 : letters + (code >= CJK_FIRST);
		parts += letters == 2;
	}
	return parts > 1;
}

static const char two_signs[] = "欧阳|司马|上官|司徒|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯";

/* 赵长庚男: a name of three signs and the sex behind it. */
static bool
has_sex(struct text name)
{
	struct text who = text_drop_end(name, "男|女");

	return who.n < name.n && who.n == NAMED && !text_begins_any(name, two_signs);
}

/* 皮元秀姐: somebody of the family of who is named; 欧阳大姐 and 王姐 are names. */
static bool
is_kin_of(struct text name)
{
	struct text who = text_drop_end(name, "姐|哥|弟|妹|母|父|爹|娘|夫|爷|奶");

	return who.n < name.n && who.n == NAMED && !text_begins_any(name, two_signs);
}

/* Words that stand where a name should, or beside it. */
static bool
is_no_name(struct text name)
{
	return text_is_any(name,
			   "不详|待核实|待核|待查|待补|不清楚|不知道|不知|空户|无名氏|无名|合计|"
			   "小计|总计|户主|本人|姓名|待定|未知|空白|"
			   "已故|死亡|去世|配偶|妻子|丈夫|儿子|女儿|父亲|母亲|备注|同上|低保|特困|"
			   "死者|户名|监护人") ||
	       text_begins_any(name, "户主|低保户|五保户|贫困户|脱贫户|特困户") ||
	       text_ends_any(name,
			     "某|先生|女士|同志|之子|之女|之妻|之夫|之父|之母|之孙|之兄|之弟|之姐|"
			     "之妹|之媳|之婿|妻|嫂|婶|一家|等") ||
	       is_kin_of(name) || has_sex(name) || text_has_any(name, "又名|曾用名");
}

/*
 * A Chinese name without what was written into it by mistake: the sex behind a blank (张三 女), a
 * dot in a name of three characters, which has none (史.春生).  False where nothing was.
 */
static bool
drop_mixed(struct text bare, char buf[MEND_CELL_SIZE])
{
	struct text rest = text_drop_end(bare, "男|女");
	struct text name = rest.n < bare.n ? text_trim(rest) : bare;
	bool sex = name.n < rest.n;
	bool dot = false;
	size_t letters = 0;
	size_t n = 0;
	size_t used;

	if (!sex)
		name = bare;
	for (size_t at = 0; at < name.n && n + sizeof("九九") < MEND_CELL_SIZE; at += used) {
		uint32_t code = text_decode(name.p + at, name.n - at, &used);

		if (is_dot(code) || code == '.') {
			dot = true;
			continue;
		}
		if (code < CJK_FIRST)
			return false;
		letters++;
		memcpy(buf + n, name.p + at, used);
		n += used;
	}
	buf[n] = '\0';
	return letters >= 2 && (sex || (dot && letters <= 3));
}

struct mend
mendword_name(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	struct text bare = drop_numbering(text_drop_ends(cell, "'|`|\"|‘|’|“|”"));
	struct mend mend = mendword_text(mender, from, bare);
	struct text name = before_remark(mend.value);
	bool remarked = name.n < mend.value.n;
	char buf[MEND_CELL_SIZE];
	struct text living = text_drop_begin(name, "已故");
	bool is_late = living.n < name.n;

	name = living;
	if (drop_mixed(bare, buf)) {
		struct mend mixed = mender_become(mender, buf, DIAG_NAME_MIXED);

		return (struct mend){ .value = cell,
				      .code = DIAG_NAME_MIXED,
				      .became = mixed.value };
	}
	if (has_two_names(before_remark(bare)) || !read_name(name, buf) || is_no_name(text_of(buf)))
		return mender_leave(cell, DIAG_NAME_ODD);
	if (remarked || is_late)
		return mender_become(mender, buf, DIAG_NAME_REMARK);
	return text_equal(text_of(buf), cell) ? mender_fine(cell)
					      : mender_become(mender, buf, DIAG_CELL_MENDED);
}

struct mend
mendword_class(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	static const struct {
		struct text written;
		const char *class;
	} classes[] = { { TEXT_INIT("a|a类|a级|一类|1类|壹类|第一类|i类|Ⅰ类|①类|甲类|甲|a档|一档|"
				    "1档"),
			  "A类" },
			{ TEXT_INIT("b|b类|b级|二类|2类|贰类|第二类|ii类|Ⅱ类|②类|乙类|乙|b档|二档|"
				    "2档"),
			  "B类" },
			{ TEXT_INIT("c|c类|c级|三类|3类|叁类|第三类|iii类|Ⅲ类|③类|丙类|丙|c档|三档|"
				    "3档"),
			  "C类" },
			{ TEXT_INIT("d|d类|d级|四类|4类|肆类|第四类|iv类|Ⅳ类|④类|丁类|丁|d档|四档|"
				    "4档"),
			  "D类" } };
	char buf[MEND_CELL_SIZE];
	/* 农村A类户 */
	struct text folded = text_drop_end(
		text_drop_begin(text_fold(cell, buf, sizeof(buf)), "农村|城市|农低|城低|低保"),
		"户|对象|低保|保障");

	for (size_t i = 0; i < ARRAY_LENGTH(classes); i++) {
		if (!text_listed(classes[i].written, '|', folded))
			continue;
		bool same = text_equal(cell, text_of(classes[i].class));

		return mender_become(mender, classes[i].class, same ? DIAG_NONE : DIAG_CELL_MENDED);
	}
	return mendword_text(mender, from, cell);
}
