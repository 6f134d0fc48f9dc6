/** Early warning (预警): what rises against its own past, and who is told of it. */
@org.springframework.modulith.NamedInterface("warning")
package cn.zhenggai.statistics.warning;
