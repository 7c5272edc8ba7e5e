#include "learn/cards.h"

#include <stdbool.h>
#include <string.h>

enum {
	LIKE_LEAST = 10, /* accounts that say what is usual, nine of ten */
	MOST_OF = 10,
	MOST = 9,
	RARE_OF = 20,
	FEW_LEAST = 6,   /* the same, all but one */
	NEAR_LEAST = 5,  /* the same, beside one of a digit more or less */
	BEGIN_LEAST = 4, /* digits, by which accounts are of one bank where all are as long */
	LONG_LEAST = 2,  /* the same, beside one that is no card's */
	CARD_MOST = 19,
	SURE_LEAST = 4, /* the same, where the first digits speak too */
};

static bool
is_account(struct text account)
{
	return account.n > CARDS_BEGIN && account.n <= CARDS_DIGITS &&
	       strspn(account.p, "0123456789") >= account.n;
}

/* The accounts that begin as this one; cards->count where there are none yet. */
static size_t
card_of(const struct cards *cards, struct text account)
{
	size_t i = 0;

	while (i < cards->count && memcmp(cards->one[i].begin, account.p, CARDS_BEGIN) != 0)
		i++;
	return i;
}

void
cards_add(struct cards *cards, struct text account)
{
	if (!is_account(account))
		return;
	size_t i = card_of(cards, account);

	if (i == CARDS)
		return;
	if (i == cards->count)
		memcpy(cards->one[cards->count++].begin, account.p, CARDS_BEGIN);
	cards->one[i].rows++;
	cards->one[i].with[account.n]++;
}

/* The length that most of them have. */
static size_t
usual_length(const struct card *card)
{
	size_t most = 0;

	for (size_t n = 0; n <= CARDS_DIGITS; n++)
		most = card->with[n] > card->with[most] ? n : most;
	return most;
}

/* Is the length nearly all others', and that of the account rare? */
static bool
is_unlike(const struct card *card, size_t n, size_t most)
{
	bool rare = card->with[n] <= 1 || card->with[n] * RARE_OF <= card->rows;

	if (most == n || !rare)
		return false;
	return card->rows >= LIKE_LEAST
		       ? card->with[most] * MOST_OF >= card->rows * MOST
		       : card->rows >= FEW_LEAST && card->with[most] + 1 == card->rows;
}

/*
 * Of all accounts that share its first digits: the length that they have, of which there are many,
 * where its own is one digit more or less, or more than a card has, and that of no other.
 */
static size_t
length_of_others(const struct cards *cards, struct text account)
{
	size_t most = 0;
	size_t rows = 0;

	for (size_t i = 0; i < cards->count; i++) {
		const struct card *card = &cards->one[i];
		size_t usual = usual_length(card);
		bool here = memcmp(card->begin, account.p, CARDS_BEGIN) == 0;
		size_t own = card->with[account.n] - (here ? 1 : 0);
		size_t all = card->rows - (here ? 1 : 0);

		if (memcmp(card->begin, account.p, BEGIN_LEAST) != 0 || all == 0 ||
		    (own == 0 && here && usual == account.n))
			continue;
		if (own > 0 || card->with[usual] < all || (most != 0 && usual != most))
			return 0;
		most = usual;
		rows += all;
	}
	bool near = account.n + 1 == most || account.n == most + 1;

	bool long_alone = account.n > CARD_MOST && most <= CARD_MOST && rows >= LONG_LEAST;

	return (near && rows >= NEAR_LEAST) || long_alone ? most : 0;
}

/* Does longer begin as shorter does, but for one digit more?  n digits of shorter are looked at. */
static bool
is_one_more(const char *longer, const char *shorter, size_t n)
{
	size_t same = 0;

	while (same < n && longer[same] == shorter[same])
		same++;
	return memcmp(longer + same + 1, shorter + same, n - same) == 0;
}

/* Did the account lose a digit of those by which these begin, or has it one too many? */
static bool
is_slipped(const struct card *card, struct text account, size_t most)
{
	if (card->rows < SURE_LEAST || card->with[most] < card->rows)
		return false;
	return (account.n + 1 == most && is_one_more(card->begin, account.p, CARDS_BEGIN - 1)) ||
	       (account.n == most + 1 && is_one_more(account.p, card->begin, CARDS_BEGIN));
}

size_t
cards_digits(const struct cards *cards, struct text account)
{
	if (!is_account(account))
		return 0;
	size_t own = card_of(cards, account);

	if (own < cards->count) {
		size_t most = usual_length(&cards->one[own]);

		if (is_unlike(&cards->one[own], account.n, most))
			return most;
		if (cards->one[own].rows > 1)
			return length_of_others(cards, account);
	}
	for (size_t i = 0; i < cards->count; i++) {
		size_t most = usual_length(&cards->one[i]);

		if (i != own && is_slipped(&cards->one[i], account, most))
			return most;
	}
	return length_of_others(cards, account);
}
