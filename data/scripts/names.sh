#!/bin/sh
# names.sh: what the steps of jz-month and jz-quarter are called; it is read by them, by jiuzhu and by
# words, and does nothing by itself.  Files and settings know a step by its English name.

# step_name STEP: in the language of the locale, as $chinese has it.
step_name() {
	case $1${chinese:+.zh} in
	import.zh) echo 导入 ;;
	check.zh) echo 检查 ;;
	diff.zh) echo 比较 ;;
	assess.zh) echo 计算 ;;
	confirm.zh) echo 确认 ;;
	pay.zh) echo 发放 ;;
	return.zh) echo 回盘 ;;
	recheck.zh) echo 复核 ;;
	lists.zh) echo 清单 ;;
	all.zh) echo 全部 ;;
	*) echo "$1" ;;
	esac
}

# in_chinese STEP: whatever the locale, as a file in Chinese has it.
in_chinese() {
	(chinese=yes && step_name "$1")
}

# step_of NAME: the step that a person names, in either language.
step_of() {
	case $1 in
	导入) echo import ;;
	检查) echo check ;;
	比较) echo diff ;;
	计算 | 审核) echo assess ;;
	确认) echo confirm ;;
	发放) echo pay ;;
	回盘 | 对账) echo return ;;
	复核) echo recheck ;;
	清单) echo lists ;;
	全部) echo all ;;
	*) echo "$1" ;;
	esac
}
