#include "mend/mendnumber.h"

#include <string.h>

#include "civil/account.h"
#include "civil/digits.h"
#include "civil/disability.h"
#include "civil/idcard.h"
#include "mend/mendday.h"
#include "mend/mendword.h"
#include "table/decimal.h"

enum {
	PHONE_LONGEST = 12, /* 0737 and eight digits */
	PHONE_SHORTEST = 7,
	MOBILE = 11,
	SERVICE = 10,      /* 400 and seven digits */
	EXACT = 15,        /* digits that a spreadsheet's number keeps */
	ACCOUNT_EACH = 12, /* of two accounts in a cell */
};

/* The number, in the arena, with a finding only where the cell was not that already. */
static struct mend
settle(const struct mender *mender, struct text cell, const char *number, enum diag_code code)
{
	struct mend mend = mender_become(mender, number, code);

	mend.became = TEXT_NONE;
	if (code == DIAG_NONE && !text_equal(mend.value, cell))
		mend.code = DIAG_NUMBER_MENDED;
	return mend;
}

/* What stands around the digits of a number. */
struct around {
	struct text before;
	struct text number;
	struct text behind;
};

/* Part t before its first digit, and behind its last digit or X. */
static bool
take_around(struct text t, struct around *around)
{
	size_t begin = 0;
	size_t end = t.n;

	while (begin < t.n && !text_is_digit(t.p[begin]))
		begin++;
	while (end > begin && !text_is_digit(t.p[end - 1]) && t.p[end - 1] != 'X' &&
	       t.p[end - 1] != 'x')
		end--;
	*around = (struct around){ { t.p, begin },
				   { t.p + begin, end - begin },
				   { t.p + end, t.n - end } };
	return around->number.n > 0 && around->number.n < t.n;
}

/* Does t say no more than the heading of the column does, as "身份证号：" and "（"? */
static bool
says_column(const struct column *column, struct text t)
{
	char buf[MEND_CELL_SIZE];
	struct text folded = text_fold(t, buf, sizeof(buf));

	if (folded.n == 0 || text_is_any(folded, ":|：|(|[|【|.|no.|tel|tel:|id|id:"))
		return true;
	if (folded.p[folded.n - 1] == ':')
		folded.n--;
	return text_equal(folded, column->label) || text_listed(column->aliases, '|', folded);
}

static bool
ends_sentence(struct text t)
{
	char buf[MEND_CELL_SIZE];

	return t.n == 0 || text_is_any(text_fold(t, buf, sizeof(buf)), "。|.|,|、|;|:|)|]|】");
}

/* The finding for a number that was taken out of what stood around it. */
static enum diag_code
words_off(const struct column *column, const struct around *around)
{
	return says_column(column, around->before) && ends_sentence(around->behind)
		       ? DIAG_NUMBER_MENDED
		       : DIAG_NUMBER_WORDS;
}

/* Two numbers of at least this many places, with something between them? */
static bool
has_two(struct text t, size_t places)
{
	size_t run = 0;
	size_t runs = 0;

	for (size_t i = 0; i < t.n; i++) {
		run = text_is_digit(t.p[i]) ? run + 1 : 0;
		runs += run == places;
	}
	return runs > 1;
}

/* Places hidden behind letters: 439921XXXXXXXX0015 */
static bool
is_masked(struct text folded)
{
	return text_has_any(folded, "xx|××");
}

static struct mend
good_identity(const struct mender *mender, struct text cell, const struct idcard *card,
	      enum diag_code code)
{
	if (card->kind == IDCARD_LEGACY)
		code = DIAG_IDENTITY_15;
	if (card->doubt & IDCARD_DOUBT_PLACE)
		code = DIAG_IDENTITY_PLACE;
	if (card->doubt & IDCARD_DOUBT_AGED)
		code = DIAG_IDENTITY_AGED;
	if (card->doubt & IDCARD_DOUBT_OLD)
		code = DIAG_IDENTITY_OLD;
	if (card->doubt & IDCARD_DOUBT_ZEROS)
		code = DIAG_IDENTITY_ZEROS;
	return settle(mender, cell, card->normalized, code);
}

