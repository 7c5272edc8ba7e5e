#include "audit/auditpaid.h"

#include "audit/auditdecision.h"
#include "audit/auditgroup.h"
#include "audit/auditkey.h"
#include "audit/auditpair.h"
#include "base/num.h"
#include "base/prose.h"
#include "decide/unit.h"

enum { RELIEF_MONTHS = 12, ORGANISATION = 4 * (sizeof("院") - 1) };

/* ---- payments ---- */

/* Is it out, for a month that is known, and not come back as a whole? */
static bool
is_out(const struct audit_payment *payment)
{
	return payment->amount != BLANK && payment->amount > 0 && payment->owed != MONTH_NONE;
}

static struct text
month_text(struct auditclues *clues, month_t month)
{
	return prose_part(&clues->match.arena, LANGUAGE_EN, "", "{1}", MONTH_TEXT(month));
}

/* Is it what is paid by the month, be it late? */
static bool
is_monthly(const struct audit_payment *payment)
{
	return payment->kind == AUDIT_NO_WORD || payment->kind == WORD_PAYMENT_REGULAR ||
	       payment->kind == WORD_PAYMENT_ARREARS;
}

/* ---- 1 ---- */

/* When somebody died, by whichever of his rows has it first; DAY_NONE: by none. */
static day_t
death_of(const struct audit_book *book, uint64_t key)
{
	day_t died_on = DAY_NONE;
	size_t walk;

	for (size_t i = key == 0 ? INDEX_NONE : index_first(&book->by_person, key, &walk);
	     i != INDEX_NONE; i = index_next(&book->by_person, key, &walk)) {
		day_t own = book->person[i].died_on;

		if (own != DAY_NONE && (died_on == DAY_NONE || own < died_on))
			died_on = own;
	}
	return died_on;
}

void
auditpaid_dead(struct auditclues *clues)
{
	const struct audit_book *book = clues->book;

	for (size_t i = 0; i < book->payments; i++) {
		const struct audit_payment *payment = &book->payment[i];
		day_t died_on = death_of(book, payment->key);

		if (died_on == DAY_NONE || !is_out(payment) || payment->owed <= month_of(died_on))
			continue;
		auditclue_payment(
			clues, payment,
			AUDITCLUE(.on = month_text(clues, payment->owed), .amount = payment->amount,
				  .doubt = unit_is_household(payment->programme)
						   ? auditclue_words(
							     clues,
							     "按户发的，户里别的人可能仍该享受",
							     "it is the household's, of whom "
							     "others may be entitled")
						   : TEXT_NONE));
	}
}

/* ---- 5 ---- */

static bool
mix_twice(const struct audit_payment *payment, uint64_t whose, uint64_t *key)
{
	bool arrears = payment->kind == WORD_PAYMENT_ARREARS;
	bool once = payment->kind == WORD_PAYMENT_ONCE;
	int64_t kind = payment->kind == AUDIT_NO_WORD ? WORD_PAYMENT_REGULAR : payment->kind;

	if (!is_out(payment) || whose == 0 || payment->kind == WORD_PAYMENT_PRICE)
		return false;
	*key = auditkey_mix(auditkey_mix(auditkey_mix(whose, payment->programme), payment->owed),
			    kind);
	if (arrears || once)
		*key = auditkey_mix(*key, payment->amount);
	if (once)
		*key = auditkey_mix(*key, (int64_t)payment->case_key);
	return true;
}

static bool
key_twice(const struct audit_payment *payment, uint64_t *key)
{
	return mix_twice(payment, payment->key, key);
}

/* One more is a lead again, be it of the same sum. */
static struct text
count_text(struct auditclues *clues, size_t count)
{
	return prose_part(&clues->match.arena, LANGUAGE_EN, "", "payments={1}",
			  NUM_TEXT((int64_t)count));
}

