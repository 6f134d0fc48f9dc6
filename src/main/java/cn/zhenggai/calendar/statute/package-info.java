/** Which days are off by law whatever a year's notice says, by the rule of their time. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.calendar.statute;
