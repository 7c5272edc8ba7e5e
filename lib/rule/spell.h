#ifndef JZ_RULE_SPELL_H
#define JZ_RULE_SPELL_H

#include "rule/value.h"

enum { SPELL_SIZE = 512 };

/*
 * A value in the words of a language, whichever its file is written in: "650元/月", "25个工作日",
 * "进到1元", "肢体二级"; "650 yuan/month".  Cut where it does not fit.  The text points into buf.
 */
struct text spell_value(const struct value *value, enum language language, char buf[SPELL_SIZE]);
/* The same in a buffer that lives as long as the block that it is written in. */
#define SPELL(value, language) spell_value((value), (language), (char[SPELL_SIZE]){ 0 })

#endif
