/** Turns a limit into a date and explains how it got there. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "firststeps", "sheet", "sheet :: heading", "sheet :: value"})
@org.jspecify.annotations.NullMarked
package cn.zhenggai.calendar;
