#include "mend/section.h"

#include <stdint.h>

#include "mend/numeral.h"

enum {
	NAME_MOST = 36, /* bytes */
};

bool
section_is_count(struct text t)
{
	while (t.n > 0) {
		struct text units = TEXT("户|人民币|人|元|共|、|（|）|计|金额|大写|圆|整|角|分");
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

		if (at != SIZE_MAX && section_is_count(text_trim(text_from(name, at + part.n))))
			return text_trim((struct text){ name.p, at });
	}
	return name;
}

struct text
section_bare(struct text cell)
{
	return text_drop_begin(cell, "★|☆|●|○|■|□|◆|◇|▲|△|※");
}

struct text
section_name(struct text cell)
{
	struct text name = drop_count(drop_section(section_bare(cell)));
	struct text brackets = TEXT("（|(");

	while (brackets.n > 0) {
		size_t at = text_find(name, text_next(&brackets, '|'));

		if (at != SIZE_MAX)
			name = text_trim((struct text){ name.p, at });
	}
	return text_drop_end(name, "：|:");
}

/* 3组, 第三村民小组: a villagers' group by its number. */
static bool
is_group(struct text name)
{
	struct text number = text_drop_end(name, "村民小组|居民小组|小组|组|生产队|队");

	if (number.n == name.n)
		return false;
	number = text_drop_begin(number, "第");
	size_t n = numeral_span(number);

	while (n < number.n && text_is_digit(number.p[n]))
		n++;
	return n > 0 && n == number.n;
}

enum section
section_of(struct text cell)
{
	static const char gone[] = "停发|停保|停止|退出|取消|注销|死亡|清退|核减|终止|不予|不符合|"
				   "未通过|作废|减员|减少";
	/* and so are those of an area or a class, which the rows below are then of: 一、城市低保 */
	static const char parts[] =
		"新增|新纳入|新批|变更|变动|调整|保持|续保|提标|增发|减发|在保|不变|"
		"正常|复核|年审|原有";
	struct text name = section_name(cell);
	bool parted = name.n + sizeof("、") - 1 < cell.n; /* a number or a count is off it */

	if (name.n == 0 || name.n > NAME_MOST || text_has_any(name, "。|，|；|,|;|：|:|、"))
		return SECTION_NONE;
	if (parted && text_has_any(name, gone))
		return SECTION_GONE;
	return is_group(name) || (parted && text_begins_any(name, parts)) ? SECTION_PART
									  : SECTION_NONE;
}

bool
section_sheet_is_gone(struct text name)
{
	return text_has_any(name,
			    "取消|停发|停保|死亡|注销|退出|作废|备份|样表|模板|cancelled|template");
}