static void
take_twice(struct auditclues *clues, const struct audit_payment *const *payment, size_t count)
{
	struct text seen = count_text(clues, count);

	for (size_t i = 0; i < count; i++)
		auditclue_payment(clues, payment[i],
				  AUDITCLUE(.what = month_text(clues, payment[i]->owed),
					    .amount = payment[i]->amount, .seen = seen));
}

static bool
key_household(const struct audit_payment *payment, uint64_t *key)
{
	return is_monthly(payment) && unit_is_household(payment->programme) &&
	       mix_twice(payment, payment->household, key);
}

/* Of one household, under several of its people or one without a number. */
static void
take_household(struct auditclues *clues, const struct audit_payment *const *payment, size_t count)
{
	bool several = payment[0]->key == 0;
	struct text seen = count_text(clues, count);

	for (size_t i = 1; i < count; i++)
		several |= payment[i]->key != payment[0]->key;
	for (size_t i = 0; i < count && several; i++)
		auditclue_payment(
			clues, payment[i],
			AUDITCLUE(.what = month_text(clues, payment[i]->owed),
				  .amount = payment[i]->amount, .seen = seen,
				  .doubt = auditclue_words(
					  clues, "按户发的，同一户发了几次",
					  "it is the household's, which was paid several times")));
}

void
auditpaid_twice(struct auditclues *clues)
{
	auditgroup_each(clues, 2, key_twice, take_twice);
	auditgroup_each(clues, 2, key_household, take_household);
}

/* ---- 6 ---- */

static bool
key_month(const struct audit_payment *payment, uint64_t *key)
{
	*key = auditkey_mix(payment->key, payment->owed);
	return is_out(payment) && payment->key != 0 && payment->kind != WORD_PAYMENT_PRICE &&
	       payment->kind != WORD_PAYMENT_ONCE;
}

/* By which article, where rules were given; and whether he is the household's head alone. */
static struct text
exclusive_doubt(struct auditclues *clues, enum ground ground, bool by_head)
{
	const struct law *law = clues->book->law;
	const struct cite *cite = law == NULL ? NULL : law_cite(law, ground, 0);
	struct text head = auditclue_words(clues, "低保按户发，写的是户主，本人可能不在保障人口里",
					   "the household's is under its head, who may not be "
					   "covered by it");

	if (cite == NULL)
		return by_head ? head : TEXT_NONE;
	return by_head ? prose_part(&clues->match.arena, clues->language, "依据{1}；{2}",
				    "by {1}; {2}", cite->text, head)
		       : prose_part(&clues->match.arena, clues->language, "依据{1}", "by {1}",
				    cite->text);
}

/* The programmes of payments, each once. */
enum { PROGRAMMES = WORD_CATEGORY_INVALID - WORD_CATEGORY_DIBAO + 1 };

static size_t
programmes_of(const struct audit_payment *const *payment, size_t count, int16_t programme[])
{
	bool has[PROGRAMMES] = { false };
	size_t several = 0;

	for (size_t i = 0; i < count; i++) {
		int place = payment[i]->programme - (int)WORD_CATEGORY_DIBAO;

		if (place < 0 || place >= PROGRAMMES || has[place])
			continue;
		has[place] = true;
		programme[several++] = payment[i]->programme;
	}
	return several;
}

static void
take_exclusive(struct auditclues *clues, const struct audit_payment *const *payment, size_t count)
{
	int16_t programme[PROGRAMMES];
	size_t several = programmes_of(payment, count, programme);
	bool by_head = false;

	for (size_t i = 0; i < several; i++)
		by_head |= unit_is_household(programme[i]);
	for (size_t i = 0; i < count && several > 1; i++) {
		enum ground ground = GROUND_NONE;

		for (size_t k = 0; k < several && ground == GROUND_NONE; k++)
			ground = auditpair_ground(payment[i]->programme, programme[k]);
		if (ground != GROUND_NONE)
			auditclue_payment(
				clues, payment[i],
				AUDITCLUE(.doubt = exclusive_doubt(clues, ground, by_head),
					  .seen = prose_part(
						  &clues->match.arena, LANGUAGE_EN, "",
						  "programme={1}",
						  auditclue_word(payment[i]->programme))));
	}
}

