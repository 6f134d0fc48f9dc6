/** What the process asks for by itself: the next step's desk and day, and who is told. */
@org.springframework.modulith.NamedInterface("steps")
package cn.zhenggai.rectification.steps;
