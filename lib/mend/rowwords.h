#ifndef JZ_MEND_ROWWORDS_H
#define JZ_MEND_ROWWORDS_H

#include <stdbool.h>

#include "base/letters.h"
#include "base/text.h"

/*
 * What the words of a cell say of a row that is none of people: of totals, signatures, titles and
 * examples.  Cells come folded, by text_fold().
 */

/* 小计, 本页合计: of the rows since the last one. */
bool rowwords_is_part(struct text folded);

/* 小计, 合计, 总计 or the like, alone, or with counts behind: 合计28户66人; or 全镇总计. */
bool rowwords_is_total(struct text folded);

/* 总笔数12: of all rows, where other numbers stand behind it in the row. */
bool rowwords_counts_all(struct text folded);

/* 监督电话：0730-1234567: whom to call. */
bool rowwords_is_notice(struct text folded);

/* 制表人：, 注：, 主管：: a signature, or a label with what belongs to it. */
bool rowwords_is_signed(struct text folded);

/* A date, an office, a remark in brackets, a sentence: what stands alone and is no name. */
bool rowwords_is_remark(struct text folded);

/* 花名册（续）: what the title of a sheet ends with, the remark behind it left aside. */
bool rowwords_is_title(struct text folded);

/* 示例, 例1, 【样例】: the first cell of a row that shows how others are filled in. */
bool rowwords_begins_example(struct text folded);

/* 示例 in any cell; 李四（示例） as a name. */
bool rowwords_is_example(struct text folded);
bool rowwords_is_example_name(struct text folded);

/* 必填，18位: what a template wants in each cell. */
bool rowwords_is_rule(struct text folded);

/* Every cell of which one of these holds, but for is_remark() and is_title(), meets the letters. */
void rowwords_letters(struct letters *letters);

#endif
