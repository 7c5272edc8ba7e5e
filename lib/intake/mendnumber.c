#include "intake/mendnumber.h"

#include <string.h>

#include "civil/account.h"
#include "civil/digits.h"
#include "civil/disability.h"
#include "civil/idcard.h"

enum {
	PHONE_LONGEST = 12, /* 0737 and eight digits */
	PHONE_SHORTEST = 7,
	MOBILE = 11,
};

/* The number, in the arena, with a finding only where the cell was not that already. */
static struct mend
settle(const struct mender *mender, struct text cell, const char *number, int code)
{
	struct mend mend = mend_become(mender, number, code);

	mend.became = (struct text){ 0 };
	if (code == MEND_FINE && !text_equal(mend.value, cell))
		mend.code = DIAG_NUMBER_MENDED;
	return mend;
}

static struct mend
good_identity(const struct mender *mender, struct text cell, const struct idcard *card, int code)
{
	if (card->kind == IDCARD_LEGACY)
		code = DIAG_IDENTITY_15;
	if (card->doubt & IDCARD_DOUBT_AGED)
		code = DIAG_IDENTITY_AGED;
	if (card->doubt & IDCARD_DOUBT_OLD)
		code = DIAG_IDENTITY_OLD;
	if (card->doubt & IDCARD_DOUBT_ZEROS)
		code = DIAG_IDENTITY_ZEROS;
	return settle(mender, cell, card->normalized, code);
}

struct mend
mendnumber_identity(const struct mender *mender, const struct column *column, struct text cell)
{
	static const enum diag_code code[] = {
		[IDCARD_LENGTH] = DIAG_IDENTITY_LENGTH, [IDCARD_CHARACTER] = DIAG_IDENTITY_FORM,
		[IDCARD_DATE] = DIAG_IDENTITY_DATE,     [IDCARD_FUTURE] = DIAG_IDENTITY_FUTURE,
		[IDCARD_CHECK] = DIAG_IDENTITY_CHECK,   [IDCARD_LOST] = DIAG_IDENTITY_LOST,
		[IDCARD_MASKED] = DIAG_IDENTITY_MASKED, [IDCARD_OTHER] = DIAG_IDENTITY_OTHER,
	};
	struct idcard card;
	enum idcard_fault fault = idcard_parse(cell, mender->today, &card);

	(void)column;
	if (fault == IDCARD_OK)
		return good_identity(mender, cell, &card, MEND_FINE);
	if (fault == IDCARD_BLANK) /* dashes alone */
		return mend_become(mender, "", DIAG_CELL_DASH);
	if (fault == IDCARD_CHARACTER && idcard_repair(cell, mender->today, &card))
		return good_identity(mender, cell, &card, DIAG_IDENTITY_ALIKE);
	return mend_leave(cell, code[fault]);
}

struct mend
mendnumber_card(const struct mender *mender, const struct column *column, struct text cell)
{
	char buf[MEND_CELL_SIZE];
	struct disability card;

	(void)column;
	if (disability_parse(cell, mender->today, &card) != DISABILITY_OK)
		return mend_leave(cell, DIAG_CARD_UNREAD);
	if (digits_clean(cell, buf, sizeof(buf)) == sizeof(buf))
		return mend_leave(cell, DIAG_CARD_UNREAD);
	return settle(mender, cell, buf, MEND_FINE);
}

struct mend
mendnumber_account(const struct mender *mender, const struct column *column, struct text cell)
{
	static const enum diag_code code[] = {
		[ACCOUNT_LENGTH] = DIAG_ACCOUNT_UNREAD,
		[ACCOUNT_CHARACTER] = DIAG_ACCOUNT_UNREAD,
		[ACCOUNT_LOST] = DIAG_ACCOUNT_DAMAGED,
		[ACCOUNT_MASKED] = DIAG_NUMBER_MASKED,
	};
	struct account account;
	enum account_fault fault = account_parse(cell, mender->bank, &account);

	(void)column;
	if (fault == ACCOUNT_BLANK)
		return mend_become(mender, "", DIAG_CELL_DASH);
	if (fault != ACCOUNT_OK)
		return mend_leave(cell, code[fault]);
	if (account.doubt & ACCOUNT_DOUBT_ZEROS)
		return mend_leave(cell, DIAG_ACCOUNT_DAMAGED);
	if (account.doubt & ACCOUNT_DOUBT_LUHN)
		return settle(mender, cell, account.normalized, DIAG_ACCOUNT_LUHN_WRONG);
	if (account.doubt & ACCOUNT_DOUBT_LENGTH)
		return settle(mender, cell, account.normalized, DIAG_ACCOUNT_ODD);
	return settle(mender, cell, account.normalized, MEND_FINE);
}

/* Where the second of two phones begins; n of t where there is one alone. */
static size_t
second_phone(struct text t)
{
	static const char *const between[] = { "/", "、", "，", ",", ";", "；", "或", "\n", "\\" };

	for (size_t i = 0; i < sizeof(between) / sizeof(*between); i++) {
		size_t at = text_find(t, text_of(between[i]));

		if (at != SIZE_MAX)
			return at;
	}
	return t.n;
}

/* Digits of one phone, without +86, 0 before a mobile one, and the .0 of a spreadsheet; "" where it
 * is none. */
static void
read_phone(struct text t, char buf[MEND_CELL_SIZE])
{
	static const char *const before[] = { "+86", "0086", "86", "0" };
	size_t n = digits_clean(t, buf, MEND_CELL_SIZE);

	if (n == MEND_CELL_SIZE)
		return;
	if (n > 2 && strcmp(buf + n - 2, ".0") == 0)
		buf[n -= 2] = '\0';
	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++) {
		size_t used = strlen(before[i]);

		/* a mobile number begins with 13 to 19; 010 is an area code */
		if (strncmp(buf, before[i], used) == 0 && n == used + MOBILE && buf[used] == '1' &&
		    buf[used + 1] >= '3')
			memmove(buf, buf + used, (n -= used) + 1);
	}
	if (strncmp(buf, "+86", 3) == 0)
		memmove(buf, buf + 3, (n -= 3) + 1);
	if (strspn(buf, "0123456789") != n || n < PHONE_SHORTEST || n > PHONE_LONGEST)
		buf[0] = '\0';
}

static bool
is_likely(const char *phone)
{
	size_t n = strlen(phone);

	if (n < PHONE_SHORTEST)
		return false;
	return phone[0] == '1' ? n == MOBILE : phone[0] == '0' ? n >= 10 : n <= 8;
}

struct mend
mendnumber_phone(const struct mender *mender, const struct column *column, struct text cell)
{
	char buf[MEND_CELL_SIZE];
	size_t second = second_phone(cell);

	(void)column;
	(void)digits_clean(cell, buf, sizeof(buf));
	if (digits_scientific(buf))
		return mend_leave(cell, DIAG_ACCOUNT_DAMAGED);
	if (memchr(cell.p, '*', cell.n) != NULL)
		return mend_leave(cell, DIAG_NUMBER_MASKED);
	if (digits_clean(cell, buf, sizeof(buf)) == 0)
		return mend_become(mender, "", DIAG_CELL_DASH);
	read_phone((struct text){ cell.p, second }, buf);
	if (!is_likely(buf))
		return mend_leave(cell, DIAG_PHONE_ODD);
	return settle(mender, cell, buf, second < cell.n ? DIAG_PHONE_TWO : MEND_FINE);
}

bool
mendnumber_is_lost(struct text cell)
{
	char buf[MEND_CELL_SIZE];

	(void)digits_clean(cell, buf, sizeof(buf));
	return digits_scientific(buf);
}