void
auditpaid_exclusive(struct auditclues *clues)
{
	auditgroup_each(clues, 2, key_month, take_exclusive);
}

/* ---- 25 ---- */

static bool
key_unit(const struct audit_payment *payment, uint64_t *key)
{
	*key = auditkey_mix(payment->unit, payment->owed);
	return payment->owed != MONTH_NONE && payment->amount != BLANK && is_monthly(payment);
}

static void
compare_amount(struct auditclues *clues, const struct audit_payment *const *payment, size_t count)
{
	const struct audit_decision *decision = auditdecision_of(clues->book, payment[0]);
	struct arena *arena = &clues->match.arena;
	fen_t sum = 0;

	for (size_t i = 0; i < count; i++)
		sum += payment[i]->amount;
	/* what no list here covers may be in another */
	if (sum == 0 || decision == NULL || decision->amount == BLANK || decision->amount == sum)
		return;
	struct text doubt = prose_part(arena, clues->language, "确认{1}元，发了{2}元",
				       "approved {1} yuan, paid {2}", MONEY_TEXT(decision->amount),
				       MONEY_TEXT(sum));
	struct text seen = prose_part(arena, LANGUAGE_EN, "", "approved_amount={1};paid={2}",
				      MONEY_TEXT(decision->amount), MONEY_TEXT(sum));

	for (size_t i = 0; i < count; i++)
		auditclue_payment(clues, payment[i],
				  AUDITCLUE(.what = month_text(clues, payment[i]->owed),
					    .amount = payment[i]->amount, .doubt = doubt,
					    .seen = seen));
}

void
auditpaid_amount(struct auditclues *clues)
{
	auditgroup_each(clues, 1, key_unit, compare_amount);
}

/* ---- 26 ---- */

/* What came back of a month is paid again in another, as arrears. */
static bool
key_once(const struct audit_payment *payment, uint64_t *key)
{
	int64_t kind = is_monthly(payment) ? WORD_PAYMENT_REGULAR : payment->kind;

	*key = auditkey_mix(auditkey_mix(auditkey_mix(payment->unit, payment->owed), kind),
			    (int64_t)payment->case_key);
	return payment->posted && payment->owed != MONTH_NONE && payment->amount != BLANK;
}

/* In the order of the ledger: what went out is less to be paid, and more where it came back. */
static void
take_unpaid(struct auditclues *clues, const struct audit_payment *const *payment, size_t count)
{
	const struct audit_payment *last = NULL;
	fen_t open = 0;

	for (size_t i = 0; i < count; i++) {
		const struct audit_payment *own = payment[i];

		fen_t gross = own->amount + own->back;

		open = own->lost || gross > open ? 0 : open - gross;
		if (!own->lost && own->back > 0) {
			open += own->back;
			last = own;
		}
	}
	if (last != NULL && open > 0)
		auditclue_payment(clues, last,
				  AUDITCLUE(.what = month_text(clues, last->owed), .amount = open));
}

void
auditpaid_unpaid(struct auditclues *clues)
{
	auditgroup_each(clues, 1, key_once, take_unpaid);
}

/* ---- 27 ---- */

static bool
key_account(const struct audit_payment *payment, uint64_t *key)
{
	*key = auditkey_mix(payment->account, payment->owed);
	return is_out(payment) && payment->account != 0;
}

static void
take_account(struct auditclues *clues, const struct audit_payment *const *payment, size_t count)
{
	struct text *household = arena_alloc(&clues->match.arena, count * sizeof(*household));
	bool shared = false;

	for (size_t i = 0; i < count; i++) {
		shared |= payment[i]->household != payment[0]->household;
		household[i] = once_text(&clues->book->once, payment[i]->household_id);
	}
	if (!shared)
		return;
	struct text what = auditclue_households(clues, household, count);

	for (size_t i = 0; i < count; i++)
		auditclue_payment(
			clues, payment[i],
			AUDITCLUE(.what = what,
				  .doubt = auditclue_words(clues, "几户的钱发到同一个账户",
							   "payments of several households in one "
							   "account")));
}

