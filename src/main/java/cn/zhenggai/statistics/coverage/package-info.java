/** Which schools somebody has been to, and which nobody has (不漏一校). */
package cn.zhenggai.statistics.coverage;