/* A passport, or a permit to travel: a letter or two and digits, or its name. */
static bool
is_permit(struct text folded)
{
	size_t letters = 0;
	size_t digits = 0;

	if (text_has_any(folded, "护照|通行证|台胞证|回乡证|港澳|永居|永久居留"))
		return true;
	while (letters < folded.n && folded.p[letters] >= 'a' && folded.p[letters] <= 'z')
		letters++;
	while (letters + digits < folded.n && text_is_digit(folded.p[letters + digits]))
		digits++;
	return letters + digits == folded.n && letters >= 1 && letters <= 2 && digits >= 6 &&
	       digits <= 10;
}

/* What stands in the cell instead of an identity number; otherwise where it is a wrong one. */
static enum diag_code
instead_of_identity(const struct mender *mender, struct text cell, enum diag_code otherwise)
{
	char buf[MEND_CELL_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));
	struct disability certificate;
	struct around around;
	struct text number = take_around(cell, &around) ? around.number : cell;

	if (disability_parse(cell, mender->today, &certificate) == DISABILITY_OK ||
	    disability_parse(number, mender->today, &certificate) == DISABILITY_OK)
		return DIAG_IDENTITY_CARD;
	if (has_two(cell, IDCARD_SIZE - 2))
		return DIAG_NUMBER_TWO;
	if (is_permit(folded))
		return DIAG_IDENTITY_PERMIT;
	if (otherwise == DIAG_IDENTITY_FORM && is_masked(folded))
		return DIAG_IDENTITY_MASKED;
	return otherwise == DIAG_IDENTITY_FORM && around.number.n == 0 ? DIAG_IDENTITY_WORDS
								       : otherwise;
}

struct mend
mendnumber_identity(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	static const enum diag_code code[] = {
		[IDCARD_BLANK] = DIAG_IDENTITY_WORDS,    [IDCARD_LENGTH] = DIAG_IDENTITY_LENGTH,
		[IDCARD_CHARACTER] = DIAG_IDENTITY_FORM, [IDCARD_DATE] = DIAG_IDENTITY_DATE,
		[IDCARD_FUTURE] = DIAG_IDENTITY_FUTURE,  [IDCARD_CHECK] = DIAG_IDENTITY_CHECK,
		[IDCARD_LOST] = DIAG_IDENTITY_LOST,      [IDCARD_MASKED] = DIAG_IDENTITY_MASKED,
		[IDCARD_OTHER] = DIAG_IDENTITY_OTHER,
	};
	struct idcard card;
	struct around around;
	enum idcard_fault fault = idcard_parse(cell, mender->today, &card);

	if (fault == IDCARD_OK)
		return good_identity(mender, cell, &card, DIAG_NONE);
	if (fault == IDCARD_CHARACTER && idcard_repair(cell, mender->today, &card))
		return good_identity(mender, cell, &card, DIAG_IDENTITY_ALIKE);
	/* the check character vouches for 18 places, whatever stands beside them */
	if (fault == IDCARD_CHARACTER && take_around(cell, &around) &&
	    idcard_parse(around.number, mender->today, &card) == IDCARD_OK &&
	    card.kind != IDCARD_LEGACY)
		return good_identity(mender, cell, &card, words_off(from->column, &around));
	return mender_leave(cell, instead_of_identity(mender, cell, code[fault]));
}

struct mend
mendnumber_card(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	char buf[MEND_CELL_SIZE];
	struct disability card;
	struct around around;
	bool dressed = take_around(cell, &around);

	if (disability_parse(cell, mender->today, &card) == DISABILITY_OK)
		dressed = false;
	else if (mendnumber_is_lost(cell))
		return mender_leave(cell, DIAG_ACCOUNT_DAMAGED);
	else if (memchr(cell.p, '*', cell.n) != NULL)
		return mender_leave(cell, DIAG_NUMBER_MASKED);
	else if (!dressed || disability_parse(around.number, mender->today, &card) != DISABILITY_OK)
		return mender_leave(cell, DIAG_CARD_UNREAD);
	size_t n = strlen(card.person.normalized);

	memcpy(buf, card.person.normalized, n);
	buf[n++] = (char)('0' + (int)card.type);
	buf[n++] = (char)('0' + card.grade);
	if (card.reissue > 0) {
		buf[n++] = 'B';
		buf[n++] = (char)('0' + card.reissue);
	}
	buf[n] = '\0';
	return settle(mender, cell, buf, dressed ? words_off(from->column, &around) : DIAG_NONE);
}

