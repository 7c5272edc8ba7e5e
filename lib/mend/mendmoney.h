#ifndef JZ_MEND_MENDMONEY_H
#define JZ_MEND_MENDMONEY_H

#include "base/money.h"
#include "mend/mender.h"

/* Mend cells of amounts and of counts; see mend.h.  The cell is not blank. */

/*
 * Taken off: ￥ ¥ RMB 元 块 整, the time that is the column's own (元/月, 每月), separators of
 * thousands in their places, full width, quotes and = that guard a number.  "0.046万元", "3千",
 * "叁佰元整", "350元5角", "350。00", "3*350=1050" and the binary fractions of a formula
 * (349.99999999999994) are worked out; a calculation without its result is refused with it.
 */
struct mend mendmoney_amount(const struct mender *mender, const struct mend_from *from,
			     struct text cell);

/* Taken off: 共 人 口 户 套 辆 个 项 岁, ".0", full width, blanks.  三 is worked out. */
struct mend mendmoney_count(const struct mender *mender, const struct mend_from *from,
			    struct text cell);

/* Read an amount as money_parse() does, but with a minus before it too.  *out is left alone else.
 */
bool mendmoney_signed(struct text t, fen_t *out);

/* Yuan with as few decimals as it needs: "1080", "318.75", "900.5".  Returns buf. */
char *mendmoney_show(fen_t amount, char buf[MONEY_SIZE]);
#define MENDMONEY_TEXT(amount) text_of(mendmoney_show((amount), (char[MONEY_SIZE]){ 0 }))

#endif
