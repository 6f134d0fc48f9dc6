/** A year's days off and made-up days, read from a list. */
@org.springframework.modulith.NamedInterface("year")
@org.jspecify.annotations.NullMarked
package cn.zhenggai.calendar.year;