/* A bank before the number and a remark in brackets behind it say nothing of its digits. */
static bool
may_leave_off(const struct column *column, const struct around *around)
{
	struct text before = around->before;
	bool bank = says_column(column, before);

	before = text_drop_end(text_trim(text_drop_end(before, "：")), ":");
	bank |= column->kind == KIND_ACCOUNT && text_ends_any(before, "行|社|邮政|储蓄|存折|卡");
	return bank && (ends_sentence(around->behind) || text_begins_any(around->behind, "（|("));
}

/* 81099900600001.0: a number that a program kept as one; of more places the last would be lost. */
static struct text
drop_decimals(struct text t)
{
	struct text whole = text_drop_end(t, ".00|.0");

	return whole.n <= EXACT ? whole : t;
}

static struct mend
good_account(const struct mender *mender, struct text cell, const struct account *account,
	     enum diag_code code)
{
	if (account->doubt & ACCOUNT_DOUBT_ZEROS)
		return mender_leave(cell, DIAG_ACCOUNT_DAMAGED);
	if (account->doubt & ACCOUNT_DOUBT_LUHN)
		code = DIAG_ACCOUNT_LUHN_WRONG;
	else if (account->doubt & ACCOUNT_DOUBT_CARD)
		code = DIAG_ACCOUNT_CARD_LONG;
	else if (account->doubt & ACCOUNT_DOUBT_LENGTH)
		code = DIAG_ACCOUNT_ODD;
	return settle(mender, cell, account->normalized, code);
}

struct mend
mendnumber_account(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	static const enum diag_code code[] = {
		[ACCOUNT_BLANK] = DIAG_ACCOUNT_UNREAD,     [ACCOUNT_LENGTH] = DIAG_ACCOUNT_UNREAD,
		[ACCOUNT_CHARACTER] = DIAG_ACCOUNT_UNREAD, [ACCOUNT_LOST] = DIAG_ACCOUNT_DAMAGED,
		[ACCOUNT_MASKED] = DIAG_NUMBER_MASKED,
	};
	struct account account;
	struct around around;
	enum account_fault fault = account_parse(drop_decimals(cell), from->bank, &account);

	if (has_two(cell, ACCOUNT_EACH))
		return mender_leave(cell, DIAG_NUMBER_TWO);
	if (fault == ACCOUNT_OK)
		return good_account(mender, cell, &account, DIAG_NONE);
	if (fault == ACCOUNT_CHARACTER && take_around(cell, &around) &&
	    may_leave_off(from->column, &around) &&
	    account_parse(around.number, from->bank, &account) == ACCOUNT_OK)
		return good_account(mender, cell, &account, words_off(from->column, &around));
	return mender_leave(cell, code[fault]);
}

/* 1-24 as a workbook of Chinese shows it, 1月24日. */
static bool
is_shown_day(struct text cell)
{
	return cell.n > 0 && text_is_digit(cell.p[0]) && text_has(cell, TEXT("月")) &&
	       text_ends(cell, TEXT("日"));
}

struct mend
mendnumber_household(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	return mendnumber_is_lost(cell) || mendday_is_damage(cell) || is_shown_day(cell)
		       ? mender_leave(cell, DIAG_HOUSEHOLD_DAMAGED)
		       : mendword_text(mender, from, cell);
}

/* Where the second of two phones begins; n of t where there is one alone. */
static size_t
second_phone(struct text t)
{
	static const char *const between[] = { "/", "、", "，", ",", ";", "；", "或", "\n", "\\" };

	for (size_t i = 0; i < ARRAY_LENGTH(between); i++) {
		size_t at = text_find(t, text_of(between[i]));

		if (at != SIZE_MAX)
			return at;
	}
	/* 13900000001 13900000002 */
	size_t blank = text_find(t, TEXT(" "));

	return blank != SIZE_MAX && has_two(t, MOBILE) ? blank : t.n;
}

