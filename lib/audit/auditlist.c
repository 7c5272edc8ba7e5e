#include "audit/auditlist.h"

#include "base/prose.h"
#include "civil/idcard.h"
#include "decide/unit.h"
#include "law/trait.h"
#include "match/lead.h"

/* ---- 7 ---- */

static bool
counts_twice(const struct audit_person *person)
{
	return !person->supporter && person->died_on == DAY_NONE &&
	       person->status != WORD_MEMBER_DEAD;
}

/* All rows of somebody, from the first on. */
static void
take_twice(struct auditclues *clues, size_t first)
{
	const struct audit_book *book = clues->book;
	const struct audit_person *own = &book->person[first];
	struct text in[AUDITCLUE_HOUSEHOLDS];
	const struct audit_person *before = NULL;
	size_t count = 0;
	bool twice = false;
	size_t walk;

	for (size_t k = index_first(&book->by_person, own->key, &walk); k != INDEX_NONE;
	     k = index_next(&book->by_person, own->key, &walk)) {
		const struct audit_person *other = &book->person[k];

		if (!counts_twice(other))
			continue;
		twice |= before != NULL && before->household != other->household;
		before = other;
		if (count < ARRAY_LENGTH(in))
			in[count++] = once_text(&book->once, other->household_id);
	}
	if (!twice)
		return;
	struct text what = auditclue_households(clues, in, count);

	for (size_t k = index_first(&book->by_person, own->key, &walk); k != INDEX_NONE;
	     k = index_next(&book->by_person, own->key, &walk))
		if (counts_twice(&book->person[k]))
			auditclue_person(clues, &book->person[k], AUDITCLUE(.what = what));
}

void
auditlist_twice(struct auditclues *clues)
{
	const struct audit_book *book = clues->book;

	for (size_t i = 0; i < book->persons; i++)
		if (index_find(&book->by_person, book->person[i].key) == i)
			take_twice(clues, i);
}

/* ---- 18 ---- */

/* What shows that somebody may be due aid; NULL: nothing. */
static const char *const *
sign_of(const struct audit_person *person)
{
	static const struct {
		const char *words[2];
	} signs[] = {
		{ { "重度残疾（一、二级）", "severely disabled, grade 1 or 2" } },
		{ { "孤儿或事实无人抚养儿童", "an orphan or an unattended child" } },
		{ { "监测对象", "a monitored household" } },
	};

	if (person->grade == WORD_GRADE_1 || person->grade == WORD_GRADE_2)
		return signs[0].words;
	if (person->child == WORD_CHILD_ORPHAN || person->child == WORD_CHILD_UNATTENDED)
		return signs[1].words;
	return person->monitored == WORD_YESNO_YES ? signs[2].words : NULL;
}

/* Of each thing that is a sign what it is. */
static struct text
signs_of(struct auditclues *clues, const struct audit_person *person, enum unit_standing standing)
{
	bool severe = person->grade == WORD_GRADE_1 || person->grade == WORD_GRADE_2;
	bool child = person->child == WORD_CHILD_ORPHAN || person->child == WORD_CHILD_UNATTENDED;

	return prose_part(&clues->match.arena, LANGUAGE_EN, "",
			  "disability_grade={1};child_status={2};monitored={3};status={4}",
			  auditclue_word(severe ? person->grade : AUDIT_NO_WORD),
			  auditclue_word(child ? person->child : AUDIT_NO_WORD),
			  auditclue_word(person->monitored == WORD_YESNO_YES ? person->monitored
									     : AUDIT_NO_WORD),
			  standing == UNIT_NOTHING ? auditclue_word(WORD_STATUS_REFUSED)
						   : TEXT_NONE);
}

void
auditlist_unserved(struct auditclues *clues)
{
	const struct audit_book *book = clues->book;

	for (size_t i = 0; i < book->persons; i++) {
		const struct audit_person *person = &book->person[i];
		const char *const *sign = auditbook_lives(person) ? sign_of(person) : NULL;
		enum unit_standing standing =
			sign == NULL ? UNIT_PAID : auditbook_standing(book, person);

		if (standing == UNIT_PAID || unit_standing(person->category) == UNIT_PAID)
			continue;
		struct text refused = standing == UNIT_NOTHING
					      ? auditclue_words(clues, "；审核过，不符合",
								"; decided: not entitled")
					      : TEXT_NONE;

		auditclue_person(
			clues, person,
			AUDITCLUE(.doubt = prose_part(
					  &clues->match.arena, LANGUAGE_EN, "", "{1}{2}",
					  text_of(sign[clues->language == LANGUAGE_ZH ? 0 : 1]),
					  refused),
				  .seen = signs_of(clues, person, standing)));
	}
}

