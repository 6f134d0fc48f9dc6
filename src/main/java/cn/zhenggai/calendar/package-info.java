/** Turns a limit into a date and explains how it got there. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package cn.zhenggai.calendar;