/* Is the holder somebody of the household, or is that not known? */
static bool
holds(const struct audit_book *book, const struct audit_payment *payment)
{
	struct audit_walk walk;
	const struct audit_person *member = auditbook_member(book, payment->household, &walk);
	struct text payee = once_text(&book->once, payment->payee);

	if (member == NULL || payee.n == 0 || payment->name == payment->payee)
		return true;
	for (; member != NULL; member = auditbook_next(book, payment->household, &walk))
		if (unit_is_one_name(once_text(&book->once, member->name), payee))
			return true;
	return unit_is_one_name(once_text(&book->once, payment->name), payee);
}

void
auditpaid_account(struct auditclues *clues)
{
	const struct audit_book *book = clues->book;

	auditgroup_each(clues, 2, key_account, take_account);
	for (size_t i = 0; i < book->payments; i++)
		if (is_out(&book->payment[i]) && !holds(book, &book->payment[i]))
			auditclue_payment(
				clues, &book->payment[i],
				AUDITCLUE(.what = once_text(&book->once, book->payment[i].payee),
					  .doubt = auditclue_words(
						  clues, "户名不是登记的户里的人",
						  "the holder is nobody of the household")));
}

/* ---- 28 ---- */

/* A person may be called 王中心: of what is as short, only words that are no name. */
static bool
is_organisation(struct text payee)
{
	return text_is_any(payee, "敬老院|福利院|养老院|护理院|卫生院|村委会|居委会") ||
	       (payee.n >= ORGANISATION &&
		text_ends_any(payee, "院|村委会|居委会|委员会|社区|学校|公司|合作社|中心|政府|"
				     "办公室|救助站|民政局|财政所|服务部|村民小组"));
}

void
auditpaid_organisation(struct auditclues *clues)
{
	const struct audit_book *book = clues->book;

	for (size_t i = 0; i < book->payments; i++) {
		struct text payee = once_text(&book->once, book->payment[i].payee);

		if (is_out(&book->payment[i]) && is_organisation(payee))
			auditclue_payment(clues, &book->payment[i], AUDITCLUE(.what = payee));
	}
}

/* ---- 29 ---- */

static bool
key_relief(const struct audit_payment *payment, uint64_t *key)
{
	*key = payment->key;
	return is_out(payment) && payment->key != 0 &&
	       (payment->programme == WORD_CATEGORY_RELIEF_EMERGENCY ||
		payment->programme == WORD_CATEGORY_RELIEF_EXPENDITURE);
}

/* Parts of one case are one case. */
static bool
are_two(const struct audit_payment *a, const struct audit_payment *b)
{
	return a->case_key == 0 || a->case_key != b->case_key;
}

/* Within the months around it, of what stands in the order of months? */
static bool
is_near(const struct audit_payment *a, const struct audit_payment *b)
{
	return b->owed - a->owed < RELIEF_MONTHS;
}

/* Of parts of one case that stand side by side, the nearest of another is before or behind them. */
static void
take_relief(struct auditclues *clues, const struct audit_payment *const *payment, size_t count)
{
	for (size_t i = 0, end; i < count; i = end) {
		size_t begin = i;

		for (end = i + 1; end < count && !are_two(payment[begin], payment[end]); end++)
			;
		for (; i < end; i++)
			if ((begin > 0 && is_near(payment[begin - 1], payment[i])) ||
			    (end < count && is_near(payment[i], payment[end])))
				auditclue_payment(
					clues, payment[i],
					AUDITCLUE(.on = month_text(clues, payment[i]->owed),
						  .amount = payment[i]->amount));
	}
}

void
auditpaid_relief(struct auditclues *clues)
{
	auditgroup_each(clues, 2, key_relief, take_relief);
}
