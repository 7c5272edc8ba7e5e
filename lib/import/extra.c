#include "import/extra.h"

#include <string.h>

#include "base/money.h"
#include "civil/account.h"
#include "civil/digits.h"
#include "civil/disability.h"
#include "civil/idcard.h"
#include "mend/mendday.h"
#include "mend/mendnumber.h"

enum { NUMBERS_LEAST = 3, LIKE_OF = 5, LIKE_LEAST = 4, ACCOUNT_SURELY = 15 };

/* A cell, as far as all kinds look at it. */
struct look {
	struct text cell;
	size_t digits;
	bool lost; /* 4.3E+17 */
	bool identity;
	bool certificate; /* which has an identity number in it */
};

/* The kinds: where they are counted as, and how many digits their cells have, damaged or not. */
static const struct {
	int place; /* of the register, whose column says how they are mended */
	size_t fewest;
	size_t most;
	struct text zh;
	struct text en;
} kinds[] = {
	[EXTRA_IDENTITY] = { REGISTER_id_number, 14, 20, TEXT_INIT("身份证号"),
			     TEXT_INIT("identity numbers") },
	[EXTRA_ACCOUNT] = { REGISTER_account, 12, 23, TEXT_INIT("银行账号"),
			    TEXT_INIT("bank accounts") },
	[EXTRA_PHONE] = { REGISTER_phone, 7, 24, TEXT_INIT("电话"), TEXT_INIT("phones") },
	[EXTRA_DAY] = { REGISTER_last_recheck, 4, 8, TEXT_INIT("日期"), TEXT_INIT("dates") },
	[EXTRA_MONEY] = { REGISTER_amount, 1, 9, TEXT_INIT("金额"), TEXT_INIT("amounts of money") },
};

static bool
is_account(const struct look *look)
{
	struct account account;

	return !look->identity && !look->certificate && look->digits >= ACCOUNT_SURELY &&
	       account_parse(look->cell, TEXT_NONE, &account) == ACCOUNT_OK && account.doubt == 0;
}

/* A mobile phone, or one with its area code. */
static bool
is_phone(const struct look *look)
{
	char buf[MEND_CELL_SIZE];
	size_t n = digits_clean(look->cell, buf, sizeof(buf));

	return n == look->digits && ((n == 11 && buf[0] == '1' && buf[1] >= '3') ||
				     (n >= 10 && n <= 12 && buf[0] == '0' && buf[1] != '0'));
}

/* With its year first, of four digits. */
static bool
is_day(const struct look *look, const struct mender *mender)
{
	const struct mend_from from = {
		.column = &schema_of(RECORD_REGISTER)->column[REGISTER_last_recheck],
	};
	struct mend mend = mendday_day(mender, &from, look->cell);

	return look->digits >= 6 &&
	       (text_begins(look->cell, TEXT("19")) || text_begins(look->cell, TEXT("20"))) &&
	       (mend.code == MEND_FINE || diag_level((enum diag_code)mend.code) == DIAG_NOTE);
}

/* No number that begins with 0, which is a name. */
static bool
is_money(const struct look *look)
{
	struct text t = look->cell;
	fen_t fen;

	return money_parse(t.p, t.n, &fen) == MONEY_OK &&
	       !(t.n > 1 && t.p[0] == '0' && t.p[1] != '.');
}

static bool
is_sure(enum extra_kind kind, const struct look *look, const struct mender *mender)
{
	switch (kind) {
	case EXTRA_IDENTITY:
		return look->identity;
	case EXTRA_ACCOUNT:
		return is_account(look);
	case EXTRA_PHONE:
		return is_phone(look);
	case EXTRA_DAY:
		return is_day(look, mender);
	case EXTRA_MONEY:
		return is_money(look);
	case EXTRA_KINDS:
		break;
	}
	return false;
}

static struct look
look_at(const struct mender *mender, struct text cell)
{
	char buf[MEND_CELL_SIZE];
	struct look look = { .cell = cell };
	struct idcard card;
	struct disability certificate;
	size_t n = digits_clean(cell, buf, sizeof(buf));

	for (size_t i = 0; n < sizeof(buf) && i < n; i++)
		look.digits += text_is_digit(buf[i]);
	look.lost = mendnumber_is_lost(cell);
	look.identity = idcard_parse(cell, mender->today, &card) == IDCARD_OK;
	look.certificate = disability_parse(cell, mender->today, &certificate) == DISABILITY_OK;
	return look;
}

void
extra_add(struct extra *extra, const struct mender *mender, struct text cell)
{
	const struct look look = look_at(mender, cell);

	extra->words += cell.n > 0 && look.digits == 0;
	extra->numbers += look.digits > 0;
	for (enum extra_kind i = 0; look.digits > 0 && i < EXTRA_KINDS; i++) {
		bool sure = is_sure(i, &look, mender);
		bool sized = look.digits >= kinds[i].fewest && look.digits <= kinds[i].most;

		extra->sure[i] += sure;
		extra->like[i] += sure || sized || (look.lost && i <= EXTRA_ACCOUNT);
	}
}

static bool
speaks_of_money(struct text heading)
{
	static const struct text words[] = { TEXT_INIT("金"), TEXT_INIT("额"), TEXT_INIT("元"),
					     TEXT_INIT("费"), TEXT_INIT("钱"), TEXT_INIT("款") };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_find(heading, words[i]) != SIZE_MAX)
			return true;
	return false;
}

struct heading
extra_about(const struct extra *extra, struct text heading)
{
	for (enum extra_kind i = 0; i < EXTRA_KINDS; i++)
		if (extra->numbers >= NUMBERS_LEAST && extra->words <= extra->numbers &&
		    extra->sure[i] * 2 >= extra->numbers &&
		    extra->like[i] * LIKE_OF >= extra->numbers * LIKE_LEAST &&
		    (i != EXTRA_MONEY || speaks_of_money(heading)))
			return (struct heading){ .home = HEADING_EXTRA,
						 .place = kinds[i].place,
						 .scale = heading_scale(heading) };
	return heading_none();
}

struct text
extra_words(struct heading about, enum language language)
{
	for (enum extra_kind i = 0; i < EXTRA_KINDS; i++)
		if (kinds[i].place == about.place)
			return language == LANGUAGE_ZH ? kinds[i].zh : kinds[i].en;
	return TEXT_NONE;
}
