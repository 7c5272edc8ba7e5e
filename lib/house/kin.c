#include "house/kin.h"

#include <string.h>

#include "register/word.h"

enum { GENERATION = 14, FOLD_SIZE = 64, MALE = WORD_SEX_MALE, FEMALE = WORD_SEX_FEMALE };

static const struct kin kinds[] = {
	{ TEXT_INIT("配偶|爱人|伴侣|spouse"), 0, -1, true, false },
	{ TEXT_INIT("妻|妻子|老婆|之妻|其妻|户主之妻|wife"), 0, FEMALE, true, false },
	{ TEXT_INIT("夫|丈夫|老公|之夫|其夫|户主之夫|husband"), 0, MALE, true, false },
	{ TEXT_INIT("子|儿|儿子|之子|户主之子|长子|次子|三子|四子|五子|独生子|大儿子|二儿子|son"),
	  -1, MALE, false, true },
	{ TEXT_INIT("女|女儿|之女|户主之女|长女|次女|三女|四女|五女|独生女|大女儿|二女儿|daughter"),
	  -1, FEMALE, false, true },
	{ TEXT_INIT("子女|孩子|child"), -1, -1, false, true },
	{ TEXT_INIT("养子|继子"), -1, MALE, false, false },
	{ TEXT_INIT("养女|继女"), -1, FEMALE, false, false },
	{ TEXT_INIT("儿媳|媳妇|儿媳妇|媳|长媳|次媳"), 0, FEMALE, false, false },
	{ TEXT_INIT("女婿|上门女婿"), 0, MALE, false, false },
	{ TEXT_INIT("父|父亲|爸爸|father"), 1, MALE, false, true },
	{ TEXT_INIT("母|母亲|妈妈|mother"), 1, FEMALE, false, true },
	{ TEXT_INIT("父母|parent"), 1, -1, false, true },
	{ TEXT_INIT("养父|继父"), 1, MALE, false, false },
	{ TEXT_INIT("养母|继母"), 1, FEMALE, false, false },
	{ TEXT_INIT("岳父|公公"), 0, MALE, false, false },
	{ TEXT_INIT("岳母|婆婆"), 0, FEMALE, false, false },
	{ TEXT_INIT("孙|孙子|长孙|次孙|外孙|grandson"), -2, MALE, false, true },
	{ TEXT_INIT("孙女|长孙女|外孙女|granddaughter"), -2, FEMALE, false, true },
	{ TEXT_INIT("爷|祖父|爷爷|外祖父|外公|grandfather"), 2, MALE, false, true },
	{ TEXT_INIT("祖母|奶奶|外祖母|外婆|grandmother"), 2, FEMALE, false, true },
	{ TEXT_INIT("兄|弟|哥|哥哥|弟弟|大哥|二弟|brother"), 0, MALE, false, false },
	{ TEXT_INIT("姐|妹|姐姐|妹妹|sister"), 0, FEMALE, false, false },
};

const struct kin *
kin_of(struct text relation)
{
	char buf[FOLD_SIZE];
	struct text folded = text_fold(relation, buf, sizeof(buf));

	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		if (text_listed(kinds[i].words, '|', folded))
			return &kinds[i];
	return NULL;
}

const struct kin *
kin_of_again(struct kin_memo *memo, struct text relation)
{
	if (relation.n == 0 || relation.n > KIN_WORD)
		return kin_of(relation);
	size_t at = (relation.n * 5 + (unsigned char)relation.p[relation.n - 1]) % KIN_MEMO;

	if (memo->met[at].n != relation.n ||
	    memcmp(memo->met[at].word, relation.p, relation.n) != 0) {
		memo->met[at].n = (unsigned char)relation.n;
		memcpy(memo->met[at].word, relation.p, relation.n);
		memo->met[at].kin = kin_of(relation);
	}
	return memo->met[at].kin;
}

bool
kin_fits(const struct kin *kin, day_t birth, day_t head)
{
	if (kin->generation == 0)
		return true;
	bool older = kin->generation > 0;
	day_t elder = older ? birth : head;
	day_t younger = older ? head : birth;
	int years = kin->by_blood ? GENERATION * (older ? kin->generation : -kin->generation) : 0;

	return younger > elder && younger >= day_birthday(elder, years, DAY_LEAP_FEBRUARY);
}
