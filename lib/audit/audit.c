#include "audit/audit.h"

#include <string.h>

#include "audit/auditlist.h"
#include "audit/auditpaid.h"
#include "base/num.h"
#include "base/prose.h"

/* ---- the table ---- */

/* The needs and bases by the words of audit.def. */
enum {
	REGISTER = AUDIT_NEED_REGISTER,
	DECISIONS = AUDIT_NEED_DECISIONS,
	PAID = AUDIT_NEED_PAID,
	LEDGER = AUDIT_NEED_LEDGER,
	APPLICATIONS = AUDIT_NEED_APPLICATIONS,
	AGES = AUDIT_NEED_AGES,
	NOTICE = AUDIT_NEED_NOTICE,
	CARE = AUDIT_NEED_CARE,
	HOLDER = AUDIT_HOLDER,
};

#define CHECK(number, function, needed, zh, en, question_zh, question_en)                          \
	[number] = { .name = { TEXT_INIT(zh), TEXT_INIT(en) },                                     \
		     .question = { TEXT_INIT(question_zh), TEXT_INIT(question_en) },               \
		     .find = audit##function,                                                      \
		     .needs = (needed) },
#define NAMED(number, zh, en, question_zh, question_en)                                            \
	[number] = { .name = { TEXT_INIT(zh), TEXT_INIT(en) },                                     \
		     .question = { TEXT_INIT(question_zh), TEXT_INIT(question_en) } },
#define NEVER(number, zh, en, why_zh, why_en)                                                      \
	[number] = { .name = { TEXT_INIT(zh), TEXT_INIT(en) },                                     \
		     .never = { TEXT_INIT(why_zh), TEXT_INIT(why_en) } },
#define MEET(number, kind, base)
#define SEEN(number, key, zh, en)
#define EXCLUDE(a, b, ground)
static const struct audit_check checks[AUDIT_CHECKS + 1] = {
#include "audit/audit.def"
};
#undef CHECK
#undef NAMED
#undef NEVER
#undef MEET
#undef SEEN

#define CHECK(...)
#define NAMED(...)
#define NEVER(...)
#define SEEN(...)
#define MEET(number, kind, base) { number, TEXT_INIT(kind), AUDIT_OF_##base },
static const struct audit_meet meets[] = {
#include "audit/audit.def"
};
#undef MEET
#undef SEEN

#define MEET(...)
#define SEEN(number, key, zh, en) number,
static const int seen_by[] = {
#include "audit/audit.def"
};
#undef SEEN

#define SEEN(number, key, zh, en) { TEXT_INIT(key), { TEXT_INIT(zh), TEXT_INIT(en) } },
static const struct match_seen seens[] = {
#include "audit/audit.def"
};
#undef CHECK
#undef NAMED
#undef NEVER
#undef MEET
#undef SEEN
#undef EXCLUDE

const struct audit_check *
audit_check(int number)
{
	return &checks[number];
}

const struct audit_meet *
audit_meet(size_t i)
{
	return i < ARRAY_LENGTH(meets) ? &meets[i] : NULL;
}

/* ---- what is needed ---- */

unsigned
audit_lacks(const struct audit_check *check, const struct audit_book *book)
{
	const bool *given = book->given;
	const struct value *value = book->law == NULL ? NULL : book->law->value;
	const struct {
		unsigned need;
		bool there;
	} needs[] = {
		{ REGISTER, given[AUDIT_REGISTER] },
		{ DECISIONS, given[AUDIT_DECISIONS] },
		{ PAID, given[AUDIT_PAYMENTS] || given[AUDIT_LEDGER] },
		{ LEDGER, given[AUDIT_LEDGER] },
		{ APPLICATIONS, given[AUDIT_APPLICATIONS] },
		{ AGES, value != NULL && value[PARAM_TEKUN_MINOR_AGE].set &&
				value[PARAM_TEKUN_ELDER_AGE].set },
		{ NOTICE, value != NULL && value[PARAM_NOTICE_DAYS].set &&
				  value[PARAM_NOTICE_TEKUN_DAYS].set },
		{ CARE, given[AUDIT_REGISTER] && book->care },
	};
	unsigned lacks = 0;

	for (size_t i = 0; i < ARRAY_LENGTH(needs); i++)
		lacks |= needs[i].there ? 0 : check->needs & needs[i].need;
	return lacks;
}

