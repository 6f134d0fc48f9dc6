/** Which schools somebody has been to, and which nobody has (不漏一校). */
@org.springframework.modulith.NamedInterface("coverage")
package cn.zhenggai.statistics.coverage;
