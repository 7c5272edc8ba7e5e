#include "rule/office.h"

#include "base/num.h"

void
office_say_day(struct paper *paper, day_t day)
{
	int year;
	int month;
	int of_month;

	day_split(day, &year, &month, &of_month);
	paper_say(paper, PAPER_SIGN, "{2}年{3}月{4}日", "{1}", DAY_TEXT(day), NUM_TEXT(year),
		  NUM_TEXT(month), NUM_TEXT(of_month));
}

void
office_sign(const struct place *place, struct paper *paper, day_t day)
{
	static const struct place nowhere = { 0 };
	const struct text *said = (place == NULL ? &nowhere : place)->office;

	paper_gap(paper);
	if (said[PLACE_OFFICE_ADDRESS].n > 0)
		paper_say(paper, PAPER_BODY, "联系地址：{1}。", "Address: {1}.",
			  said[PLACE_OFFICE_ADDRESS]);
	if (said[PLACE_OFFICE_PHONE].n > 0)
		paper_say(paper, PAPER_BODY, "联系电话：{1}。", "Telephone: {1}.",
			  said[PLACE_OFFICE_PHONE]);
	paper_say(paper, PAPER_SIGN, "{1}（盖章）",
		  said[PLACE_OFFICE_NAME].n > 0 ? "{1} (seal)" : "(seal)", said[PLACE_OFFICE_NAME]);
	office_say_day(paper, day);
}