/* ---- 22 ---- */

/* What the number of somebody says; false: he has none. */
static bool
read_number(const struct audit_book *book, const struct audit_person *person, struct idcard *card)
{
	char buf[IDCARD_SIZE];

	return idcard_parse(auditkey_number(person->key, buf), book->today, card) == IDCARD_OK;
}

static day_t
birth_of(const struct audit_book *book, const struct audit_person *person)
{
	struct idcard card;

	return read_number(book, person, &card) ? card.birth : person->birth;
}

static bool
is_able(const struct audit_book *book, const struct audit_person *person)
{
	const struct value *value = book->law->value;
	day_t birth = birth_of(book, person);

	if (birth == DAY_NONE || person->grade != AUDIT_NO_WORD)
		return false;
	int age = day_age(birth, book->today, trait_leap(book->law));

	return age >= value[PARAM_TEKUN_MINOR_AGE].whole &&
	       age < value[PARAM_TEKUN_ELDER_AGE].whole;
}

void
auditlist_able(struct auditclues *clues)
{
	const struct audit_book *book = clues->book;

	for (size_t i = 0; i < book->persons; i++) {
		const struct audit_person *person = &book->person[i];

		if (!person->tekun || !is_able(book, person))
			continue;
		struct text seen = prose_part(
			&clues->match.arena, LANGUAGE_EN, "", "birth_date={1};work_capacity={2}",
			DAY_TEXT(birth_of(book, person)), auditclue_word(person->capacity));
		struct text doubt = person->capacity == WORD_CAPACITY_NONE
					    ? auditclue_words(clues, "登记为没有劳动能力",
							      "registered as unable to work")
					    : TEXT_NONE;

		auditclue_person(clues, person, AUDITCLUE(.doubt = doubt, .seen = seen));
	}
}

/* ---- 23 ---- */

/* Until when what was found on a day is taken to hold; DAY_NONE: no rule says it. */
static day_t
assessed_until(const struct audit_book *book, day_t on)
{
	const struct value *again =
		book->law == NULL ? NULL : &book->law->value[PARAM_RECHECK_ASSESSMENT];

	return on == DAY_NONE || again == NULL || !again->set
		       ? DAY_NONE
		       : day_months_later(on, (int32_t)again->whole);
}

/* What is wrong with the care of one: the doubts in words; *lapsed: the last day that ran out. */
static struct text
doubts_of(struct auditclues *clues, const struct audit_person *own, day_t *lapsed)
{
	day_t today = clues->book->today;
	bool home = own->mode != WORD_CARE_INSTITUTION;
	day_t assessed = assessed_until(clues->book, own->assessed_on);
	bool ended = home && own->agreed_until != DAY_NONE && own->agreed_until < today;
	bool old = assessed != DAY_NONE && assessed < today;
	const struct {
		bool holds;
		const char *zh;
		const char *en;
	} doubts[] = {
		{ home && !own->cared_for, "没有照料人", "nobody cares for him" },
		{ home && own->agreed_until == DAY_NONE, "没有照料协议", "no agreement on care" },
		{ ended, "照料协议已到期", "the agreement on care has ended" },
		{ own->assessed_on == DAY_NONE, "没有评估日期", "no day of an assessment" },
		{ old, "评估已过期", "the assessment is too long ago" },
	};
	struct text said = TEXT_NONE;

	for (size_t i = 0; i < ARRAY_LENGTH(doubts); i++)
		if (doubts[i].holds) {
			struct text one = auditclue_words(clues, doubts[i].zh, doubts[i].en);

			said = said.n == 0 ? one
					   : prose_part(&clues->match.arena, clues->language,
							"{1}；{2}", "{1}; {2}", said, one);
		}
	*lapsed = old ? own->assessed_on : DAY_NONE;
	if (ended && own->agreed_until > *lapsed)
		*lapsed = own->agreed_until;
	return said;
}

static struct text
care_of(struct auditclues *clues, const struct audit_person *own)
{
	return prose_part(&clues->match.arena, LANGUAGE_EN, "",
			  "care_mode={1};care_by={2};care_until={3};assessed_on={4}",
			  auditclue_word(own->mode),
			  own->cared_for ? auditclue_word(WORD_YESNO_YES) : TEXT_NONE,
			  DAY_TEXT(own->agreed_until), DAY_TEXT(own->assessed_on));
}

