#ifndef JZ_BASE_DAXIE_H
#define JZ_BASE_DAXIE_H

#include "base/money.h"
#include "base/text.h"

#define DAXIE_SIZE 128 /* room for any amount below a quadrillion yuan, and NUL */

/*
 * An amount in the characters that cannot be altered, as banks want it (中国人民银行 支付结算办法
 * 附件一): 107000.53 yuan is 壹拾万零柒仟元伍角叁分.  amount is 0 to 10^17 - 1 fen.  Writes NUL
 * behind it and returns buf.
 */
char *daxie_format(fen_t amount, char buf[DAXIE_SIZE]);

/* The same with 人民币 before it, as it stands on a bill. */
char *daxie_bill(fen_t amount, char buf[DAXIE_SIZE]);

#endif