struct text
audit_need_name(unsigned need, enum language language)
{
	static const struct {
		unsigned need;
		struct text name[2];
	} names[] = {
		{ REGISTER, { TEXT_INIT("登记册"), TEXT_INIT("the register") } },
		{ DECISIONS, { TEXT_INIT("审核意见"), TEXT_INIT("decisions") } },
		{ PAID, { TEXT_INIT("发放名单或台账"), TEXT_INIT("payments or the ledger") } },
		{ LEDGER, { TEXT_INIT("台账"), TEXT_INIT("the ledger") } },
		{ APPLICATIONS, { TEXT_INIT("申请登记"), TEXT_INIT("applications") } },
		{ AGES,
		  { TEXT_INIT("规则里的特困年龄"),
		    TEXT_INIT("the ages of special hardship in the rules") } },
		{ NOTICE,
		  { TEXT_INIT("规则里的公示期"),
		    TEXT_INIT("the days of public notices in the rules") } },
		{ CARE,
		  { TEXT_INIT("登记册的照料人、协议期限和评估日期"),
		    TEXT_INIT("carer, agreement and assessment in the register") } },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (names[i].need == need)
			return names[i].name[language];
	return TEXT_NONE;
}

/* ---- kinds ---- */

const struct match_kind *
audit_kind(int number, const struct match_kind *from, const struct match *found,
	   struct arena *arena)
{
	const struct audit_check *check = audit_check(number);
	struct match_kind *kind = arena_alloc(arena, sizeof(*kind));
	struct text digits = prose_part(arena, LANGUAGE_EN, "", "audit-{1}{2}",
					number < 10 ? TEXT("0") : TEXT_NONE, NUM_TEXT(number));
	struct text shown = text_from(digits, strlen("audit-"));

	*kind = (struct match_kind){ .fact = -1, .plain = (check->needs & HOLDER) == 0 };
	if (from != NULL)
		*kind = *from;
	for (size_t i = 0; from == NULL && i < ARRAY_LENGTH(seens); i++)
		if (seen_by[i] == number && kind->seens++ == 0)
			kind->seen = &seens[i];
	for (size_t i = 0; from == NULL && i < found->pairs; i++) {
		kind->change[MATCH_ON] |= found->pair[i].row->cell[MATCH_ON].n > 0;
		kind->change[MATCH_AMOUNT] |= found->pair[i].row->amount != BLANK;
	}
	/* what a department knows and what the office knows are two leads, cleared one by one */
	kind->kind = from == NULL
			     ? digits
			     : prose_part(arena, LANGUAGE_EN, "", "{1}/{2}", digits, from->kind);
	kind->name[LANGUAGE_ZH] =
		prose_part(arena, LANGUAGE_EN, "", "审计{1} {2}", shown, check->name[LANGUAGE_ZH]);
	kind->name[LANGUAGE_EN] =
		prose_part(arena, LANGUAGE_EN, "", "{1} {2}", digits, check->name[LANGUAGE_EN]);
	memcpy(kind->question, check->question, sizeof(kind->question));
	return kind;
}

/* ---- extracts ---- */

/* The rows of the register are in the order of their lines. */
static const struct audit_person *
person_at(const struct audit_book *book, size_t line)
{
	size_t low = 0;
	size_t high = book->persons;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (book->person[middle].line < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low < book->persons && book->person[low].line == line ? &book->person[low] : NULL;
}

static bool
belongs(const struct audit_meet *meet, const struct subject *subject, const struct audit_book *book)
{
	const struct audit_person *person = NULL;

	if (meet->base == AUDIT_OF_PAYMENTS)
		return true;
	if (subject->supporter != (meet->base == AUDIT_OF_SUPPORTERS))
		return false;
	person = person_at(book, subject->line);
	if (person == NULL)
		return true;
	/* one who is registered as away is not counted already */
	return meet->base == AUDIT_OF_SUPPORTERS ? person->category == WORD_CATEGORY_TEKUN
						 : meet->number != 4 || auditbook_lives(person);
}

struct match_pair *
audit_sift(const struct audit_meet *meet, const struct match *match, const struct audit_book *book,
	   size_t *count)
{
	struct match_pair *kept = arena_calloc(match->pairs + 1, sizeof(*kept));

	*count = 0;
	for (size_t i = 0; i < match->pairs; i++)
		if (belongs(meet, match->pair[i].subject, book))
			kept[(*count)++] = match->pair[i];
	return kept;
}
