#ifndef JZ_INTAKE_MENDMONEY_H
#define JZ_INTAKE_MENDMONEY_H

#include "base/money.h"
#include "intake/mend.h"

/* Mend cells of amounts and of counts; see mend.h.  The cell is not blank. */

/*
 * Taken off: ￥ ¥ 元 块 整, 元/月 or 元/年 where it is the column's own, separators of thousands
 * in their places, full width, blanks.  "0.046万元", "叁佰元整" and "3*350=1050" are worked out;
 * a dash becomes blank; 无 becomes 0.
 */
struct mend mendmoney_amount(const struct mender *mender, const struct column *column,
			     struct text cell);

/* Taken off: 人 口 户 套 辆 个 项 岁, ".0", full width, blanks.  三 is worked out; 无 becomes 0. */
struct mend mendmoney_count(const struct mender *mender, const struct column *column,
			    struct text cell);

/* Yuan with as few decimals as it needs: "1080", "318.75", "900.5".  Returns buf. */
char *mendmoney_show(fen_t amount, char buf[MONEY_SIZE]);

#endif
