#ifndef JZ_MEND_CONTROL_H
#define JZ_MEND_CONTROL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/money.h"
#include "base/text.h"

/* What a line above a list says of all its rows, as a bank's does: 总笔数：31 总金额：28,710.00元.
 */

enum control_kind { CONTROL_ROWS, CONTROL_MONEY, CONTROL_KINDS };

enum { CONTROL_TORN = -1 }; /* a sum in words that its digits do not say: no sum at all */

/*
 * The number behind a label of the kind in a cell, or in the next one, where nothing stands behind
 * the label: in fen, or in rows.  False, and *out left alone, where there is none, or it is of more
 * than the list (累计总金额).  A sum of money may be in words, with its digits behind them or
 * without: 合计人民币（大写）：贰拾元整（￥20.00）.
 */
bool control_find(struct text cell, struct text next, enum control_kind kind, int64_t *out);

#endif
