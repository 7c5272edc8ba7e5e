#include "mend/moneyunit.h"

enum { WAN = 10000, FOLD_SIZE = 256 };

static const struct {
	struct text word;
	int64_t scale;
} scales[] = { { TEXT_INIT("万元"), WAN },
	       { TEXT_INIT("万"), WAN },
	       { TEXT_INIT("千元"), 1000 },
	       { TEXT_INIT("百元"), 100 },
	       { TEXT_INIT("元"), 1 } };

struct moneyunit
moneyunit_of(struct text remark)
{
	static const char each[] =
		"/人·月|/人.月|/人/月|/人月|/月·人|/月.人|/月/人|/月人|每人每月|/每人每月";
	static const char *const periods[] = {
		[MONEYUNIT_MONTH] = "/月|·月|.月|每月|月|/户/月|/户·月|/户.月|每户每月|按月",
		[MONEYUNIT_YEAR] = "/年|·年|.年|每年|年|/户/年|/户·年|/户.年|每户每年|全年|按年",
	};
	struct text t = text_drop_end(text_drop_begin(remark, "("), ")");
	struct moneyunit unit = { .scale = 1 };

	t = text_drop_begin(text_drop_begin(t, "单位:|单位|/"), "人民币");
	for (size_t i = 0; i < ARRAY_LENGTH(scales) && !unit.is; i++) {
		unit.is = text_begins(t, scales[i].word);
		if (unit.is) {
			unit.scale = scales[i].scale;
			t = text_from(t, scales[i].word.n);
		}
	}
	if (t.n == 0)
		return unit;
	unit.each = text_is_any(t, each);
	unit.period = unit.each || text_is_any(t, periods[MONEYUNIT_MONTH]) ? MONEYUNIT_MONTH
		      : text_is_any(t, periods[MONEYUNIT_YEAR])             ? MONEYUNIT_YEAR
									    : MONEYUNIT_NONE;
	unit.is = unit.period != MONEYUNIT_NONE;
	return unit;
}

int64_t
moneyunit_of_line(struct text cell)
{
	static const char *const labels[] = { "单位:", "单位(" };
	char buf[FOLD_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));

	for (size_t i = 0; i < ARRAY_LENGTH(labels); i++) {
		size_t at = text_find(folded, text_of(labels[i]));

		if (at == SIZE_MAX)
			continue;
		struct text unit = text_from(folded, at + text_of(labels[i]).n);

		for (size_t k = 0; k < ARRAY_LENGTH(scales); k++)
			if (scales[k].scale > 1 && text_ends(scales[k].word, TEXT("元")) &&
			    text_begins(unit, scales[k].word))
				return scales[k].scale;
	}
	return 1;
}
