#ifndef JZ_MEND_WORDING_H
#define JZ_MEND_WORDING_H

#include "mend/heading.h"

/*
 * What a heading means that no list has whole, but that is put together of words which do not
 * change its meaning, by wording.def: 农商银行账号 is an account, 户月补差金额 an amount of a
 * month.  folded is as text_fold() makes it; signs in it do not matter.  What is found is loose.
 */
struct heading wording_find(struct text folded);

#endif
