#include "mend/others.h"

enum { YEAR_DIGITS = 4 };

#define OTHERS(name, words) static const char name[] = words;
#include "mend/others.def"
#undef OTHERS

bool
others_in_remark(struct text remark, const struct column *column)
{
	struct text said = text_drop_end(text_drop_begin(remark, "("), ")");
	/* 与户主关系(配偶、子女): what may stand there */
	bool choices = text_has_any(said, "、|/|,|，|;|等") && text_is_any(column->key, "relation");

	if (text_has_any(said, "儿童|无人|含|括|填|请|必|须|需|如|若"))
		return false;
	if (text_is_any(column->key, of_person) && !choices &&
	    (text_has_any(said, persons) || text_is_any(said, parents)))
		return true;
	return (!text_is_any(column->key, "remark") && text_has_any(said, former) &&
		!text_has_any(said, "原因|原件")) ||
	       (text_is_any(column->key, "amount|paid|rate") &&
		(text_is_any(said, "标准") ||
		 text_has_any(said, "停发|补发|扣发|核减|追回|退回"))) ||
	       (column->kind == KIND_COUNT && said.n == YEAR_DIGITS &&
		text_begins_any(said, "19|20"));
}

/* Several months: 1-3月, 第一季度. */
static bool
is_of_months(struct text over)
{
	/* 2026-10月 is one */
	bool dated = over.n > YEAR_DIGITS && text_begins_any(over, "19|20") &&
		     text_is_digit(over.p[2]) && text_is_digit(over.p[3]);
	struct text month = dated ? text_drop_begin(text_from(over, YEAR_DIGITS), "-|—|–") : over;

	return text_has_any(over, many) ||
	       (text_has(month, TEXT("月")) && text_has_any(month, several));
}

bool
others_are_paid(struct text over)
{
	return is_of_months(over) || text_has_any(over, amounts);
}

/* Is the month whose name ends at the end of t the last of several: 10-12, 2026年9月至11? */
static bool
is_last_month(struct text t)
{
	static const char between[] = "-|—|–|~|～|至|到|、";
	size_t n = t.n;

	while (n > 0 && text_is_digit(t.p[n - 1]))
		n--;
	struct text before = text_drop_end((struct text){ t.p, n }, "年");
	bool year = before.n < n && before.n > YEAR_DIGITS &&
		    text_begins_any(text_from(before, before.n - YEAR_DIGITS), "19|20");

	before.n = year ? before.n - YEAR_DIGITS : n;
	struct text first = text_drop_end(text_drop_end(before, between), between);

	if (n == t.n || first.n == before.n || first.n == 0)
		return false;
	for (n = first.n; n > 0 && text_is_digit(first.p[n - 1]);)
		n--;
	/* 2026-10月 is one */
	return text_ends_any(first, "月|月份") || (n < first.n && first.n - n < YEAR_DIGITS);
}

bool
others_are_months(struct text said)
{
	if (text_has_any(said, "季度|半年|个月|两月|双月"))
		return true;
	for (size_t at = 0, next; at < said.n; at += next + 1) {
		next = text_find(text_from(said, at), TEXT("月"));
		if (next == SIZE_MAX)
			return false;
		if (is_last_month((struct text){ said.p, at + next }))
			return true;
	}
	return false;
}

bool
others_are_once(struct text title)
{
	return text_has_any(title, once);
}

bool
others_in_group(struct text over, struct text cell, const struct column *column)
{
	struct text who = text_drop_end(over, "信息|情况|资料");

	if (text_has_any(over, persons) || text_is_any(who, parents) ||
	    (text_has_any(over, earlier) && !text_has_any(over, "目前|当前")))
		return true;
	if (column != NULL && (text_has_any(over, holders) || text_is_any(who, cards)))
		return !text_is_any(column->key, "account|bank|payee");
	return column != NULL && text_is_any(column->key, "amount|paid|rate") &&
	       (text_has_any(over, amounts) || (!text_has(cell, TEXT("月")) && is_of_months(over)));
}