void
auditlist_care(struct auditclues *clues)
{
	const struct audit_book *book = clues->book;

	for (size_t i = 0; i < book->persons; i++) {
		const struct audit_person *own = &book->person[i];
		day_t lapsed;

		if (own->category != WORD_CATEGORY_TEKUN || !auditbook_lives(own))
			continue;
		struct text doubt = doubts_of(clues, own, &lapsed);

		if (doubt.n > 0)
			auditclue_person(
				clues, own,
				AUDITCLUE(.on = arena_text(&clues->match.arena,
							   lapsed == DAY_NONE ? TEXT_NONE
									      : DAY_TEXT(lapsed)),
					  .doubt = doubt, .seen = care_of(clues, own)));
	}
}

/* ---- 31 ---- */

/* Of a number that is none, what tells it from another, and nothing of it. */
static struct text
papers_of(struct auditclues *clues, const struct audit_person *person)
{
	struct text unread = once_text(&clues->book->once, person->unread);
	char id[LEAD_ID_SIZE] = "";

	if (unread.n > 0)
		lead_id(&unread, 1, id);
	return prose_part(&clues->match.arena, LANGUAGE_EN, "",
			  "id_number={1};sex={2};birth_date={3}", text_of(id),
			  auditclue_word(person->sex), DAY_TEXT(person->birth));
}

void
auditlist_numbers(struct auditclues *clues)
{
	const struct audit_book *book = clues->book;

	for (size_t i = 0; i < book->persons; i++) {
		const struct audit_person *person = &book->person[i];
		struct idcard card;
		bool good = read_number(book, person, &card);
		int64_t sex = good && card.sex == IDCARD_FEMALE ? WORD_SEX_FEMALE : WORD_SEX_MALE;
		const struct {
			bool holds;
			const char *zh;
			const char *en;
		} doubts[] = {
			{ !good && person->unread != 0, "", "" }, /* every lead says so */
			{ good && person->sex != AUDIT_NO_WORD && person->sex != sex,
			  "性别与号码不同", "the sex is not that of the number" },
			{ good && person->birth != DAY_NONE && person->birth != card.birth,
			  "出生日期与号码不同", "the birth date is not that of the number" },
		};

		for (size_t k = 0; k < ARRAY_LENGTH(doubts); k++)
			if (doubts[k].holds)
				auditclue_person(
					clues, person,
					AUDITCLUE(.doubt = auditclue_words(clues, doubts[k].zh,
									   doubts[k].en),
						  .seen = papers_of(clues, person)));
	}
}

/* ---- 30 ---- */

/* How many days the public notice of a kind lasts; 0: none is asked for. */
static day_t
notice_days(const struct law *law, int64_t kind)
{
	switch (kind) {
	case WORD_AID_DIBAO:
	case WORD_AID_DIBAO_SINGLE:
		return (day_t)law->value[PARAM_NOTICE_DAYS].whole;
	case WORD_AID_TEKUN:
		return (day_t)law->value[PARAM_NOTICE_TEKUN_DAYS].whole;
	default:
		return 0;
	}
}

static struct text
days_of(struct auditclues *clues, const struct audit_application *own)
{
	const int64_t day[] = { own->surveyed, own->notice, own->decided };
	struct text shown[ARRAY_LENGTH(day)];

	for (size_t i = 0; i < ARRAY_LENGTH(day); i++)
		shown[i] = arena_text(&clues->match.arena,
				      day[i] == BLANK ? TEXT_NONE : DAY_TEXT((day_t)day[i]));
	return prose_part(&clues->match.arena, LANGUAGE_EN, "",
			  "surveyed_on={1};notice_from={2};decided_on={3}", shown[0], shown[1],
			  shown[2]);
}

void
auditlist_steps(struct auditclues *clues)
{
	const struct audit_book *book = clues->book;

	for (size_t i = 0; i < book->applications; i++) {
		const struct audit_application *own = &book->application[i];
		day_t days = notice_days(book->law, own->kind);
		bool approved = own->outcome == WORD_DECIDED_APPROVED;
		bool decided = own->decided != BLANK;
		const struct {
			bool holds;
			const char *zh;
			const char *en;
		} doubts[] = {
			{ own->surveyed == BLANK, "没有调查日期", "no day of a survey" },
			{ decided && own->surveyed != BLANK && own->surveyed > own->decided,
			  "调查在确认以后", "the survey is behind the decision" },
			{ own->notice == BLANK, "没有公示日期", "no day of a public notice" },
			{ decided && own->notice != BLANK && own->decided <= own->notice + days,
			  "公示期没有满就确认", "decided before the notice was over" },
			{ !decided, "没有确认日期", "no day of the decision" },
		};

		for (size_t k = 0; k < ARRAY_LENGTH(doubts) && approved && days > 0; k++)
			if (doubts[k].holds)
				auditclue_application(
					clues, own,
					AUDITCLUE(.what = own->id,
						  .doubt = auditclue_words(clues, doubts[k].zh,
									   doubts[k].en),
						  .seen = days_of(clues, own)));
	}
}
