#include "pay/funding.h"

#include "register/recordout.h"

/* The shares of a programme; none where the county bears it alone. */
static const struct {
	int64_t programme;
	enum param share[FUNDING_LEVELS - 1];
} shares[] = {
#define SHARES(group)                                                                              \
	{                                                                                          \
		PARAM_FUNDING_##group##_CENTRAL, PARAM_FUNDING_##group##_PROVINCE,                 \
			PARAM_FUNDING_##group##_CITY                                               \
	}
	{ WORD_CATEGORY_DIBAO, SHARES(DIBAO) },     { WORD_CATEGORY_DIBAO_SINGLE, SHARES(DIBAO) },
	{ WORD_CATEGORY_PHASE_OUT, SHARES(DIBAO) }, { WORD_CATEGORY_TEKUN, SHARES(TEKUN) },
	{ WORD_CATEGORY_ORPHAN, SHARES(CHILD) },    { WORD_CATEGORY_UNATTENDED, SHARES(CHILD) },
#undef SHARES
};

/* The shares, and the rest for the county; false where they are more than the whole. */
static bool
take_shares(const struct law *law, int64_t programme, struct funding *out)
{
	struct ratio rest = ratio_whole(1);

	*out = (struct funding){ 0 };
	for (size_t i = 0; i < FUNDING_LEVELS; i++)
		out->share[i] = ratio_whole(0);
	for (size_t i = 0; i < ARRAY_LENGTH(shares); i++)
		for (size_t k = 0; k + 1 < FUNDING_LEVELS && shares[i].programme == programme;
		     k++) {
			const struct value *value = &law->value[shares[i].share[k]];

			if (!value->set)
				continue;
			out->set = true;
			out->share[k] = value->ratio;
			rest = ratio_add(rest, ratio_mul(value->ratio, ratio_whole(-1)));
		}
	out->share[FUNDING_LEVELS - 1] = rest;
	return rest.num >= 0;
}

/* A share of the sum, cut to the fen; what was cut off is in *off. */
static fen_t
cut(fen_t sum, struct ratio share, struct ratio *off)
{
	int64_t times = sum / share.den;
	int64_t left = sum % share.den * share.num; /* both factors are at most 10^9 */

	*off = (struct ratio){ left % share.den, share.den };
	return times * share.num + left / share.den;
}

bool
funding_split(const struct law *law, int64_t programme, fen_t sum, struct funding *out)
{
	struct ratio off[FUNDING_LEVELS];
	fen_t left = sum;

	if (!take_shares(law, programme, out))
		return false;
	for (size_t i = 0; i < FUNDING_LEVELS; i++) {
		out->part[i] = cut(sum, out->share[i], &off[i]);
		left -= out->part[i];
	}
	for (; left > 0; left--) {
		size_t most = 0;

		for (size_t i = 1; i < FUNDING_LEVELS; i++)
			if (ratio_compare(off[i], off[most]) > 0)
				most = i;
		out->part[most]++;
		off[most] = ratio_whole(0);
	}
	return true;
}

static void
write_rows(int64_t programme, const struct funding *funding, struct rowout *out,
	   enum language language)
{
	char share[RATIO_SIZE];
	struct record row;

	for (size_t i = 0; i < FUNDING_LEVELS; i++) {
		if (funding->share[i].num == 0)
			continue;
		record_clear(&row);
		row.value[FUNDING_programme] = programme;
		row.value[FUNDING_level] = WORD_LEVEL_CENTRAL + (int64_t)i;
		row.text[FUNDING_share] = text_of(ratio_format(funding->share[i], share));
		row.value[FUNDING_amount] = funding->part[i];
		recordout_row(out, RECORD_FUNDING, language, &row, 0);
	}
}

const struct rowout_chart funding_chart = { .by = { FUNDING_programme + 1 },
					    .part = FUNDING_level + 1,
					    .of = { FUNDING_amount + 1 } };

bool
funding_write(const struct payment_list *list, const struct law *law, struct rowout *out,
	      enum language language, struct diag *diag)
{
	struct where where = { .file = text_of(law->place) };
	bool good = true;

	recordout_header(out, RECORD_FUNDING, language, NULL, 0);
	for (int64_t programme = WORD_CATEGORY_DIBAO; programme <= WORD_CATEGORY_INVALID;
	     programme++) {
		struct funding funding;
		fen_t sum = 0;

		for (size_t i = 0; i < list->count; i++)
			if (list->payment[i].programme == programme)
				sum += list->payment[i].amount;
		if (sum == 0)
			continue;
		if (!funding_split(law, programme, sum, &funding)) {
			diag_say(diag, DIAG_FUNDING_OVER, .at = where,
				 .value = word_text((enum word)programme, diag->language));
			good = false;
			continue;
		}
		if (!funding.set)
			diag_say(diag, DIAG_FUNDING_UNSET, .at = where,
				 .value = word_text((enum word)programme, diag->language));
		write_rows(programme, &funding, out, language);
	}
	return good;
}