/* The digits of t without brackets, as those of an area code, into buf; "" where it is too long. */
static size_t
phone_digits(struct text t, char buf[MEND_CELL_SIZE])
{
	char fold[MEND_CELL_SIZE];
	struct text folded = text_fold(t, fold, sizeof(fold));
	size_t n = 0;

	for (size_t i = 0; i < folded.n; i++)
		if (folded.p[i] != '(' && folded.p[i] != ')')
			fold[n++] = folded.p[i];
	n = digits_clean((struct text){ fold, n }, buf, MEND_CELL_SIZE);
	return n == MEND_CELL_SIZE ? 0 : n;
}

/* Digits of one phone, without +86, 0 before a mobile one, and the .0 of a spreadsheet; "" where it
 * is none. */
static void
read_phone(struct text t, char buf[MEND_CELL_SIZE])
{
	static const char *const before[] = { "+86", "0086", "86", "0" };
	size_t n = phone_digits(drop_decimals(t), buf);

	for (size_t i = 0; i < ARRAY_LENGTH(before); i++) {
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
	if (n == SERVICE && (strncmp(phone, "400", 3) == 0 || strncmp(phone, "800", 3) == 0))
		return true;
	/* no mobile number begins with 10 to 12, no area code with 00 */
	return phone[0] == '1'   ? n == MOBILE && phone[1] >= '3'
	       : phone[0] == '0' ? n >= 10 && phone[1] != '0'
				 : n <= 8;
}

/* 2026-11-01, or so with other signs between: no number of eight digits. */
static bool
is_day(struct text cell)
{
	char buf[MEND_CELL_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));
	day_t day;

	for (size_t i = 0; i < folded.n; i++)
		if (buf[i] == '/' || buf[i] == '.')
			buf[i] = '-';
	return day_parse(folded.p, folded.n, &day);
}

/* The phone of a part of a cell, into buf, and the finding for it; "" where it is none. */
static enum diag_code
take_phone(const struct column *column, struct text t, char buf[MEND_CELL_SIZE])
{
	struct around around;

	read_phone(t, buf);
	if (is_likely(buf) || !take_around(t, &around) || !may_leave_off(column, &around))
		return DIAG_NONE;
	read_phone(around.number, buf);
	return words_off(column, &around);
}

/* 1.3900000001E10: a program's way to write 13900000001, with all of its digits. */
static struct text
write_out(struct text cell, char buf[DECIMAL_SIZE])
{
	struct text number;
	size_t written = 0;

	for (size_t i = 0; i < cell.n && cell.p[i] != 'e' && cell.p[i] != 'E'; i++)
		written += text_is_digit(cell.p[i]);
	if (decimal_read(cell, buf, &number) != DECIMAL_EXACT || number.n > written ||
	    memchr(number.p, '.', number.n) != NULL)
		return cell;
	return number;
}

struct mend
mendnumber_phone(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	char buf[MEND_CELL_SIZE];
	char plain[DECIMAL_SIZE];
	struct text whole = cell;
	bool two = false;

	if (mendnumber_is_lost(cell))
		cell = write_out(cell, plain);
	size_t second = second_phone(cell);

	for (size_t i = second; i < cell.n; i++)
		two |= text_is_digit(cell.p[i]);
	(void)digits_clean(cell, buf, sizeof(buf));
	if (digits_scientific(buf))
		return mender_leave(whole, DIAG_ACCOUNT_DAMAGED);
	if (memchr(cell.p, '*', cell.n) != NULL || is_masked(text_fold(cell, buf, sizeof(buf))))
		return mender_leave(cell, DIAG_NUMBER_MASKED);
	enum diag_code code = take_phone(from->column, (struct text){ cell.p, second }, buf);

	if (!is_likely(buf) || is_day(cell))
		return mender_leave(whole, DIAG_PHONE_ODD);
	return settle(mender, whole, buf, two ? DIAG_PHONE_TWO : code);
}

bool
mendnumber_is_lost(struct text cell)
{
	char buf[MEND_CELL_SIZE];

	(void)digits_clean(cell, buf, sizeof(buf));
	return digits_scientific(buf);
}
