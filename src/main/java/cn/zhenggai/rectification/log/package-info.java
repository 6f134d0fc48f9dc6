/** What happened to a case, for good: written once, chained, and read by those who may. */
@org.springframework.modulith.NamedInterface("log")
package cn.zhenggai.rectification.log;
