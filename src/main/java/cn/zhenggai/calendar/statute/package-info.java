/** Which days are off by law whatever a year's notice says, by the rule of their time. */
@org.springframework.modulith.NamedInterface("statute")
@org.jspecify.annotations.NullMarked
package cn.zhenggai.calendar.statute;
