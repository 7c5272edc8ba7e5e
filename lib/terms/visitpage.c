#include "terms/visitpage.h"

#include "base/num.h"
#include "law/trait.h"
#include "page/form.h"
#include "register/category.h"

/* The state of a member has a row of its own: it has the most to be ticked. */
static bool
is_wide(size_t question)
{
	return inquiry_column(question) == REGISTER_member_status;
}

/* The rows that the fields of a person, or of the household, take; 0 where nothing is asked. */
static size_t
rows_of(const struct inquiry *inquiry, const struct person *person)
{
	size_t fields = 0;
	size_t wide = 0;

	for (size_t i = 0; i < inquiry_count(); i++) {
		if (!inquiry_fits(inquiry, i, person))
			continue;
		fields++;
		wide += is_wide(i);
	}
	return fields == 0 ? 0 : form_rows(fields, wide);
}

static void
write_block(struct paper *paper, const struct inquiry *inquiry, const struct person *person,
	    struct text label)
{
	enum language language = inquiry->language;
	char buf[CELL_SIZE];
	char words[INQUIRY_CHOICES];

	if (rows_of(inquiry, person) == 0)
		return;
	form_block(paper, label);
	for (size_t i = 0; i < inquiry_count(); i++) {
		struct form_field field = { .question = inquiry_words(i, language),
					    .choices = inquiry_choices(i, language, words),
					    .wide = is_wide(i) };

		if (!inquiry_fits(inquiry, i, person))
			continue;
		field.lacking = inquiry_lacks(inquiry, i, person);
		field.recorded = !field.lacking ? inquiry_recorded(inquiry, i, person, buf)
				 : language == LANGUAGE_ZH ? TEXT("缺，问清")
							   : TEXT("missing");
		form_field(paper, &field);
	}
	form_block_end(paper);
}

/* Who it is: name, relation, age, and the number as far as it may be shown. */
static void
write_person(struct paper *paper, const struct inquiry *inquiry, const struct person *person)
{
	struct prose label = { .language = inquiry->language };
	int age = trait_age(person, inquiry->law);
	char buf[CELL_SIZE];

	prose_text(&label, person->row.text[REGISTER_name]);
	prose_fill(&label, "\n", "\n", NULL, 0);
	prose_text(&label, person->row.text[REGISTER_relation]);
	if (age != TRAIT_AGE_UNKNOWN)
		prose_say(&label, "　{1}岁", ", age {1}", NUM_TEXT(age));
	prose_fill(&label, "\n", "\n", NULL, 0);
	prose_text(&label, diag_mask(person->row.text[REGISTER_id_number], buf, sizeof(buf)));
	write_block(paper, inquiry, person, (struct text){ label.p, label.n });
	prose_free(&label);
}

static void
write_head(struct paper *paper, const struct inquiry *inquiry)
{
	const struct recheck_item *item = inquiry->item;
	enum language language = inquiry->language;
	struct prose about = { .language = language };

	paper_element(paper, "h1",
		      language == LANGUAGE_ZH ? TEXT("社会救助入户表") : TEXT("Sheet for a visit"));
	prose_say(&about, "户编号：{1}　{2}{3}　户主：{4}　", "Household {1}, {2} {3}, head: {4}. ",
		  inquiry->household->id, item->town, item->village, item->head);
	if (item->category != BLANK)
		prose_say(&about, "{1}　", "Holds {1}. ",
			  category_called(item->category, language));
	prose_say(&about, "复核期：{1}至{2}", "Term: {1} to {2}.", DAY_TEXT(item->from),
		  DAY_TEXT(item->by));
	if (item->week > 0)
		prose_say(&about, "　计划：{1}起的一周", " Planned: the week of {1}.",
			  DAY_TEXT(item->monday));
	paper_element(paper, "p class=about", (struct text){ about.p, about.n });
	prose_free(&about);
	paper_element(paper, "p class=how",
		      language == LANGUAGE_ZH ? TEXT("每格依次为询问、登记内容、现在情况。与登记内"
						     "容一样的写“一样”；不一样的写现"
						     "在情况或打√；金额为元。")
					      : TEXT("Each field: question, what is recorded, what "
						     "is so now. Write “same” where "
						     "it is as recorded, else what is so now, or "
						     "tick; amounts in yuan."));
}

static void
write_foot(struct paper *paper, enum language language)
{
	bool zh = language == LANGUAGE_ZH;

	form_table(paper,
		   zh ? TEXT("有没有新增的人？□没有　□有：")
		      : TEXT("Has anybody come? □ no □ yes:"),
		   zh ? TEXT("姓名|身份证号|与户主关系|哪天来的|原因（出生、结婚、迁入等）")
		      : TEXT("name|identity number|relation|since|why (born, married, moved in)"),
		   2);
	form_table(paper,
		   zh ? TEXT("有没有离开的人？□没有　□有：")
		      : TEXT("Has anybody left? □ no □ yes:"),
		   zh ? TEXT("姓名|哪天离开的|去了哪里|原因（去世、出嫁、迁出等）")
		      : TEXT("name|since|where to|why (died, married, moved away)"),
		   2);
	form_table(paper, TEXT_NONE, zh ? TEXT("其他情况") : TEXT("Anything else"), 1);
	paper_element(
		paper, "p class=t",
		zh ? TEXT("以上情况属实，由本人（家庭成员）提供。")
		   : TEXT("The above is true, as stated by me or a member of the household."));
	form_signs(paper, zh ? TEXT("申请人签名：|与申请人关系（代签时）：|日期：")
			     : TEXT("Applicant:|relation, where somebody else signs:|Date:"));
	form_signs(paper, zh ? TEXT("调查人一：|调查人二：|日期：")
			     : TEXT("First investigator:|Second investigator:|Date:"));
}

void
visitpage_begin(struct paper *paper)
{
	paper->page = true;
	paper->style = form_style;
	paper_begin(paper, paper->prose.language == LANGUAGE_ZH ? TEXT("入户表")
								: TEXT("Sheets for visits"));
}

/* From a person on, as many as have room below what was begun; one at least, and none is parted. */
static size_t
take_persons(const struct inquiry *inquiry, size_t from, size_t *rows)
{
	const struct household *household = inquiry->household;
	size_t i = from;

	for (; i < household->persons; i++) {
		size_t more = rows_of(inquiry, &household->person[i]);

		if (i > from && *rows + more > form_most())
			break;
		*rows += more;
	}
	return i;
}

/* A large household has several sheets, each with its head; the last has what comes below. */
void
visitpage_write(struct paper *paper, const struct inquiry *inquiry)
{
	const struct household *household = inquiry->household;
	size_t at = 0;

	do {
		size_t first = at;
		size_t rows = first == 0 ? rows_of(inquiry, NULL) : 0;

		at = take_persons(inquiry, first, &rows);
		paper_sheet(paper);
		write_head(paper, inquiry);
		form_begin(paper, rows);
		if (first == 0)
			write_block(paper, inquiry, NULL,
				    inquiry->language == LANGUAGE_ZH ? TEXT("全户")
								     : TEXT("The household"));
		for (size_t i = first; i < at; i++)
			write_person(paper, inquiry, &household->person[i]);
		form_end(paper);
	} while (at < household->persons);
	write_foot(paper, inquiry->language);
}
