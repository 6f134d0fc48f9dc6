/** A year's days off and made-up days, read from a list. */
package cn.zhenggai.calendar.year;
