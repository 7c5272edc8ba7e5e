#include "audit/auditlist.h"

#include "base/prose.h"
#include "civil/idcard.h"
#include "decide/unit.h"
#include "law/trait.h"

/* ---- 7 ---- */

static bool
counts_twice(const struct audit_person *person)
{
	return !person->subject.supporter && person->died_on == BLANK &&
	       person->status != WORD_MEMBER_DEAD;
}

void
auditlist_twice(struct auditclues *clues)
{
	const struct audit_book *book = clues->book;

	for (size_t i = 0; i < book->persons; i++) {
		const struct audit_person *own = &book->person[i];
		struct text in[AUDITCLUE_HOUSEHOLDS];
		size_t count = 0;
		bool twice = false;
		size_t walk;

		if (own->key == 0 || !counts_twice(own))
			continue;
		for (size_t k = index_first(&book->by_person, own->key, &walk); k != INDEX_NONE;
		     k = index_next(&book->by_person, own->key, &walk)) {
			const struct audit_person *other = &book->person[k];

			if (!counts_twice(other))
				continue;
			twice |= other->household != own->household;
			if (count < ARRAY_LENGTH(in))
				in[count++] = other->subject.household;
		}
		if (twice)
			auditclue_person(clues, own,
					 AUDITCLUE(.what = auditclue_households(clues, in, count)));
	}
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

/* What decisions say of a household or its person: money by the month, a no, or nothing. */
static enum unit_standing
standing_of(const struct audit_book *book, const struct audit_person *person)
{
	const uint64_t party[] = { person->household, person->key };
	enum unit_standing best = UNIT_WAITS;
	size_t walk;

	for (size_t p = 0; p < ARRAY_LENGTH(party); p++)
		for (size_t i = party[p] == 0 ? INDEX_NONE
					      : index_first(&book->by_party, party[p], &walk);
		     i != INDEX_NONE; i = index_next(&book->by_party, party[p], &walk)) {
			const struct audit_decision *own = &book->decision[i];
			enum unit_standing standing = own->status == WORD_STATUS_REFUSED
							      ? UNIT_NOTHING
							      : unit_standing(own->category);

			best = standing < best ? standing : best;
		}
	return best;
}

void
auditlist_unserved(struct auditclues *clues)
{
	const struct audit_book *book = clues->book;

	for (size_t i = 0; i < book->persons; i++) {
		const struct audit_person *person = &book->person[i];
		const char *const *sign = auditfile_lives(person) ? sign_of(person) : NULL;
		enum unit_standing standing = sign == NULL ? UNIT_PAID : standing_of(book, person);

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
					  refused)));
	}
}

/* ---- 22 ---- */

static bool
is_able(const struct audit_book *book, const struct audit_person *person)
{
	const struct value *value = book->law->value;
	day_t birth = person->subject.whose.birth;

	if (birth == DAY_NONE || person->grade != BLANK)
		return false;
	int age = day_age(birth, book->today, trait_leap(book->law));

	return age >= value[PARAM_TEKUN_MINOR_AGE].whole &&
	       age < value[PARAM_TEKUN_ELDER_AGE].whole;
}

void
auditlist_able(struct auditclues *clues)
{
	const struct audit_book *book = clues->book;

	for (size_t i = 0; i < book->decisions; i++) {
		const struct audit_decision *decision = &book->decision[i];
		const struct audit_person *person = auditfile_person(book, decision->key);

		if (decision->category == WORD_CATEGORY_TEKUN &&
		    decision->status != WORD_STATUS_REFUSED && person != NULL &&
		    is_able(book, person))
			auditclue_person(
				clues, person,
				AUDITCLUE(.doubt = person->capacity == WORD_CAPACITY_NONE
							   ? auditclue_words(
								     clues, "登记为没有劳动能力",
								     "registered as unable to "
								     "work")
							   : TEXT_NONE));
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

void
auditlist_care(struct auditclues *clues)
{
	const struct audit_book *book = clues->book;

	for (size_t i = 0; i < book->persons; i++) {
		const struct audit_person *own = &book->person[i];
		day_t lapsed;

		if (own->category != WORD_CATEGORY_TEKUN || own->subject.supporter ||
		    own->died_on != BLANK || own->status == WORD_MEMBER_DEAD)
			continue;
		struct text doubt = doubts_of(clues, own, &lapsed);

		if (doubt.n > 0)
			auditclue_person(
				clues, own,
				AUDITCLUE(.on = lapsed == DAY_NONE ? TEXT_NONE : DAY_TEXT(lapsed),
					  .doubt = doubt));
	}
}

/* ---- 31 ---- */

void
auditlist_numbers(struct auditclues *clues)
{
	const struct audit_book *book = clues->book;

	for (size_t i = 0; i < book->persons; i++) {
		const struct audit_person *person = &book->person[i];
		struct idcard card;
		bool good = idcard_parse(person->number, book->today, &card) == IDCARD_OK;
		int64_t sex = good && card.sex == IDCARD_FEMALE ? WORD_SEX_FEMALE : WORD_SEX_MALE;
		const struct {
			bool holds;
			const char *zh;
			const char *en;
		} doubts[] = {
			{ !good && (person->number.n > 0 || person->subject.whose.unread), "",
			  "" }, /* every lead says so */
			{ good && person->sex != BLANK && person->sex != sex, "性别与号码不同",
			  "the sex is not that of the number" },
			{ good && person->birth != BLANK && person->birth != card.birth,
			  "出生日期与号码不同", "the birth date is not that of the number" },
		};

		for (size_t k = 0; k < ARRAY_LENGTH(doubts); k++)
			if (doubts[k].holds)
				auditclue_person(
					clues, person,
					AUDITCLUE(.doubt = auditclue_words(clues, doubts[k].zh,
									   doubts[k].en)));
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
									   doubts[k].en)));
	}
}
