#ifndef JZ_CMD_LEADINPUT_H
#define JZ_CMD_LEADINPUT_H

#include "tool.h"

/*
 * What jz-match and jz-audit ask of what they are given, before anything is met: wrong usage where
 * the first operand is a list of decisions, whose people would be met by no row, where leads
 * would have to be answered before the day of the run, or where the month is later than the next.
 */
void leadinput_check(const struct tool *tool, month_t month, day_t due);

#endif
