#include "mend/village.h"

#include <stdint.h>

#include "mend/numeral.h"

enum {
	FOLD_SIZE = 256,
	LONGEST = 36,
	OWN_LEAST = 6, /* bytes before 村: two characters */
};

bool
village_is_count(struct text t)
{
	while (t.n > 0) {
		struct text units = TEXT("户|人|元|共|、|（|）|计|金额|大写|圆|整|角|分");
		size_t used = (unsigned char)t.p[0] < 0x80 ? 1 : numeral_span(t);

		while (used == 0 && units.n > 0) {
			struct text unit = text_next(&units, '|');

			used = text_begins(t, unit) ? unit.n : 0;
		}
		if (used == 0)
			return false;
		t = text_from(t, used);
	}
	return true;
}

/* What stands behind "村：" or another such label; blank where none does. */
static struct text
labelled_village(struct text cell)
{
	static const char labels[] =
		"村|社区|村名|村居|村(社区)|村(居)|村(社区)名称|村名称|社区名称|行政村|村(居)委会|"
		"村居名称|所属村|所在村|居委会|村委会|村别";
	struct text colons = TEXT("：|:");
	char buf[FOLD_SIZE];

	while (colons.n > 0) {
		struct text colon = text_next(&colons, '|');
		size_t at = text_find(cell, colon);

		if (at != SIZE_MAX &&
		    text_is_any(text_fold((struct text){ cell.p, at }, buf, sizeof(buf)), labels))
			return text_trim(text_from(cell, at + colon.n));
	}
	return TEXT_NONE;
}

/* Without the number of a section before it: 一、 （三） 2. 第一、; what has none is as it was. */
static struct text
drop_section(struct text cell)
{
	struct text open = text_drop_begin(cell, "（|(|第");
	size_t n = numeral_span(open);

	while (n < open.n && text_is_digit(open.p[n]))
		n++;
	struct text rest = text_from(open, n);
	struct text name = text_drop_begin(rest, "、|.|．|）|)|，|,|部分|章|节|片区|片");

	return n > 0 && name.n < rest.n ? text_trim(name) : cell;
}

/* 金桥村：, and 金桥村：12户25人 or 金桥村 12户, without what stands behind the name. */
static struct text
drop_count(struct text name)
{
	struct text parts = TEXT("：|:| |　");

	while (parts.n > 0) {
		struct text part = text_next(&parts, '|');
		size_t at = text_find(name, part);

		if (at != SIZE_MAX && village_is_count(text_trim(text_from(name, at + part.n))))
			return text_trim((struct text){ name.p, at });
	}
	return name;
}

struct text
village_of_row(struct text cell)
{
	cell = text_drop_begin(cell, "★|☆|●|○|■|□|◆|◇|▲|△|※");
	struct text name = labelled_village(cell);
	struct text brackets = TEXT("（|(");

	if (name.n > 0)
		return name;
	name = drop_count(drop_section(cell));
	while (brackets.n > 0) {
		size_t at = text_find(name, text_next(&brackets, '|'));

		if (at != SIZE_MAX)
			name = text_trim((struct text){ name.p, at });
	}
	return name.n <= LONGEST && text_ends_any(name, "村|社区|居委会|村委会|委员会") &&
			       !text_is_any(name, "村|社区|居委会|村委会|委员会") &&
			       !text_has(name, TEXT("："))
		       ? name
		       : TEXT_NONE;
}

/* Is it of Chinese characters alone: no 1村, no 村-10月? */
static bool
is_chinese(struct text name)
{
	size_t used;

	for (size_t at = 0; at < name.n; at += used) {
		uint32_t code = text_decode(name.p + at, name.n - at, &used);

		if (code < 0x3400 || code > 0x9FFF)
			return false;
	}
	return true;
}

struct text
village_of_sheet(struct text name)
{
	/* words before 村 and 社区 that say which kind of them, or all */
	static const char kinds[] =
		"各|全|本|分|按|每|行政|农|新农|建制|自然|贫困|脱贫|所有|全部|汇总|其他|其它|某|"
		"城市|农村|城镇|县|镇|乡|街道|办事处|各个|低保";
	struct text ends = TEXT("村委会|居委会|村民委员会|居民委员会|社区|村");

	name = text_trim(name);
	while (is_chinese(name) && name.n <= LONGEST && ends.n > 0) {
		struct text end = text_next(&ends, '|');

		if (name.n <= end.n || !text_ends(name, end))
			continue;
		struct text own = { name.p, name.n - end.n };

		return text_is_any(own, kinds) || own.n < OWN_LEAST ? TEXT_NONE : name;
	}
	return TEXT_NONE;
}
