#include "mend/village.h"

#include <stdint.h>

#include "mend/section.h"

enum {
	FOLD_SIZE = 256,
	LONGEST = 36,
	OWN_LEAST = 6, /* bytes before 村: two characters */
};

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

struct text
village_of_row(struct text cell)
{
	/* an office, and none by its name; a line for a seal */
	static const char offices[] = "村|社区|居委会|村委会|委员会|社区居委会|村居委会|"
				      "社区居民委员会|村民委员会|居民委员会|"
				      "村社区|村社区居委会|本村|本社区|本村委会|本居委会";
	struct text name = labelled_village(section_bare(cell));

	if (name.n > 0)
		return name;
	if (text_has_any(cell, "盖章|公章|签章|签字|日期|填报|负责人|网格长"))
		return TEXT_NONE;
	name = section_name(cell);
	return name.n <= LONGEST && text_ends_any(name, "村|社区|居委会|村委会|委员会") &&
			       !text_is_any(name, offices) && !text_has(name, TEXT("："))
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
